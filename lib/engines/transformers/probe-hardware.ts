import type { Hardware } from './choose-runtime';

/** The parts of WebGPU looked at; TypeScript's own declarations may lack them. */
interface Adapter {
  features: ReadonlySet<string>;
  info: { isFallbackAdapter?: boolean; architecture: string; vendor: string };
}
interface Gpu {
  requestAdapter(options: { powerPreference: 'high-performance' }): Promise<Adapter | null>;
}

export async function probeHardware(): Promise<Hardware> {
  return {
    gpu: await probeGpu(),
    cores: navigator.hardwareConcurrency,
    sharedMemory: crossOriginIsolated,
  };
}

async function probeGpu(): Promise<Hardware['gpu']> {
  const { gpu } = navigator as { gpu?: Gpu };
  try {
    const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter) return null;
    const { isFallbackAdapter, architecture } = adapter.info;
    return {
      shaderF16: adapter.features.has('shader-f16'),
      software: isFallbackAdapter === true || architecture === 'swiftshader',
    };
  } catch {
    // A blocked or broken driver is the same as none.
    return null;
  }
}
