import type { Hardware } from '@/lib/engines/transformers/choose-runtime';
import { chooseThreads } from '@/lib/engines/transformers/choose-runtime';
import { probeHardware } from '@/lib/engines/transformers/probe-hardware';
import type { SettingsRepository } from '@/lib/library/settings-repository';
import type { RuntimeSettings } from '@/lib/protocol/engine';
import type { HardwareReport, SpeedTest } from '@/lib/protocol/hardware';
import { speedTestSchema } from '@/lib/protocol/hardware';

const key = 'speed-test';

/** What a speed test holds for: the machine, and what the settings let it use. */
export function speedTestIdentity(hardware: HardwareReport, runtime: RuntimeSettings): string {
  const { gpu, cores } = hardware;
  return JSON.stringify({
    cores,
    threads: chooseThreads(runtime, hardware),
    gpu: gpu === null ? null : { name: gpu.name, shaderF16: gpu.shaderF16 },
    device: runtime.device,
  });
}

/** The result that was kept, if it holds for this machine as it is now. */
export async function findSpeedTest(
  settings: SettingsRepository,
  hardware: HardwareReport,
  runtime: RuntimeSettings,
): Promise<SpeedTest | null> {
  const kept = await settings.get(key, speedTestSchema);
  return kept?.of === speedTestIdentity(hardware, runtime) ? kept : null;
}

/** A full disk only means that it is measured again. */
export async function keepSpeedTest(settings: SettingsRepository, test: SpeedTest): Promise<void> {
  await settings.set(key, test).catch(() => undefined);
}

/** The machine, with what was measured of it. */
export async function probeMeasuredHardware(
  settings: SettingsRepository,
  runtime: RuntimeSettings,
): Promise<HardwareReport & Hardware> {
  const hardware = await probeHardware();
  return withSpeed(hardware, await findSpeedTest(settings, hardware, runtime));
}

/** A GPU that writes slower than the processor, or failed when it was measured, is passed over. */
export function withSpeed(
  hardware: HardwareReport,
  speedTest: SpeedTest | null,
): HardwareReport & Hardware {
  const { gpu } = hardware;
  if (gpu === null || speedTest === null) return hardware;
  return { ...hardware, gpu: { ...gpu, slow: (speedTest.webgpu ?? 0) < speedTest.wasm } };
}
