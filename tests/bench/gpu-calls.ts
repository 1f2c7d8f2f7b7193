/**
 * What a token costs on the GPU, in calls: counted in the worker the model runs in, from outside, by wrapping WebGPU's
 * own methods there. The product knows nothing of it.
 */
import type { Page } from '@playwright/test';
import type { Extension } from '../e2e/harness/extension.ts';
import { softwareWebGpu } from '../e2e/harness/gpu.ts';
import { evaluateInWorker, waitForTarget } from '../e2e/harness/targets.ts';
import { waitUntil } from '../e2e/harness/wait.ts';
import { longPage } from './long-page.ts';
import { startModelSession, stopAndSettle, waitUntilWriting } from './model-session.ts';
import type { BenchResult } from './result.ts';
import { information } from './result.ts';
import { makeSyntheticModel } from './synthetic-model.ts';

interface Calls {
  dispatches: number;
  submits: number;
  buffers: number;
  bindGroups: number;
  writes: number;
}

interface Counted {
  calls: Calls;
  tokens: number;
}

const layers = 8;
/** All tokens cost the same calls, but for a buffer that is outgrown now and then. */
const tokens = 8;

/**
 * Writes a few tokens on the software adapter, which is far too slow to be timed. The graph is the synthetic one; that
 * of an export with fused attention has fewer nodes.
 */
export async function measureGpuCalls(
  extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchResult[]> {
  const model = await makeSyntheticModel({ layers, hidden: 192, dtype: 'q4' });
  const session = await startModelSession(extensionDir, model, await longPage(60, 99), {
    args: softwareWebGpu,
    prepare: chooseGpu,
  });
  try {
    const turn = await session.ask('What is this page about?');
    await waitUntilWriting(turn);
    const { calls, tokens: counted } = await countCalls(session.extension);
    await stopAndSettle(session, turn);
    const perToken = (name: keyof Calls): number => calls[name] / counted;
    progress(`on the GPU, ${counted} tokens: ${JSON.stringify(calls)}`);
    return [
      information('WebGPU dispatches a token', perToken('dispatches'), 'calls'),
      information('of them a layer', perToken('dispatches') / layers, 'calls'),
      information('WebGPU submits a token', perToken('submits'), 'calls'),
      information('WebGPU buffers made a token', perToken('buffers'), 'calls'),
      information('WebGPU bind groups made a token', perToken('bindGroups'), 'calls'),
      information('WebGPU buffers written a token', perToken('writes'), 'calls'),
    ];
  } finally {
    await session.close();
    await model.remove();
  }
}

async function chooseGpu(settings: Page): Promise<void> {
  const fold = settings.locator('details.fold', { hasText: 'How models run' });
  await fold.evaluate((element) => element.setAttribute('open', ''));
  await settings.getByLabel('Runs on').selectOption('webgpu');
}

/** While a model writes: the calls of the next tokens. */
async function countCalls({ cdp }: Extension): Promise<Counted> {
  const { targetId } = await waitForTarget(cdp, 'offscreen.html');
  const evaluate = (expression: string): Promise<unknown> =>
    evaluateInWorker(cdp, targetId, 'generator-worker', expression);
  await evaluate(`(${wrapCalls.toString()})()`);
  return waitUntil(
    'some tokens',
    async () => {
      const counted = (await evaluate('globalThis.counted')) as Counted | undefined;
      return counted !== undefined && counted.tokens >= tokens ? counted : undefined;
    },
    120_000,
  );
}

/** Runs in the worker. */
function wrapCalls(): void {
  const calls = { dispatches: 0, submits: 0, buffers: 0, bindGroups: 0, writes: 0 };
  const wrap = (type: string, method: string, called: () => void): void => {
    const { prototype } = Reflect.get(globalThis, type) as { prototype: object };
    const original = Reflect.get(prototype, method) as (...given: unknown[]) => unknown;
    Object.assign(prototype, {
      [method](this: unknown, ...given: unknown[]) {
        called();
        return original.apply(this, given);
      },
    });
  };
  wrap('GPUComputePassEncoder', 'dispatchWorkgroups', () => (calls.dispatches += 1));
  wrap('GPUComputePassEncoder', 'dispatchWorkgroupsIndirect', () => (calls.dispatches += 1));
  wrap('GPUQueue', 'submit', () => (calls.submits += 1));
  wrap('GPUQueue', 'writeBuffer', () => (calls.writes += 1));
  wrap('GPUDevice', 'createBuffer', () => (calls.buffers += 1));
  wrap('GPUDevice', 'createBindGroup', () => (calls.bindGroups += 1));
  // A token ends when its scores are read back.
  let before: Calls | null = null;
  let written = 0;
  wrap('GPUBuffer', 'mapAsync', () => {
    if (before === null) {
      before = { ...calls };
      return;
    }
    written += 1;
    const counted = { ...calls };
    for (const name of Object.keys(before) as (keyof Calls)[]) counted[name] -= before[name];
    Object.assign(globalThis, { counted: { calls: counted, tokens: written } });
  });
}
