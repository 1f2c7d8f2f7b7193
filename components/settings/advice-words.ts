import { i18n } from '#i18n';
import { formatCount, formatMemory, formatSize, formatSpeed } from '@/components/words/numbers';
import type { Device } from '@/lib/protocol/engine';
import type { ModelAdvice, ModelOutlook } from '@/lib/protocol/hardware';

/** Why a model is recommended: that it fits, and how fast it is. */
export function describeReason(advice: ModelAdvice, model: string): string {
  const { memory } = advice.hardware;
  const fits =
    memory === null
      ? i18n.t('advice.fits')
      : i18n.t('advice.fitsMemory', { memory: formatMemory(memory) });
  const outlook = advice.outlooks.find((candidate) => candidate.model === model);
  const pace = outlook && paceOf(outlook, advice.recommended?.because === 'fastest');
  return pace === undefined || pace === '' ? fits : `${fits} ${pace}`;
}

/** Why none is. */
export function describeLack({ freeSpace, outlooks }: ModelAdvice): string {
  return freeSpace !== null && outlooks.some(({ lacks }) => lacks === 'space')
    ? i18n.t('advice.noneInSpace', { free: formatSize(freeSpace) })
    : i18n.t('advice.none');
}

/** How fast a model is here, in a few words; empty while nobody knows. */
export function shortPace({ tokensPerSecond, measured }: ModelOutlook): string {
  if (tokensPerSecond === null) return '';
  const speed = formatSpeed(tokensPerSecond);
  return measured ? i18n.t('advice.paceMeasured', { speed }) : i18n.t('advice.pace', { speed });
}

/** What was found of this machine. */
export function describeDevice({ hardware, outlooks }: ModelAdvice): string {
  const { gpu, cores, memory, sharedMemory } = hardware;
  const used = outlooks[0]?.device ?? 'wasm';
  const facts = [i18n.t('advice.cores', cores, [formatCount(cores)])];
  if (memory !== null) facts.push(i18n.t('advice.memory', { memory: formatMemory(memory) }));
  if (gpu === null) facts.push(i18n.t('advice.gpuNone'));
  else if (gpu.software) facts.push(i18n.t('advice.gpuSoftware'));
  else if (used === 'wasm') facts.push(i18n.t('advice.gpuUnused'));
  else facts.push(gpu.shaderF16 ? i18n.t('advice.gpu16') : i18n.t('advice.gpu32'));
  if (!sharedMemory) facts.push(i18n.t('advice.oneThread'));
  return i18n.t('advice.device', { facts: facts.join(' · ') });
}

function paceOf({ device, tokensPerSecond, measured }: ModelOutlook, slow: boolean): string {
  if (tokensPerSecond === null) return '';
  const speed = formatSpeed(tokensPerSecond);
  const where = places[device]();
  if (measured) return i18n.t('advice.wrote', { speed, device: where });
  return slow
    ? i18n.t('advice.writesFastest', { speed, device: where })
    : i18n.t('advice.writes', { speed, device: where });
}

const places = {
  wasm: () => i18n.t('engine.cpu'),
  webgpu: () => i18n.t('engine.gpu'),
} satisfies Record<Device, () => string>;
