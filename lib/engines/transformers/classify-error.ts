import type { FailureData } from '@/lib/base/failure';
import { describe, Failure } from '@/lib/base/failure';
import type { Device } from '@/lib/protocol/engine';

const gpuLost =
  /device (is |was )?lost|external Instance reference no longer exists|mapAsync|GPUDevice|context lost|Device\.destroy/i;

/**
 * The runtime reports exhausted memory in many ways: a C++ exception escapes as a bare number (its
 * address), the module aborts, or JavaScript cannot allocate the buffer to copy into.
 */
const outOfMemory =
  /out of memory|OOM|bad_alloc|Array buffer allocation failed|Invalid (typed )?array( buffer)? length|Aborted\(|memory access out of bounds|could not allocate|failed to allocate|Cannot enlarge memory|SafeIntOnOverflow|WebAssembly\.Memory|^(Error: )?\d+$/i;

/** How the runtime ends when the GPU was lost while nothing ran: it takes the missing device for a defect. */
const trap = /^RuntimeError: unreachable/;

/** Anything a model's worker may throw, as a failure. */
export function classifyError(
  error: unknown,
  { model, device }: { model: string; device: Device },
  phase: 'load' | 'run',
): FailureData {
  if (error instanceof Failure) return error.data;
  const detail = describe(error);
  const lost = gpuLost.test(detail) || (device === 'webgpu' && trap.test(detail));
  if (lost) return { code: 'gpu-lost', params: { model } };
  if (typeof error === 'number' || outOfMemory.test(detail)) {
    return { code: 'model-out-of-memory', params: { model, detail } };
  }
  const code = phase === 'load' ? 'model-load-failed' : 'generation-failed';
  return { code, params: { model, detail } };
}
