import { expect, it } from 'vitest';
import { relatedFloor } from '@/lib/library/related-floor';

const many = (usual: number): Float64Array =>
  Float64Array.from({ length: 50 }, (_share, at) => usual + (at - 25) / 5000);

it('asks for as much more than usual in every language', () => {
  const [low, high] = [relatedFloor(many(0.07), 0.3), relatedFloor(many(0.11), 0.3)];
  expect(high - low).toBeCloseTo(0.04, 2);
  expect(low).toBeGreaterThan(0.15);
});

it('asks for more in a library of few, where common words are not known as such', () => {
  const floors = [1, 3, 50].map((count) => relatedFloor(new Float64Array(count).fill(0.05), 0.3));
  expect(floors).toEqual(floors.toSorted((a, b) => b - a));
  expect(new Set(floors).size).toBe(3);
});

it('finds related what most of the library is on', () => {
  expect(relatedFloor(many(0.3), 0.3)).toBeLessThan(0.25);
  expect(relatedFloor(Float64Array.of(0.28, 0.3), 0.3)).toBeLessThan(0.25);
});

it('does not take a document for what is usual beside it', () => {
  expect(relatedFloor(Float64Array.of(0.01, 0.5), 0.5)).toBe(
    relatedFloor(Float64Array.of(0.01, 0.01), 0.01),
  );
});
