import { describe, expect, it } from 'vitest';
import { failure } from '@/lib/base/failure';
import { explainError } from '@/lib/engines/transformers/explain-error';

const setup = { model: 'owner/name', device: 'wasm' } as const;
const file = 'onnx/model_quantized.onnx';

/** A model one of whose files is damaged, or none, or whose disk does not answer. */
const files = (damage: () => Promise<string | null>) => ({
  files: [],
  open: () => Promise.resolve(null),
  findDamage: damage,
});
const damaged = files(() => Promise.resolve(file));
const whole = files(() => Promise.resolve(null));
const unreadable = files(() => Promise.reject(new Error('the disk is gone')));

describe('explainError', () => {
  it.each(['protobuf parsing failed', 'std::bad_alloc', 'Unexpected token in JSON'])(
    'names the damaged file whatever the runtime says: %s',
    async (words) => {
      expect(await explainError(new Error(words), setup, 'load', damaged)).toEqual({
        code: 'model-damaged',
        params: { model: 'owner/name', file },
      });
    },
  );

  it('keeps the words of the runtime where the files are whole, unknown or unreadable', async () => {
    const error = new Error('protobuf parsing failed');
    for (const found of [whole, unreadable, null])
      expect(await explainError(error, setup, 'load', found)).toMatchObject({
        code: 'model-load-failed',
        params: { detail: 'Error: protobuf parsing failed' },
      });
  });

  it('looks at no file where the reason is known', async () => {
    const missing = failure('model-missing', { model: 'owner/name' });
    expect(await explainError(missing, setup, 'load', damaged)).toBe(missing.data);
    const lost = new Error('Device is lost.');
    expect(await explainError(lost, { ...setup, device: 'webgpu' }, 'run', damaged)).toMatchObject({
      code: 'gpu-lost',
    });
  });
});
