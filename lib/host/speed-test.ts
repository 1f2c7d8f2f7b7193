import { createWorker } from '@/lib/base/trusted-worker';
import { chooseThreads } from '@/lib/engines/transformers/choose-runtime';
import type { SpeedTestSetup } from '@/lib/engines/speed-test/measure-speed';
import type { SpeedTestResponse } from '@/lib/engines/speed-test/serve-speed-test';
import type { Device, RuntimeSettings } from '@/lib/protocol/engine';
import type { HardwareReport, SpeedTest } from '@/lib/protocol/hardware';
import { speedTestIdentity } from './measured-hardware';
import speedTestWorkerUrl from './speed-test-worker.ts?worker&url';

/** Milliseconds after which a device counts as too slow, or broken. */
const patience = 20_000;

/** Measures the processor, and the GPU where there is one; each in a worker of its own that is ended after. */
export async function runSpeedTest(
  hardware: HardwareReport,
  runtime: RuntimeSettings,
): Promise<SpeedTest | null> {
  const { gpu } = hardware;
  const setup = {
    half: gpu?.shaderF16 === true,
    threads: chooseThreads(runtime, hardware),
    runtimeUrl: new URL('/ort/', location.href).href,
  };
  const wasm = await measure('wasm', setup);
  if (wasm === null) return null;
  // A GPU in software is slower, always; it is measured only for those who force it.
  const worthIt = gpu !== null && (!gpu.software || runtime.device === 'webgpu');
  const webgpu = worthIt ? await measure('webgpu', setup) : null;
  return { of: speedTestIdentity(hardware, runtime), wasm, webgpu };
}

/** Weights per second, or null when the device fails: what does not even do this is not recommended for more. */
function measure(device: Device, setup: Omit<SpeedTestSetup, 'device'>): Promise<number | null> {
  const worker = createWorker(speedTestWorkerUrl);
  const { promise, resolve } = Promise.withResolvers<number | null>();
  const timer = setTimeout(() => resolve(null), patience);
  worker.addEventListener('message', ({ data }: MessageEvent<SpeedTestResponse>) =>
    resolve('error' in data ? null : data.weightsPerSecond),
  );
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    resolve(null);
  });
  worker.postMessage({ device, ...setup } satisfies SpeedTestSetup);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
