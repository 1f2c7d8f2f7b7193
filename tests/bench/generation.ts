/**
 * How fast Tacit writes: tokens per second inside the extension, against transformers.js on a plain page and against
 * wllama, all on the processor, in one browser, one after the other, with the same shape, prompt length and answer
 * length. And what the panel's own thread has to bear meanwhile.
 */
import { availableParallelism } from 'node:os';
import type { Page } from '@playwright/test';
import { delay } from '../e2e/harness/wait.ts';
import { longPage } from './long-page.ts';
import type { ModelSession } from './model-session.ts';
import { startModelSession, stopAndSettle, waitUntilWriting } from './model-session.ts';
import { openPlainPage, writeInPage } from './plain-page.ts';
import { startPlainSite } from './plain-site.ts';
import type { BenchReport, BenchResult } from './result.ts';
import { atLeast, atMost, information, median } from './result.ts';
import { makeSyntheticGguf, makeSyntheticModel } from './synthetic-model.ts';

const rounds = 4;
/** SmolLM2-135M without its vocabulary. */
const shape = { layers: 30, hidden: 576 };
/** Short: the cache of keys and values is to be the same for all. */
const words = 120;
/** Milliseconds of writing, of each. The others write as many tokens as the extension did. */
const writingTime = 6000;

export async function run(
  extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchReport> {
  return { name: 'generation', results: await compare(extensionDir, progress) };
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
  const { context } = session.extension;
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
    const ours: number[] = [];
    const plain: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      await session.visit(await longPage(words, round + 1));
      const { tokensPerSecond, ...writing } = await writeInExtension(session);
      const rate = await writeInPage(bare, { ...writing, seed: round });
      const peerRate = await writeInPage(peer, { ...writing, seed: round });
      progress(
        `${round}/${rounds}: ${tokensPerSecond.toFixed(1)} in the extension, ${rate.toFixed(1)} bare, ` +
          `${peerRate.toFixed(1)} by wllama (${writing.promptTokens} + ${writing.newTokens} tokens)`,
      );
      // The first round compiles and warms up.
      if (round === 0) continue;
      ours.push(tokensPerSecond);
      plain.push(rate);
      theirs.push(peerRate);
    }
    const { count, longest } = await readLongTasks(session.panel);
    const ratios = ours.map((value, index) => value / (plain[index] ?? NaN));
    return [
      atLeast('in the extension / bare transformers.js', median(ratios), 'times', 0.97),
      atLeast('in the extension / wllama', median(ours) / median(theirs), 'times', 1.3),
      information('in the extension', median(ours), 'tokens/s'),
      information('bare transformers.js', median(plain), 'tokens/s'),
      information('wllama, Q8_0', median(theirs), 'tokens/s'),
      atMost('longest task of the panel while writing', longest, 'ms', 50),
      information('tasks of the panel over 50 ms', count, 'tasks'),
    ];
  } finally {
    await session.close();
    await site.close();
    await model.remove();
  }
}

async function writeInExtension(session: ModelSession) {
  const turn = await session.ask('What is this page about?');
  await waitUntilWriting(turn);
  await delay(writingTime);
  await stopAndSettle(session, turn);
  const { promptTokens, newTokens, decodeTime } = await session.lastRun();
  return { promptTokens, newTokens, tokensPerSecond: ((newTokens - 1) / decodeTime) * 1000 };
}

interface Watching {
  longTasks: number[];
}

/** Runs in the panel: notes every task that keeps its thread busy for more than 50 ms while a model writes. */
function watchLongTasks(panel: Page): Promise<void> {
  return panel.evaluate(() => {
    const watching = globalThis as unknown as Watching;
    watching.longTasks = [];
    new PerformanceObserver((list) => {
      const writing = document.querySelector('[data-turn][data-status="running"]');
      if (writing === null) return;
      watching.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
}

async function readLongTasks(panel: Page): Promise<{ count: number; longest: number }> {
  const tasks = await panel.evaluate(() => (globalThis as unknown as Watching).longTasks);
  return { count: tasks.length, longest: Math.max(0, ...tasks) };
}
