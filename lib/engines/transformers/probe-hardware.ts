import { gigabyte } from '@/lib/base/gigabyte';
import type { HardwareReport } from '@/lib/protocol/hardware';

/** The parts of these interfaces looked at; TypeScript's own declarations may lack them. */
interface Adapter {
  features: ReadonlySet<string>;
  info: { isFallbackAdapter?: boolean; architecture: string; vendor: string };
  limits: { maxBufferSize: number };
}
interface ProbedNavigator {
  /** Gigabytes. */
  deviceMemory?: number;
  gpu?: { requestAdapter(options: { powerPreference: string }): Promise<Adapter | null> };
}

/** Looks at the machine; takes milliseconds and measures nothing. */
export async function probeHardware(): Promise<HardwareReport> {
  const { deviceMemory } = navigator as ProbedNavigator;
  return {
    gpu: await probeGpu(),
    cores: navigator.hardwareConcurrency,
    sharedMemory: crossOriginIsolated,
    memory: deviceMemory === undefined ? null : deviceMemory * gigabyte,
  };
}

async function probeGpu(): Promise<HardwareReport['gpu']> {
  const { gpu } = navigator as ProbedNavigator;
  try {
    const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter) return null;
    const { isFallbackAdapter, architecture, vendor } = adapter.info;
    return {
      shaderF16: adapter.features.has('shader-f16'),
      software: isFallbackAdapter === true || architecture === 'swiftshader',
      name: [vendor, architecture].filter((part) => part !== '').join(' '),
      maxBufferSize: adapter.limits.maxBufferSize,
    };
  } catch {
    // A blocked or broken driver is the same as none.
    return null;
  }
}
