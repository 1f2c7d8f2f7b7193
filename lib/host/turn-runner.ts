import type { PastTurn } from '@/lib/answering/generative/prompts';
import { thoughtOf } from '@/lib/answering/generative/visible-text';
import { sectionSize } from '@/lib/answering/sections/plan-sections';
import { Failure, failure } from '@/lib/base/failure';
import type { Engine } from '@/lib/engines/engine';
import type { Turn } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import type { Passage } from '@/lib/protocol/passage';
import type { GenerationChoice } from './generation-choice';
import type { PageLibrary } from './page-library';
import { canBeThorough, thoroughOffer } from './thorough-offer';
import { writeText } from './write-text';

/** What a run needs to know. */
export interface TurnJob {
  turn: Turn;
  page: PageDocument;
  /** The conversation so far, oldest first. */
  previous: Turn[];
  /** What the model read for the turn before, when that was about the same page. */
  earlier: Passage[];
  signal: AbortSignal;
  /** Milliseconds since the question. */
  clock: () => number;
}

/** Where a run reports to. */
export interface TurnSink {
  update(patch: Partial<Turn>): void;
  append(text: string): void;
  /** Replaces what was appended: it turned out not to be for the reader. */
  rewrite(text: string): void;
  /** What the model is given to read. */
  read(passages: Passage[]): void;
}

/** The answer in the page's own sentences. @throws Failure of the library */
export async function answerInstantly(
  { turn, page, previous, clock }: TurnJob,
  library: PageLibrary,
): Promise<Pick<Turn, 'instant' | 'timing'>> {
  const questions = previous.flatMap(({ task }) => (task.kind === 'question' ? [task.text] : []));
  const instant = await library.instant(page, turn.task, questions);
  return { instant, timing: { ...turn.timing, instant: clock() } };
}

/**
 * The answer a model writes, grounded in the page. Reports everything to the sink and returns how the turn ends.
 * @throws Failure of the engine or of the library; what was reported before stands
 */
export async function writeAnswer(
  { turn, page, previous, earlier, signal, clock }: TurnJob,
  { engine, model, choice }: { engine: Engine; model: string; choice: GenerationChoice },
  library: PageLibrary,
  sink: TurnSink,
): Promise<Partial<Turn>> {
  if (signal.aborted) return { status: 'stopped', progress: null };
  const { messages, passages } = await library.prompt(
    page,
    {
      task: turn.task,
      turns: previous.flatMap(exchangeOf),
      earlier,
      tokens: await engine.contextBudget(signal),
    },
    (texts) => engine.countTokens(texts),
  );
  sink.read(passages);

  const timing = { ...turn.timing };
  const { draft, stats, stopped } = await writeText(engine, { messages, ...choice }, signal, {
    progress: (progress) => sink.update({ progress }),
    begun: () => {
      timing.firstToken = clock();
      sink.update({ progress: { stage: 'writing' }, timing: { ...timing } });
    },
    append: (text) => sink.append(text),
    rewrite: (text) => sink.rewrite(text),
    thought: (thoughts) => sink.update({ progress: { stage: 'thinking' }, thoughts }),
  });

  const thoughts = thoughtOf(draft);
  sink.update({ progress: { stage: 'grounding' }, ...(thoughts === '' ? {} : { thoughts }) });
  const answer = await library.finish(page, draft, passages);
  if (answer === null && !stopped)
    throw failure('generation-failed', { model, detail: 'the model wrote nothing' });
  timing.total = clock();
  if (stats !== null && stats.decodeTime > 0)
    timing.tokensPerSecond = (stats.newTokens / stats.decodeTime) * 1000;
  const thorough =
    answer !== null && !stopped && canBeThorough(turn.task, page)
      ? thoroughOffer(answer, page, stats, sectionSize)
      : null;
  return { status: stopped ? 'stopped' : 'done', answer, thorough, progress: null, timing };
}

/** A lost GPU costs another attempt on a worker built anew, not the answer. */
export function worthAnotherTry(error: unknown): boolean {
  return error instanceof Failure && error.data.code === 'gpu-lost';
}

/** A finished turn as the model sees it again. */
function exchangeOf(turn: Turn): PastTurn[] {
  const answer = turn.answer ?? turn.instant;
  return answer === null || turn.status !== 'done'
    ? []
    : [{ task: turn.task, answer: answer.text }];
}
