import type { Engine, GenerationStats } from '@/lib/engines/engine';
import type { PastTurn } from '@/lib/answering/generative/prompts';
import { Failure, failure } from '@/lib/base/failure';
import type { Turn } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import type { Passage } from '@/lib/protocol/passage';
import { maxNewTokens } from './generator';
import type { PageLibrary } from './page-library';

/** What a run needs to know. */
export interface TurnJob {
  turn: Turn;
  page: PageDocument;
  /** The conversation so far, oldest first. */
  previous: Turn[];
  /** What the model read for the turn before, when that was about the same page. */
  earlier: Passage[];
  /** Null for the instant engine. */
  engine: { model: string; engine: Engine } | null;
  signal: AbortSignal;
}

/** Where a run reports to. */
export interface TurnSink {
  update(patch: Partial<Turn>): void;
  append(text: string): void;
  /** What the model is given to read. */
  read(passages: Passage[]): void;
}

/**
 * Answers one turn: the instant answer at once; then, if a model is chosen, what the model writes,
 * grounded in the page. Reports everything to the sink and returns how the turn ends.
 * @throws Failure of the engine or of the library; what was reported before stands
 */
export async function runTurn(
  job: TurnJob,
  library: PageLibrary,
  sink: TurnSink,
): Promise<Partial<Turn>> {
  const { turn, page, signal } = job;
  const clock = startClock();
  const questions = job.previous.flatMap(({ task }) =>
    task.kind === 'question' ? [task.text] : [],
  );
  const instant = await library.instant(page, turn.task, questions);
  const timing = { ...turn.timing, instant: clock() };
  if (job.engine === null)
    return { status: 'done', instant, progress: null, timing: { ...timing, total: clock() } };
  sink.update({ instant, timing, progress: { stage: 'loading-model', share: 0 } });
  if (signal.aborted) return { status: 'stopped', progress: null };

  const { engine, model } = job.engine;
  const { messages, passages } = await library.prompt(
    page,
    {
      task: turn.task,
      turns: job.previous.flatMap(exchangeOf),
      earlier: job.earlier,
      tokens: await engine.contextBudget(),
    },
    (texts) => engine.countTokens(texts),
  );
  sink.read(passages);

  let draft = '';
  let stats: GenerationStats | null = null;
  let reason: 'end' | 'length' | 'stopped' = 'end';
  const request = { messages, maxNewTokens, temperature: 0 };
  for await (const event of engine.generate(request, signal)) {
    if (event.type === 'loading')
      sink.update({ progress: { stage: 'loading-model', share: event.share } });
    else if (event.type === 'prefill')
      sink.update({ progress: { stage: 'prefill', done: event.done, total: event.total } });
    else if (event.type === 'token') {
      if (draft === '') {
        timing.firstToken = clock();
        sink.update({ progress: { stage: 'writing' }, timing: { ...timing } });
      }
      draft += event.text;
      sink.append(event.text);
    } else {
      stats = event.stats;
      reason = event.reason;
    }
  }

  sink.update({ progress: { stage: 'grounding' } });
  const answer = await library.finish(page, draft, passages);
  const stopped = reason === 'stopped';
  if (answer === null && !stopped)
    throw failure('generation-failed', { model, detail: 'the model wrote nothing' });
  timing.total = clock();
  if (stats !== null && stats.decodeTime > 0)
    timing.tokensPerSecond = (stats.newTokens / stats.decodeTime) * 1000;
  return { status: stopped ? 'stopped' : 'done', answer, progress: null, timing };
}

/** Milliseconds since now. */
function startClock(): () => number {
  const start = performance.now();
  return () => Math.round(performance.now() - start);
}

/** A finished turn as the model sees it again. */
function exchangeOf(turn: Turn): PastTurn[] {
  const answer = turn.answer ?? turn.instant;
  return answer === null || turn.status !== 'done' ? [] : [{ task: turn.task, answer: answer.text }];
}

/** A lost GPU costs one more attempt on a worker built anew, not the answer. */
export function worthAnotherTry(error: unknown): boolean {
  return error instanceof Failure && error.data.code === 'gpu-lost';
}
