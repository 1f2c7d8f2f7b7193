import type { Extension } from './extension.ts';

/** WebGPU in software: correct, without shader-f16, and very slow. */
export const softwareWebGpu = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
] as const;

/** Kills the GPU process: every WebGPU device is lost, a new adapter is available afterwards. */
export async function killGpuProcess({ cdp }: Extension): Promise<void> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const gpu = processInfo.find(({ type }) => type === 'GPU');
  if (!gpu) throw new Error('There is no GPU process.');
  process.kill(gpu.id, 'SIGKILL');
}
