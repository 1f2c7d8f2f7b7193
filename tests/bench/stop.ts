/**
 * How long Stop takes: from the press to the answer shown as stopped, and to the worker being free for the next
 * one, while the model reads its prompt and while it writes. With a synthetic model, on the processor.
 */
import type { ModelSession } from './model-session.ts';
import { startModelSession, waitUntilWriting } from './model-session.ts';
import { longPage } from './long-page.ts';
import type { BenchReport } from './result.ts';
import { atMost, information, median } from './result.ts';
import { makeSyntheticModel } from './synthetic-model.ts';
import { waitUntil } from '../e2e/harness/wait.ts';

const runs = 7;
/** More than the model reads before it is stopped. */
const words = 1200;

interface Sample {
  /** Milliseconds from the press. */
  shown: number;
  free: number;
}

export async function run(
  extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchReport> {
  const model = await makeSyntheticModel({ layers: 12, hidden: 448 });
  const session = await startModelSession(extensionDir, model, await longPage(words, 99));
  const reading: Sample[] = [];
  const writing: Sample[] = [];
  try {
    await stopWhile(session, 'writing');
    for (let index = 0; index < runs; index += 1) {
      // A new page each time: nothing of it has been read before.
      await session.visit(await longPage(words, index + 1));
      reading.push(await stopWhile(session, 'reading'));
      writing.push(await stopWhile(session, 'writing'));
      progress(`${index + 1}/${runs}: ${describe(reading)}, ${describe(writing)}`);
    }
    const reloads = (await session.loads()).length;
    return {
      name: 'stop',
      results: [
        ...figures('reading', reading),
        ...figures('writing', writing),
        information('times the model was loaded', reloads, 'times'),
      ],
    };
  } finally {
    await session.close();
    await model.remove();
  }
}

async function stopWhile(session: ModelSession, stage: 'reading' | 'writing'): Promise<Sample> {
  const turn = await session.ask('What is this page about?');
  if (stage === 'writing') await waitUntilWriting(turn);
  else await turn.locator('[data-stage="prefill"]').waitFor({ timeout: 120_000 });
  const { pressed, shown } = await session.panel.evaluate(pressStop);
  const stored = await waitUntil('the end of the turn', async () => {
    const row = await session.stored(turn);
    return row?.endedAt === null ? undefined : row;
  });
  return { shown, free: (stored.endedAt ?? NaN) - pressed };
}

function figures(stage: string, samples: readonly Sample[]): BenchReport['results'] {
  const shown = samples.map((sample) => sample.shown);
  const free = samples.map((sample) => sample.free);
  return [
    atMost(`${stage}: shown, median`, median(shown), 'ms', 200),
    atMost(`${stage}: shown, worst`, Math.max(...shown), 'ms', 200),
    atMost(`${stage}: worker free, median`, median(free), 'ms', 600),
    atMost(`${stage}: worker free, worst`, Math.max(...free), 'ms', 600),
  ];
}

function describe(samples: readonly Sample[]): string {
  const last = samples.at(-1);
  return `shown after ${Math.round(last?.shown ?? NaN)} ms, free after ${last?.free} ms`;
}

/** Runs in the panel: presses Stop and waits for the frame that shows it. */
async function pressStop(): Promise<{ pressed: number; shown: number }> {
  const frame = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  const start = performance.now();
  const pressed = Date.now();
  document.querySelector<HTMLButtonElement>('.composer[data-running="true"] button')?.click();
  while (document.querySelector('[data-turn][data-status="running"]')) await frame();
  // The next frame begins when this one was painted.
  await frame();
  return { pressed, shown: performance.now() - start };
}
