import type { FailureCode } from '@/lib/base/failure';
import type { EngineState } from '@/lib/protocol/engine';

/** Failures that another engine would not have. */
const ofTheModel = new Set<FailureCode>([
  'model-missing',
  'model-damaged',
  'model-load-failed',
  'model-out-of-memory',
  'model-crashed',
  'gpu-lost',
  'generation-failed',
]);

/**
 * Engines that can answer where one failed: the largest model that is smaller, then the one that is always there.
 */
export function alternatives(
  state: EngineState | null,
  engine: string,
  failure: FailureCode,
): string[] {
  if (engine === 'instant' || !ofTheModel.has(failure)) return [];
  const models = state?.models.filter(({ kind }) => kind === 'generator') ?? [];
  const size = models.find(({ id }) => id === engine)?.size ?? 0;
  const smaller = models.filter((model) => model.size < size && model.id !== engine);
  const [largest] = smaller.toSorted((a, b) => b.size - a.size);
  return largest === undefined ? ['instant'] : [largest.id, 'instant'];
}
