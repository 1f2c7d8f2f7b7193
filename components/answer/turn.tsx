import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { QuoteProvider } from '@/components/citation/quote-context';
import type { Task, Turn } from '@/lib/protocol/conversation';
import type { EngineState } from '@/lib/protocol/engine';
import type { Quote } from '@/lib/protocol/page';
import type { TurnModel } from '@/lib/state/turn-model';
import { AnswerFooter } from './answer-footer';
import { Question } from './question';
import { FurtherOffers } from './further-offers';
import { OutdatedNote } from './outdated-note';
import { TurnBody } from './turn-body';

interface Props {
  model: TurnModel;
  /** Leads to a quotation; null when the tab shows another page. */
  onShowQuote: ((turn: Turn, quote: Quote) => void) | null;
  /** Names the document of a quotation, where the answer is made of several. */
  originOf?: (turn: Turn, quote: Quote) => string | null;
  onRetry: (turnId: string) => void;
  /** Goes on from what is finished of an answer. */
  onResume?: ((turnId: string) => void) | undefined;
  /** Asks something else about what this turn is about. */
  onAskAbout?: ((turn: Turn, task: Task) => void) | undefined;
  /** Sums up what the page says now; given where that is something else. */
  onRenew?: (() => void) | undefined;
  /** Whether every section of it may be asked for. */
  offersSections?: boolean;
  /** What else could answer where an engine failed. */
  engines?: EngineState | null;
  onAnswerWith?: (turnId: string, engine: string) => void;
}

/** One question and its answer. */
export function TurnView({
  model,
  onShowQuote,
  originOf,
  onRetry,
  onResume,
  onAskAbout,
  onRenew,
  offersSections = false,
  engines,
  onAnswerWith,
}: Props) {
  const turn = model.turn.value;
  const running = turn.status === 'running';
  const quotes = useMemo(
    () => ({
      show: onShowQuote && ((quote: Quote) => onShowQuote(model.turn.peek(), quote)),
      originOf: (quote: Quote) => originOf?.(model.turn.peek(), quote) ?? null,
    }),
    [model, onShowQuote, originOf],
  );
  const retry = () => onRetry(turn.id);
  const titleId = `question-${turn.id}`;
  return (
    <article
      class="turn"
      data-turn={turn.id}
      data-status={turn.status}
      aria-labelledby={titleId}
      aria-busy={running}
    >
      <Question id={titleId} task={turn.task} />
      {turn.selection !== null && (
        <p class="hint" dir="auto">
          {i18n.t('task.selection', { words: turn.selection })}
        </p>
      )}
      <QuoteProvider value={quotes}>
        <TurnBody
          model={model}
          onRetry={retry}
          onResume={onResume && (() => onResume(turn.id))}
          engines={engines ?? null}
          onAnswerWith={onAnswerWith && ((engine) => onAnswerWith(turn.id, engine))}
        />
      </QuoteProvider>
      {turn.status === 'done' && onAskAbout && (
        <FurtherOffers
          turn={turn}
          languages={engines?.languages ?? []}
          offersSections={offersSections}
          onAsk={(task) => onAskAbout(turn, task)}
        />
      )}
      {onRenew && <OutdatedNote onRenew={onRenew} />}
      {!running && <AnswerFooter {...shownAnswer(model)} onRetry={retry} />}
    </article>
  );
}

/** What is on screen of a turn that has ended: the answer, what was written of it, or the instant one. */
function shownAnswer({ turn, hasDraft }: TurnModel) {
  const { answer, draft, instant, engine } = turn.value;
  if (answer) return { answer, engine, text: answer.text };
  if (engine !== 'instant' && hasDraft.value) return { answer: null, engine, text: draft };
  return { answer: instant, engine: instant ? 'instant' : engine, text: instant?.text ?? '' };
}
