import type { FailureData } from '@/lib/base/failure';
import { Failure } from '@/lib/base/failure';
import type { Device } from '@/lib/protocol/engine';
import { classifyError } from './classify-error';
import type { ModelFiles } from './model-files';

/**
 * Anything a model's worker may throw, as a failure. The runtime's words for a damaged file are as many as there are
 * places in it, so whatever it reports, the files are looked at first.
 * @param files null where the error came before they were found
 */
export async function explainError(
  error: unknown,
  { model, device }: { model: string; device: Device },
  phase: 'load' | 'run',
  files: ModelFiles | null,
): Promise<FailureData> {
  const data = classifyError(error, { model, device }, phase);
  if (error instanceof Failure || data.code === 'gpu-lost') return data;
  const file = files === null ? null : await findDamage(files);
  return file === null ? data : { code: 'model-damaged', params: { model, file } };
}

/** Null also where the disk does not answer: the first error says more then. */
async function findDamage(files: ModelFiles): Promise<string | null> {
  try {
    return await files.findDamage();
  } catch {
    return null;
  }
}
