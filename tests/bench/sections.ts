/**
 * What a summary of every section of a 100,000-word document holds in memory while it is written, in the real product
 * with the small fixture model: the heaps of host, library worker and generator worker with what lies outside them
 * (WebAssembly memory, buffers), after a collection. What is held may grow by the summary itself, not by what was read.
 */
import path from 'node:path';
import type { Turn } from '@/lib/protocol/conversation';
import { suggest, turns, waitUntilEnded } from '../e2e/harness/conversation.ts';
import type { Extension } from '../e2e/harness/extension.ts';
import { heldMemory, waitForTarget } from '../e2e/harness/targets.ts';
import { longPage } from './long-page.ts';
import { startModelSession } from './model-session.ts';
import type { BenchReport } from './result.ts';
import { atLeast, atMost, information } from './result.ts';

const words = 100_000;
const answerTime = 500_000;
const megabyte = 2 ** 20;
/** By a quarter of the sections everything is loaded and every buffer has its size. */
const settled = 0.25;
/** Of what is held then, so much more at the end is noise of the collector, and the summary. */
const mostGrowth = 1.1;

const model = {
  id: 'tacit-fixtures/copy-llama',
  folder: path.resolve(import.meta.dirname, '../fixtures/models/tacit-fixtures'),
  root: path.resolve(import.meta.dirname, '../fixtures/models'),
  remove: () => Promise.resolve(),
};

interface Sample {
  /** Sections that are finished. */
  finished: number;
  /** Bytes by what holds them. */
  held: Record<string, number>;
}

export async function run(
  extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchReport> {
  const session = await startModelSession(extensionDir, model, await longPage(words, 7));
  const { extension, panel } = session;
  try {
    await waitUntilEnded(await suggest(panel, 'Summarize'), answerTime);
    const start = performance.now();
    await panel.getByRole('button', { name: 'Summarize every section' }).click();
    const turn = turns(panel).nth(1);
    await turn.waitFor();
    const samples: Sample[] = [];
    let stored: Turn | undefined;
    do {
      stored = await session.stored(turn);
      const finished = stored?.sections?.finished.length ?? 0;
      if (finished <= (samples.at(-1)?.finished ?? 0)) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        continue;
      }
      samples.push({ finished, held: await hold(extension) });
      progress(`${finished}: ${JSON.stringify(inMegabytes(samples.at(-1)?.held ?? {}))}`);
    } while (stored?.endedAt === null);
    const seconds = (performance.now() - start) / 1000;
    const { usage, text = '' } = stored?.answer ?? {};
    const last = samples.at(-1);
    const base = samples.find(({ finished }) => finished >= settled * (last?.finished ?? 0));
    const [held, heldThen] = [sum(last?.held), sum(base?.held)];
    return {
      name: 'sections',
      results: [
        information('words', usage?.wordsRead ?? 0, ''),
        atLeast('share read', (usage?.wordsUsed ?? 0) / (usage?.wordsRead ?? 1), '', 1),
        information('sections', last?.finished ?? 0, ''),
        information('time', seconds, 's'),
        information('summary', text.length / 1000, 'kB'),
        information(`held after ${base?.finished ?? 0} sections`, heldThen / megabyte, 'MB'),
        information(`held after ${last?.finished ?? 0} sections`, held / megabyte, 'MB'),
        atMost('growth', held / heldThen, '×', mostGrowth),
      ],
    };
  } finally {
    await session.close();
  }
}

async function hold(extension: Extension): Promise<Record<string, number>> {
  const { targetId } = await waitForTarget(extension.cdp, 'offscreen.html');
  return heldMemory(extension.cdp, targetId);
}

function sum(held: Record<string, number> = {}): number {
  return Object.values(held).reduce((total, bytes) => total + bytes, 0);
}

function inMegabytes(held: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(held).map(([name, bytes]) => [name, Math.round((10 * bytes) / megabyte) / 10]),
  );
}
