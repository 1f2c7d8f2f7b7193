import { describe, expect, it } from 'vitest';
import { atOnce } from '@/lib/base/slices';
import { codeBits, groupSize, makeCodes, writeTables } from '@/lib/library/bit-codes';
import { bitKernel, type EstimateGroups } from '@/lib/library/bit-kernel';
import { packVectors } from '@/lib/library/packed-vectors';
import { randomNumbers } from './library-fixture';

/** Vectors around a centre of their own, as int8. */
function randomRows(count: number, width: number, seed: number): ReturnType<typeof packVectors> {
  const random = randomNumbers(seed);
  const centre = Array.from({ length: width }, () => 0.3 * (random() - 0.5));
  return packVectors(
    'm',
    width,
    Float32Array.from(
      { length: count * width },
      (_, at) => (centre[at % width] ?? 0) + random() - 0.5,
    ),
  );
}

/** Codes, tables and results in a memory of their own; the estimates by each of both kernels. */
function estimates(
  count: number,
  width: number,
): { plain: number[]; relaxed: number[]; reference: number[] } {
  const groups = Math.ceil(count / groupSize);
  const room = groups * groupSize;
  const memory = new WebAssembly.Memory({
    initial: 4 + Math.ceil((room * (width / 8 + 16)) / 65_536),
  });
  const { buffer } = memory;
  const [tablesAt, factorsAt] = [64, 65_536];
  const [offsetsAt, outAt, codesAt] = [1, 2, 3].map((times) => factorsAt + times * room * 4) as [
    number,
    number,
    number,
  ];
  const target = {
    codes: new Uint8Array(buffer, codesAt, room * (width / codeBits)),
    factors: new Float32Array(buffer, factorsAt, room),
    offsets: new Float32Array(buffer, offsetsAt, room),
  };
  const vectors = randomRows(count, width, count + width);
  const { rows, scales } = vectors;
  const { codes, factors, offsets, centre } = atOnce(makeCodes(vectors));
  target.codes.set(codes);
  target.factors.set(factors);
  target.offsets.set(offsets);
  const random = randomNumbers(3);
  const query = Float32Array.from({ length: width }, () => random() - 0.5);
  const tables = new Uint8Array(buffer, tablesAt, width * 4);
  const { unit, base, shift } = writeTables(tables, query, centre);
  const behind = new Float32Array(buffer, tablesAt + width * 4, 12);
  const run = (relaxed: boolean): number[] => {
    behind.set([
      unit,
      base,
      shift,
      0,
      ...Array<number>(4).fill(Infinity),
      ...Array<number>(4).fill(-Infinity),
    ]);
    const module = new WebAssembly.Module(bitKernel(width, relaxed));
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    const estimate = exports['estimate'] as EstimateGroups;
    estimate(tablesAt, codesAt, groups, factorsAt, offsetsAt, outAt);
    const values = [...new Float32Array(buffer, outAt, count)];
    expect(Math.min(...behind.subarray(4, 8))).toBe(Math.min(...values));
    expect(Math.max(...behind.subarray(8))).toBe(Math.max(...values));
    return values;
  };
  const reference = Array.from({ length: count }, (_, vector) => {
    let sum = 0;
    for (let d = 0; d < width; d += 4) {
      let bits = 0;
      for (let bit = 0; bit < 4; bit++) {
        const component = (scales[vector] ?? 0) * (rows[vector * width + d + bit] ?? 0);
        if (component < (centre[d + bit] ?? 0)) bits |= 1 << bit;
      }
      sum += tables[d * 4 + bits] ?? 0;
    }
    const [factor = 0, offset = 0] = [target.factors[vector], target.offsets[vector]];
    return (sum * unit + base) * factor + offset + shift;
  });
  return { plain: run(false), relaxed: run(true), reference };
}

describe('the kernel of single bits', () => {
  it('adds up what the tables say, for any width and any number of vectors', () => {
    for (const width of [32, 64, 256, 384, 2048])
      for (const count of [1, 31, 32, 33, 70]) {
        const { plain, reference } = estimates(count, width);
        plain.forEach((value, at) => expect(value).toBeCloseTo(reference[at] ?? NaN, 4));
      }
  });

  it('says the same with relaxed instructions', () => {
    for (const width of [32, 256, 768]) {
      const { plain, relaxed } = estimates(75, width);
      expect(relaxed).toEqual(plain);
    }
  });
});

describe('tables', () => {
  it('hold what each four components add with the signs of the bits, to a thirtieth of the most', () => {
    const query = Float32Array.of(0.5, -0.25, 0.125, 1, 0, 0, 0, 0);
    const centre = Float32Array.of(0, 0, 0, 0.5, 0, 0, 0.1, 0);
    const tables = new Uint8Array(32);
    const { unit, base, shift } = writeTables(tables, query, centre);
    const own = query.map((component, d) => component - (centre[d] ?? 0));
    for (let four = 0; four < 2; four++)
      for (let bits = 0; bits < 16; bits++) {
        let sum = 0;
        for (let bit = 0; bit < 4; bit++)
          sum += (own[four * 4 + bit] ?? 0) * ((bits >> bit) & 1 ? -1 : 1);
        const value = (tables[four * 16 + bits] ?? 0) * unit + base / 2;
        expect(Math.abs(value - sum)).toBeLessThanOrEqual(unit / 2 + 1e-6);
      }
    expect(shift).toBeCloseTo(0.5);
  });

  it('know a query that is the centre', () => {
    const centre = Float32Array.of(0.5, 0.5, 0.5, 0.5, 0, 0, 0, 0);
    expect(writeTables(new Uint8Array(32), centre, centre)).toEqual({
      unit: 0,
      base: -0,
      shift: 1,
    });
  });
});
