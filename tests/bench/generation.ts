/**
 * How fast Tacit writes: tokens per second inside the extension, against transformers.js on a plain page and against
 * wllama, all on the processor, in one browser, one after the other, with the same shape, prompt length and answer
 * length. What other programs took of the processor is taken off from each alike: on a machine that does nothing else
 * it is nothing. What the panel's own thread has to bear meanwhile. And what a token costs on the GPU, in calls.
 */
import { availableParallelism } from 'node:os';
import { delay } from '../e2e/harness/wait.ts';
import { measureGpuCalls } from './gpu-calls.ts';
import { longPage } from './long-page.ts';
import { readLongTasks, watchLongTasks } from './long-tasks.ts';
import type { ModelSession } from './model-session.ts';
import { startModelSession, stopAndSettle, waitUntilWriting } from './model-session.ts';
import type { Pace } from './plain-page.ts';
import { openPlainPage, writeInPage } from './plain-page.ts';
import { startPlainSite } from './plain-site.ts';
import { watchProcessor } from './processor-wait.ts';
import type { BenchReport, BenchResult } from './result.ts';
import { atLeast, atMost, information, median } from './result.ts';
import { measureMachine } from './speed-test.ts';
import { makeSyntheticGguf, makeSyntheticModel, weightCount } from './synthetic-model.ts';

const rounds = 6;
/**
 * The width of SmolLM2-135M, and less than half its depth: what is spent between the runs of a model weighs more than in
 * a real one, and minutes are enough.
 */
const shape = { layers: 12, hidden: 576 };
/** Short: the cache of keys and values is to be the same for all. */
const words = 60;
/** Milliseconds of writing, of each. transformers.js writes as many tokens as the extension did. */
const writingTime = 4000;
/** It is slower, and a ratio of medians needs less of it. */
const peerTokens = 64;

export async function run(
  extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchReport> {
  const results = [
    ...(await compare(extensionDir, progress)),
    ...(await measureGpuCalls(extensionDir, progress)),
  ];
  return { name: 'generation', results };
}

async function compare(
  extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchResult[]> {
  const model = await makeSyntheticModel(shape);
  const gguf = await makeSyntheticGguf(model.root, shape);
  const site = await startPlainSite(model.root);
  const session = await startModelSession(extensionDir, model, await longPage(words, 99));
  const threads = Math.min(4, Math.ceil(availableParallelism() / 2));
  const { context, cdp } = session.extension;
  try {
    const bare = await openPlainPage(context, site.url('pages/bare.html'), {
      id: model.id,
      device: 'wasm',
      dtype: 'q8',
      threads,
    });
    const peer = await openPlainPage(context, site.url('pages/wllama.html'), {
      file: gguf,
      threads,
    });
    await watchLongTasks(session.panel);
    const ours: Pace[] = [];
    const plain: Pace[] = [];
    const theirs: Pace[] = [];
    const machine: number[] = [];
    // The first answers compile and warm up.
    let { writing } = await writeInExtension(session, 0);
    for (let round = 0; round <= rounds; round += 1) {
      const inExtension = async (): Promise<Pace> => {
        const written = await writeInExtension(session, round + 1);
        ({ writing } = written);
        return written.pace;
      };
      const inPage = (): Promise<Pace> => writeInPage(bare, cdp, { ...writing, seed: round });
      // In turn the first: a machine that grows warm, or busy, is fair to both.
      const [our, their] =
        round % 2 === 0
          ? [await inExtension(), await inPage()]
          : [await inPage(), await inExtension()].toReversed();
      const peerWriting = { ...writing, newTokens: peerTokens, seed: round };
      const peerPace = await writeInPage(peer, cdp, peerWriting);
      const weights = await measureMachine(session.settings);
      progress(
        `${round}/${rounds}: ${describe(our)} in the extension, ${describe(their)} bare, ` +
          `${describe(peerPace)} by wllama (${writing.promptTokens} + ${writing.newTokens} tokens), ` +
          `${(weights / 1e9).toFixed(2)} billion weights a second`,
      );
      if (round === 0 || our === undefined || their === undefined) continue;
      ours.push(our);
      plain.push(their);
      theirs.push(peerPace);
      machine.push(weights);
    }
    const { count, longest } = await readLongTasks(session.panel);
    const lost = [...ours, ...plain, ...theirs].map((pace) => pace.lost);
    return [
      atLeast(
        'in the extension / bare transformers.js',
        median(ours.map((pace, index) => alone(pace) / alone(plain[index]))),
        'times',
        0.97,
      ),
      atLeast(
        'in the extension / wllama',
        median(ours.map((pace, index) => alone(pace) / alone(theirs[index]))),
        'times',
        1.3,
      ),
      information('in the extension', median(ours.map(alone)), 'tokens/s'),
      information('bare transformers.js', median(plain.map(alone)), 'tokens/s'),
      information('wllama, Q8_0', median(theirs.map(alone)), 'tokens/s'),
      information('the processor was busy with others', median(lost) * 100, '%'),
      // The best of the machine: its test takes a moment, which others may disturb or not.
      information(
        'of the speed the machine was measured at',
        (median(ours.map(alone)) * weightCount(shape)) / Math.max(...machine),
        'times',
      ),
      atMost('longest task of the panel while writing', longest, 'ms', 50),
      information('tasks of the panel over 50 ms', count, 'tasks'),
    ];
  } finally {
    await session.close();
    await site.close();
    await model.remove();
  }
}

async function writeInExtension(session: ModelSession, seed: number) {
  await session.visit(await longPage(words, seed + 1));
  const turn = await session.ask('What is this page about?');
  await waitUntilWriting(turn);
  const lost = await watchProcessor(session.extension.cdp);
  await delay(writingTime);
  const pace = { lost: await lost(), rate: NaN };
  await stopAndSettle(session, turn);
  const { promptTokens, newTokens, decodeTime } = await session.lastRun();
  pace.rate = ((newTokens - 1) / decodeTime) * 1000;
  return { writing: { promptTokens, newTokens }, pace };
}

/** Tokens per second as they would be on a machine that does nothing else. */
function alone(pace: Pace | undefined): number {
  return pace === undefined ? NaN : pace.rate / (1 - pace.lost);
}

function describe(pace: Pace | undefined): string {
  return `${alone(pace).toFixed(1)} (${pace?.rate.toFixed(1)})`;
}
