import { InferenceSession, Tensor, env } from 'onnxruntime-web/webgpu';
import type { Device } from '@/lib/protocol/engine';
import { writeOnnx } from './onnx-writer';
import { eightBitGraph, fourBitGraph, graphWeights, inputDims, inputName } from './speed-graphs';

export interface SpeedTestSetup {
  device: Device;
  /** Whether the GPU computes in 16 bits. */
  half: boolean;
  threads: number;
  /** Address of the folder with the ONNX runtime. */
  runtimeUrl: string;
}

/** Milliseconds of measuring. */
const budget = 250;
/** Each of them counts alone: the best is what the machine can do undisturbed. */
const rounds = 5;

/**
 * How fast a device goes through the weights of a model, by the runtime's own kernels: WASM in eight bits, WebGPU in
 * four. Takes well under a second once the runtime is there.
 * @returns weights per second
 */
export async function measureSpeed(setup: SpeedTestSetup): Promise<number> {
  const { device, half, threads, runtimeUrl } = setup;
  env.wasm.wasmPaths = runtimeUrl;
  env.wasm.numThreads = threads;
  env.logLevel = 'fatal';
  const graph = device === 'wasm' ? eightBitGraph() : fourBitGraph(half);
  const session = await InferenceSession.create(writeOnnx(graph), {
    executionProviders: [device],
  });
  try {
    return await timeRuns(session, device === 'webgpu' && half);
  } finally {
    await session.release();
  }
}

async function timeRuns(session: InferenceSession, half: boolean): Promise<number> {
  const feeds = { [inputName]: input(half) };
  const run = async (): Promise<number> => {
    const start = performance.now();
    const outputs = await session.run(feeds);
    // On the GPU, reading the result waits for the work; both are part of a token.
    for (const output of Object.values(outputs)) await output.getData(true);
    return performance.now() - start;
  };
  // The first run compiles and packs.
  await run();
  const first = await run();
  const perRound = Math.max(1, Math.floor(budget / rounds / first));
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    let time = 0;
    for (let index = 0; index < perRound; index++) time += await run();
    best = Math.min(best, time / perRound);
  }
  return graphWeights / (best / 1000);
}

function input(half: boolean): Tensor {
  const [rows, columns] = inputDims;
  const length = rows * columns;
  // 0x3c00 is one.
  if (half) return new Tensor('float16', new Uint16Array(length).fill(0x3c00), [...inputDims]);
  return new Tensor('float32', new Float32Array(length).fill(1), [...inputDims]);
}
