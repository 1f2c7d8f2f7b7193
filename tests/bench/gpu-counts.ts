/** What a token costs on a graphics processor: work handed to it, counted inside the generator worker. */
import type { Locator } from '@playwright/test';
import { softwareWebGpu } from '../e2e/harness/gpu.ts';
import { setRuntime } from '../e2e/engines/model-test.ts';
import { evaluateIn, listTargets } from '../e2e/harness/targets.ts';
import { waitUntil } from '../e2e/harness/wait.ts';
import { longPage } from './long-page.ts';
import { startModelSession, stopAndSettle, waitUntilWriting } from './model-session.ts';
import type { ModelSession } from './model-session.ts';
import type { BenchResult } from './result.ts';
import { information } from './result.ts';
import { makeSyntheticModel } from './synthetic-model.ts';

const layers = 4;

/** Enough for a mean. */
const tokens = 48;

/** Calls of WebGPU since the first token, and the tokens since. */
interface Counts {
  dispatches: number;
  submits: number;
  buffers: number;
  tokens: number;
}

/** Runs in the generator worker; every token leaves it as a message. */
const startCounting = `(() => {
  const zero = { dispatches: 0, submits: 0, buffers: 0, tokens: 0 };
  globalThis.gpuCounts = null;
  const count = (type, method, name) => {
    const original = type.prototype[method];
    type.prototype[method] = function (...args) {
      if (globalThis.gpuCounts) globalThis.gpuCounts[name] += 1;
      return original.apply(this, args);
    };
  };
  count(GPUComputePassEncoder, 'dispatchWorkgroups', 'dispatches');
  count(GPUComputePassEncoder, 'dispatchWorkgroupsIndirect', 'dispatches');
  count(GPUQueue, 'submit', 'submits');
  count(GPUDevice, 'createBuffer', 'buffers');
  const post = globalThis.postMessage.bind(globalThis);
  globalThis.postMessage = (message, ...rest) => {
    if (message.type === 'token') {
      if (globalThis.gpuCounts) globalThis.gpuCounts.tokens += 1;
      else globalThis.gpuCounts = zero;
    }
    return post(message, ...rest);
  };
})()`;

export async function gpuCounts(extensionDir: string): Promise<BenchResult[]> {
  const model = await makeSyntheticModel({ layers, hidden: 320, dtype: 'q4' });
  const session = await startModelSession(extensionDir, model, await longPage(60, 99), {
    args: softwareWebGpu,
    prepare: (settings) => setRuntime(settings, 'Runs on', 'webgpu'),
  });
  try {
    // Loads the model; every shader is compiled then.
    await stopAndSettle(session, await written(session));
    const { cdp } = session.extension;
    const worker = await generatorWorker(session);
    await evaluateIn(cdp, worker, startCounting);
    const turn = await written(session);
    const counts = await waitUntil(
      'enough tokens',
      async () => {
        const now = (await evaluateIn(cdp, worker, 'globalThis.gpuCounts')) as Counts | null;
        return now !== null && now.tokens >= tokens ? now : undefined;
      },
      120_000,
    );
    await stopAndSettle(session, turn);
    const each = (value: number): number => value / counts.tokens;
    return [
      information(`GPU dispatches a token, ${layers} layers`, each(counts.dispatches), 'calls'),
      information('GPU submits a token', each(counts.submits), 'calls'),
      information('GPU buffers created a token', each(counts.buffers), 'calls'),
    ];
  } finally {
    await session.close();
    await model.remove();
  }
}

async function written(session: ModelSession): Promise<Locator> {
  const turn = await session.ask('What is this page about?');
  await waitUntilWriting(turn);
  return turn;
}

/** The worker that has a GPU device to count on: no other loads the runtime. */
async function generatorWorker({ extension: { cdp } }: ModelSession): Promise<string> {
  const worker = (await listTargets(cdp)).find(({ url }) => url.includes('generator-worker'));
  if (worker === undefined) throw new Error('The generator worker does not run.');
  return worker.targetId;
}
