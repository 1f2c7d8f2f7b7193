import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '@/lib/base/failure';
import type { Engine, GenerationEvent } from '@/lib/engines/engine';
import type { Hardware } from '@/lib/engines/transformers/choose-runtime';
import type { ModelState } from '@/lib/engines/transformers/transformers-engine';
import { createTransformersEngine } from '@/lib/engines/transformers/transformers-engine';
import type { ModelInfo } from '@/lib/protocol/engine';
import type { Behaviour } from './fake-worker';
import { FakeWorker, healthy } from './fake-worker';

const model: ModelInfo = {
  id: 'owner/name',
  kind: 'generator',
  architecture: 'llama',
  dtypes: ['q8'],
  size: 1,
  contextLength: 2048,
  addedAt: 0,
};
const request = { messages: [], maxNewTokens: 10, sampling: null, thinking: false };
const live = (): AbortSignal => new AbortController().signal;

interface Setup {
  engine: Engine;
  workers: FakeWorker[];
  states: ModelState[];
  speeds: number[];
}

/** An engine whose workers behave as listed, the last one from then on. */
function setup(...behaviours: Behaviour[]): Setup {
  return setupWith({}, ...behaviours);
}

function setupWith(
  { gpu = () => null, ...info }: Partial<ModelInfo> & { gpu?: () => Hardware['gpu'] },
  ...behaviours: Behaviour[]
): Setup {
  const workers: FakeWorker[] = [];
  const states: ModelState[] = [];
  const speeds: number[] = [];
  const engine = createTransformersEngine({
    model: { ...model, ...info },
    settings: { device: 'auto', dtype: 'auto', threads: 0, unloadAfter: 10, thinking: false },
    maxNewTokens: 512,
    runtimeUrl: '/ort/',
    startWorker: () => {
      const worker = new FakeWorker(behaviours[workers.length] ?? behaviours.at(-1) ?? healthy);
      workers.push(worker);
      // The engine uses nothing of a worker but its messages.
      return worker as unknown as Worker;
    },
    probeHardware: () => Promise.resolve({ gpu: gpu(), cores: 8, sharedMemory: true }),
    measuredSpeed: null,
    onMeasured: (speed) => speeds.push(speed),
    onState: (state) => states.push(state),
  });
  return { engine, workers, states, speeds };
}

async function failureOf(run: Promise<unknown>): Promise<unknown> {
  try {
    await run;
  } catch (error) {
    return error instanceof Failure ? error.data.code : error;
  }
  return null;
}

const all = (engine: Engine, signal = live()): Promise<GenerationEvent[]> =>
  Array.fromAsync(engine.generate(request, signal));
const types = (events: GenerationEvent[]): string => events.map(({ type }) => type).join(' ');

beforeEach(() => {
  vi.stubGlobal('crossOriginIsolated', true);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the transformers engine', () => {
  it('loads once, then answers', async () => {
    const { engine, workers, states, speeds } = setup(healthy);
    const first = await all(engine);
    expect(types(first)).toBe('loading prefill token token done');
    expect(first.at(-1)).toEqual({
      type: 'done',
      reason: 'end',
      stats: {
        device: 'wasm',
        dtype: 'q8',
        threads: 4,
        promptTokens: 100,
        reusedTokens: 0,
        newTokens: 2,
        prefillTime: 1000,
        decodeTime: 20,
      },
    });
    expect(types(await all(engine))).toBe('prefill token token done');
    expect(workers).toHaveLength(1);
    expect(states.at(-1)).toEqual({ phase: 'loaded', device: 'wasm', dtype: 'q8', threads: 4 });
    expect(speeds).toEqual([100]);
  });

  it('counts tokens without loading the model', async () => {
    const { engine, workers } = setup(healthy);
    expect(await engine.countTokens(['abc', ''])).toEqual([3, 0]);
    expect(workers[0]?.received.map(({ type }) => type)).toEqual(['setup', 'count']);
  });

  it('measures once when it knows no speed', async () => {
    const { engine, workers, speeds } = setup(healthy);
    expect(await engine.contextBudget()).toBe(800);
    expect(await engine.contextBudget()).toBe(800);
    expect(speeds).toEqual([200]);
    expect(workers[0]?.received.filter(({ type }) => type === 'measure')).toHaveLength(1);
  });

  it('ends a worker that failed and builds a new one for the next answer', async () => {
    const failing: Behaviour = (sent, emit, worker) => {
      if (sent.type !== 'generate') healthy(sent, emit, worker);
      else emit({ type: 'failed', failure: { code: 'gpu-lost', params: { model: model.id } } });
    };
    const { engine, workers, states } = setup(failing, healthy);
    expect(await failureOf(all(engine))).toBe('gpu-lost');
    expect(workers[0]?.terminated).toBe(true);
    expect(states.at(-1)).toMatchObject({ phase: 'unloaded', failure: { code: 'gpu-lost' } });
    expect(types(await all(engine))).toBe('loading prefill token token done');
    expect(workers).toHaveLength(2);
  });

  it('looks at the hardware anew after a lost GPU, and leaves the GPU alone after the second', async () => {
    const gpu = { shaderF16: false, software: false };
    const probes = [gpu, gpu, gpu, gpu];
    let probed = 0;
    const losing: Behaviour = (sent, emit, worker) => {
      if (sent.type !== 'generate') healthy(sent, emit, worker);
      else emit({ type: 'failed', failure: { code: 'gpu-lost', params: { model: model.id } } });
    };
    const { engine, workers } = setupWith(
      { dtypes: ['q4', 'q8'], gpu: () => probes[probed++] ?? null },
      losing,
      losing,
      healthy,
    );
    expect(await failureOf(all(engine))).toBe('gpu-lost');
    expect(await failureOf(all(engine))).toBe('gpu-lost');
    expect((await all(engine)).at(-1)).toMatchObject({ stats: { device: 'wasm', dtype: 'q8' } });
    const devices = workers.map(({ received: [sent] }) => sent?.type === 'setup' && sent.device);
    expect(devices).toEqual(['webgpu', 'webgpu', 'wasm']);
    expect(probed).toBe(3);
  });

  it('gives a model no longer sequence than memory is planned for', async () => {
    const { engine, workers } = setupWith({ contextLength: 131_072 }, healthy);
    await all(engine);
    expect(workers[0]?.received[0]).toMatchObject({ type: 'setup', contextLength: 8192 });
  });

  it('takes an error event of the worker for a crash, also while idle', async () => {
    const crashing: Behaviour = (sent, emit, worker) => {
      if (sent.type !== 'generate') healthy(sent, emit, worker);
      else worker.dispatchEvent(new Event('error'));
    };
    const { engine, workers } = setup(crashing, healthy, healthy);
    expect(await failureOf(all(engine))).toBe('model-crashed');
    await all(engine);
    workers[1]?.dispatchEvent(new Event('error'));
    expect(types(await all(engine))).toBe('loading prefill token token done');
    expect(workers).toHaveLength(3);
  });

  it('does nothing when it was stopped before it began', async () => {
    const { engine, workers } = setup(healthy);
    const events = await all(engine, AbortSignal.abort());
    expect(events).toMatchObject([{ type: 'done', reason: 'stopped' }]);
    expect(workers).toHaveLength(0);
  });

  it('stops a run by the flag and keeps the worker', async () => {
    const obedient: Behaviour = (sent, emit, worker) => {
      if (sent.type !== 'generate') return healthy(sent, emit, worker);
      emit({ type: 'prefill', done: 1, total: 9 });
      const timer = setInterval(() => {
        if (!worker.stopping) return;
        clearInterval(timer);
        const measurement = {
          promptTokens: 9,
          reusedTokens: 0,
          newTokens: 0,
          prefillTime: 5,
          decodeTime: 0,
        };
        emit({ type: 'done', reason: 'stopped', measurement });
      }, 50);
      return undefined;
    };
    const { engine, workers } = setup(obedient);
    const controller = new AbortController();
    const running = all(engine, controller.signal);
    await vi.advanceTimersByTimeAsync(200);
    controller.abort();
    await vi.advanceTimersByTimeAsync(50);
    expect((await running).at(-1)).toMatchObject({ reason: 'stopped', stats: { promptTokens: 9 } });
    expect(workers[0]?.terminated).toBe(false);
    // The flag is lowered again for the next run.
    const again = new AbortController();
    const next = all(engine, again.signal);
    await vi.advanceTimersByTimeAsync(200);
    expect(workers[0]?.stopping).toBe(false);
    again.abort();
    await vi.advanceTimersByTimeAsync(50);
    await next;
  });

  it('ends a worker that does not stop within 600 ms', async () => {
    const deaf: Behaviour = (sent, emit, worker) => {
      if (sent.type !== 'generate') healthy(sent, emit, worker);
    };
    const { engine, workers } = setup(deaf, healthy);
    const controller = new AbortController();
    const running = all(engine, controller.signal);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    await vi.advanceTimersByTimeAsync(599);
    expect(workers[0]?.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await running).at(-1)).toMatchObject({ type: 'done', reason: 'stopped' });
    expect(workers[0]?.terminated).toBe(true);
    expect(types(await all(engine))).toBe('loading prefill token token done');
  });

  it('ends the worker at once when it is stopped while loading', async () => {
    const { engine, workers, states } = setup((_sent, emit) =>
      emit({ type: 'loading', share: 0.1 }),
    );
    const controller = new AbortController();
    const running = all(engine, controller.signal);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(types(await running)).toBe('loading done');
    expect(workers[0]?.terminated).toBe(true);
    expect(states.at(-1)).toEqual({ phase: 'unloaded', failure: null });
    expect(await engine.contextBudget(AbortSignal.abort())).toBe(256);
  });

  it('ends a run that nobody listens to any more', async () => {
    const { engine, workers } = setup(healthy);
    for await (const event of engine.generate(request, live())) if (event.type === 'token') break;
    expect(workers[0]?.terminated).toBe(true);
  });

  it('works without shared memory', async () => {
    vi.stubGlobal('crossOriginIsolated', false);
    const { engine, workers } = setup(healthy);
    await all(engine);
    const [sent] = workers[0]?.received ?? [];
    expect(sent?.type === 'setup' && sent.stop.buffer instanceof ArrayBuffer).toBe(true);
  });
});
