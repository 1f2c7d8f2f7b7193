/**
 * How near the speed that the settings predict comes to what models of real shapes write. On the processor, in eight
 * bits, in the extension; the speed test runs between the answers, and what other programs took of the processor is
 * taken off. From these numbers come those of lib/host/predict-speed.ts.
 */
import { predictSpeed } from '../../lib/host/predict-speed.ts';
import { delay } from '../e2e/harness/wait.ts';
import { longPage } from './long-page.ts';
import type { ModelSession } from './model-session.ts';
import { startModelSession, stopAndSettle, waitUntilWriting } from './model-session.ts';
import { watchProcessor } from './processor-wait.ts';
import type { BenchReport, BenchResult } from './result.ts';
import { information, median } from './result.ts';
import { measureMachine } from './speed-test.ts';
import type { Shape } from './synthetic-model.ts';
import { makeSyntheticModel, weightCount } from './synthetic-model.ts';

/** Width and number of weights of SmolLM2-135M, SmolLM2-360M and Llama-3.2-1B, but for their tables of words. */
const shapes: readonly (Shape & { name: string })[] = [
  { name: '100M weights, 576 wide', layers: 30, hidden: 576 },
  { name: '310M weights, 960 wide', layers: 33, hidden: 960 },
  { name: '970M weights, 2048 wide', layers: 23, hidden: 2048 },
];
const rounds = 3;
/** Short: next to no time is to go to the cache of keys and values. */
const words = 60;
/** Milliseconds of writing. */
const writingTime = 5000;

export async function run(
  extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchReport> {
  const written: { name: string; weights: number; rate: number }[] = [];
  const machine: number[] = [];
  for (const { name, ...shape } of shapes) {
    const measured = await measure(extensionDir, shape, (text) => progress(`${name}: ${text}`));
    written.push({ name, weights: weightCount(shape), rate: median(measured.rates) });
    machine.push(...measured.machine);
  }
  // The best of them: the test takes a moment, which others may disturb or not.
  const speed = Math.max(...machine);
  return {
    name: 'advice',
    results: [
      information('the machine, in billion weights', speed / 1e9, 'a second'),
      ...written.flatMap(({ name, weights, rate }): BenchResult[] => [
        information(name, rate, 'tokens/s'),
        information(`${name}, of the speed`, (rate * weights) / speed, 'times'),
        information(
          `${name}, predicted / written`,
          predictSpeed(weights, speed, 'wasm') / rate,
          'times',
        ),
      ]),
    ],
  };
}

async function measure(extensionDir: string, shape: Shape, progress: (text: string) => void) {
  const model = await makeSyntheticModel(shape);
  const session = await startModelSession(extensionDir, model, await longPage(words, 99));
  const rates: number[] = [];
  const machine: number[] = [];
  try {
    await write(session, 0);
    for (let round = 1; round <= rounds; round += 1) {
      machine.push(await measureMachine(session.settings));
      rates.push(await write(session, round));
      machine.push(await measureMachine(session.settings));
      const weights = machine.slice(-2).map((value) => (value / 1e9).toFixed(2));
      progress(
        `${rates.at(-1)?.toFixed(2)} tokens a second, ${weights.join(' and ')} billion weights a second`,
      );
    }
    return { rates, machine };
  } finally {
    await session.close();
    await model.remove();
  }
}

/** Tokens per second, as they would be on a machine that does nothing else. */
async function write(session: ModelSession, seed: number): Promise<number> {
  await session.visit(await longPage(words, seed + 1));
  const turn = await session.ask('What is this page about?');
  await waitUntilWriting(turn);
  const lost = await watchProcessor(session.extension.cdp);
  await delay(writingTime);
  const share = await lost();
  await stopAndSettle(session, turn);
  const { newTokens, decodeTime } = await session.lastRun();
  return (((newTokens - 1) / decodeTime) * 1000) / (1 - share);
}
