import { useRef } from 'preact/hooks';
import { useFollowEnd } from '@/components/answer/use-follow-end';
import { TurnView } from '@/components/answer/turn';
import { QuotePopover } from '@/components/citation/quote-popover';
import { Related } from '@/components/library-save/related';
import { Elsewhere } from '@/components/page-state/elsewhere';
import { FirstRun } from '@/components/page-state/first-run';
import { NoAccess } from '@/components/page-state/no-access';
import { Unreadable } from '@/components/page-state/unreadable';
import { outdatedTurns } from '@/lib/state/outdated';
import type { ReadingModel } from '@/lib/state/reading-model';

interface Props {
  model: ReadingModel;
  onHistory: () => void;
}

/** The conversation, or what stands in its way. */
export function ReadingBody({ model, onHistory }: Props) {
  const { conversation } = model;
  const scroller = useRef<HTMLElement>(null);
  const turns = conversation.turns.value;
  useFollowEnd(
    scroller,
    turns.at(-1)?.id,
    turns.at(-1)?.hasDraft.value === true && conversation.running.value,
  );
  const elsewhere = model.elsewhere.value;
  const page = elsewhere || model.ofLibrary.value ? null : model.page.page.value;
  const outdated = page
    ? outdatedTurns(
        turns.map(({ turn }) => turn.value),
        page,
      )
    : [];
  return (
    <main ref={scroller} class="reading-body">
      <div class="turns">
        {elsewhere && (
          <Elsewhere
            title={conversation.conversation.value?.pageTitle ?? ''}
            ofLibrary={model.ofLibrary.value}
            onBack={() => model.returnToPage()}
          />
        )}
        {turns.length === 0 ? (
          <PageState model={model} onHistory={onHistory} />
        ) : (
          turns.map((turn) => (
            <TurnView
              key={turn.id}
              model={turn}
              onShowQuote={elsewhere && !model.ofLibrary.value ? null : model.showQuote}
              onRetry={model.turnActions.retry}
              onResume={model.turnActions.resume}
              onAskAbout={model.turnActions.askAbout}
              onRenew={
                outdated.includes(turn.turn.value)
                  ? () => void model.ask(turn.turn.peek().task)
                  : undefined
              }
              offersSections={conversation.offersSections(turn.turn.value)}
              engines={model.engine.state.value}
              onAnswerWith={model.turnActions.answerWith}
            />
          ))
        )}
        {!elsewhere && <Related model={model.related} />}
      </div>
      <QuotePopover />
    </main>
  );
}

function PageState({ model, onHistory }: Props) {
  const status = model.page.status.value;
  if (status.kind === 'reading') return null;
  if (status.kind === 'ready') return <FirstRun offer={model.offer} />;
  const { failure } = status;
  if (failure.code === 'page-no-access')
    return (
      <NoAccess
        press={model.page.accessPress.value}
        onAllow={(scope) => model.requestAccess(scope)}
        onFile={model.page.fileOffered.value ? (file) => void model.page.readFile(file) : null}
      />
    );
  return (
    <Unreadable
      failure={failure}
      fileOffered={model.page.fileOffered.value}
      onReadAgain={() => void model.page.refresh()}
      onHistory={onHistory}
      onFile={(file) => void model.page.readFile(file)}
    />
  );
}
