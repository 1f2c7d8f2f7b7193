import { describe, expect, it } from 'vitest';
import { assemble, wasm } from '@/lib/library/wasm-assembler';

describe('the assembler', () => {
  it('writes modules the engine runs, with constants of every size and sign', () => {
    for (const value of [
      0,
      1,
      63,
      64,
      127,
      128,
      -1,
      -64,
      -65,
      8191,
      -8192,
      2 ** 31 - 1,
      -(2 ** 31),
    ]) {
      const bytes = assemble([
        {
          name: 'store',
          parameters: ['i32'],
          locals: [],
          body: [...wasm.get(0), ...wasm.i32(value), ...wasm.f32FromI32, ...wasm.f32Store(400)],
        },
      ]);
      const memory = new WebAssembly.Memory({ initial: 1 });
      const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
        env: { memory },
      });
      (exports['store'] as (address: number) => void)(8);
      expect(new Float32Array(memory.buffer)[102]).toBe(Math.fround(value));
    }
  });

  it('repeats a body until its condition fails', () => {
    const [at, end] = [0, 1];
    const bytes = assemble([
      {
        name: 'fill',
        parameters: ['i32', 'i32'],
        locals: [],
        body: wasm.doWhile(
          [
            ...wasm.get(at),
            ...wasm.i32(7),
            ...wasm.f32FromI32,
            ...wasm.f32Store(),
            ...wasm.get(at),
            ...wasm.i32(4),
            ...wasm.i32Add,
            ...wasm.set(at),
          ],
          [...wasm.get(at), ...wasm.get(end), ...wasm.i32LessUnsigned],
        ),
      },
    ]);
    const memory = new WebAssembly.Memory({ initial: 1 });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
      env: { memory },
    });
    (exports['fill'] as (from: number, to: number) => void)(4, 16);
    expect([...new Float32Array(memory.buffer, 0, 5)]).toEqual([0, 7, 7, 7, 0]);
  });
});
