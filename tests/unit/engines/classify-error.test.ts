import { describe, expect, it } from 'vitest';
import { failure } from '@/lib/base/failure';
import { classifyError } from '@/lib/engines/transformers/classify-error';

const model = 'owner/name';

describe('classifyError', () => {
  it.each([
    178_435_928,
    new Error('178435928'),
    new Error('Aborted(). Build with -sASSERTIONS for more info.'),
    new WebAssembly.RuntimeError('Aborted(OOM)'),
    new RangeError('Array buffer allocation failed'),
    new RangeError('Invalid typed array length: 4294967296'),
    new Error("Can't create a session. ERROR_CODE: 6, ERROR_MESSAGE: std::bad_alloc"),
    new RangeError('WebAssembly.Memory(): could not allocate memory'),
    new WebAssembly.RuntimeError('memory access out of bounds'),
  ])('takes %s for exhausted memory', (error) => {
    expect(classifyError(error, { model, device: 'wasm' }, 'load')).toMatchObject({
      code: 'model-out-of-memory',
      params: { model },
    });
  });

  it.each([
    'A valid external Instance reference no longer exists.',
    "Failed to execute 'mapAsync' on 'GPUBuffer': Buffer was unmapped",
    'WebGPU device lost (2): Device was destroyed.',
    'Device is lost.',
  ])('takes "%s" for a lost GPU', (message) => {
    expect(classifyError(new Error(message), { model, device: 'webgpu' }, 'run')).toEqual({
      code: 'gpu-lost',
      params: { model },
    });
  });

  it('takes a trap for a lost GPU only where there is one', () => {
    const error = new WebAssembly.RuntimeError('unreachable');
    expect(classifyError(error, { model, device: 'webgpu' }, 'run').code).toBe('gpu-lost');
    expect(classifyError(error, { model, device: 'wasm' }, 'run').code).toBe('generation-failed');
  });

  it('keeps failures and names the rest by phase', () => {
    const missing = failure('model-missing', { model });
    expect(classifyError(missing, { model, device: 'wasm' }, 'load')).toBe(missing.data);
    const broken = new Error('protobuf parsing failed');
    const params = { model, detail: 'Error: protobuf parsing failed' };
    expect(classifyError(broken, { model, device: 'wasm' }, 'load')).toEqual({
      code: 'model-load-failed',
      params,
    });
    expect(classifyError(broken, { model, device: 'webgpu' }, 'run')).toEqual({
      code: 'generation-failed',
      params,
    });
  });
});
