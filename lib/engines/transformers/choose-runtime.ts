import type { Device, Dtype, RuntimeSettings } from '@/lib/protocol/engine';

/** What this machine offers. */
export interface Hardware {
  gpu: {
    shaderF16: boolean;
    software: boolean;
    /** It was measured to write slower than the processor. */
    slow?: boolean;
  } | null;
  /** Logical processors. */
  cores: number;
  /** Threads need shared memory. */
  sharedMemory: boolean;
}

export interface RuntimeChoice {
  device: Device;
  dtype: Dtype;
  threads: number;
}

/** By device, fastest first. Measured on WASM: q4 is 5–9 times slower per token than q8. */
const preference: Record<'wasm' | 'webgpu' | 'webgpu-f16', Dtype[]> = {
  wasm: ['q8', 'fp32', 'q4', 'fp16', 'q4f16'],
  webgpu: ['q4', 'fp32', 'q8'],
  'webgpu-f16': ['q4f16', 'q4', 'fp16', 'fp32', 'q8'],
};

/**
 * Where and how a model runs: what the settings force as far as the machine and the files allow, then
 * what is fastest. A GPU in software, or one measured to be slower than the processor, is used only when it is
 * asked for.
 * @param available dtypes on disk; at least one
 */
export function chooseRuntime(
  settings: RuntimeSettings,
  hardware: Hardware,
  available: readonly Dtype[],
): RuntimeChoice {
  const device = chooseDevice(settings, hardware, available);
  const order = preferredDtypes(device, hardware);
  const wanted = settings.dtype === 'auto' ? order : [settings.dtype, ...order];
  return {
    device,
    dtype: wanted.find((dtype) => available.includes(dtype)) ?? available[0] ?? 'q8',
    threads: chooseThreads(settings, hardware),
  };
}

function chooseDevice(
  { device, dtype }: RuntimeSettings,
  hardware: Hardware,
  available: readonly Dtype[],
): Device {
  const { gpu } = hardware;
  if (gpu === null || device === 'wasm') return 'wasm';
  if (device === 'webgpu') return 'webgpu';
  if (gpu.software || gpu.slow === true) return 'wasm';
  // Eight-bit weights fall back to the processor inside the GPU's runtime, and slower than on WASM.
  const usable = dtype !== 'auto' && available.includes(dtype) ? [dtype] : available;
  const fast: Dtype[] = preferredDtypes('webgpu', hardware).filter(
    (candidate) => candidate !== 'q8',
  );
  return usable.some((candidate) => fast.includes(candidate)) ? 'webgpu' : 'wasm';
}

/** The dtype a device runs fastest, where all are to be had. */
export function fastestDtype(device: Device, hardware: Hardware): Dtype {
  return preferredDtypes(device, hardware)[0] ?? 'q8';
}

function preferredDtypes(device: Device, { gpu }: Hardware): Dtype[] {
  if (device === 'wasm') return preference.wasm;
  return gpu?.shaderF16 === true ? preference['webgpu-f16'] : preference.webgpu;
}

export function chooseThreads(
  { threads }: Pick<RuntimeSettings, 'threads'>,
  { cores, sharedMemory }: Hardware,
): number {
  if (!sharedMemory) return 1;
  return threads > 0 ? threads : Math.min(4, Math.ceil(cores / 2));
}
