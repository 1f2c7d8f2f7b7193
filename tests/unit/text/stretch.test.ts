import { describe, expect, it } from 'vitest';
import { bestStretch, wordBoundary } from '@/lib/text/stretch';

const cut = (text: string, characters: number, wanted: readonly string[] = []): string => {
  const { start, end } = bestStretch(text, characters, (clause) =>
    wanted.filter((word) => clause.includes(word)),
  );
  expect(end - start).toBeLessThanOrEqual(characters);
  return text.slice(start, end);
};

describe('bestStretch', () => {
  const text =
    'It rained, the lamps were lit; a boat came in, nobody saw it, and then it was gone.';

  it('takes all of what fits', () => {
    expect(cut(text, text.length)).toBe(text);
  });

  it('takes the beginning, up to the end of a clause, where nothing is wanted', () => {
    expect(cut(text, 40)).toBe('It rained, the lamps were lit;');
  });

  it('takes the clauses that hold what is wanted', () => {
    expect(cut(text, 40, ['boat', 'nobody'])).toBe('a boat came in, nobody saw it,');
  });

  it('cuts no word, in no script', () => {
    const words = 'lantern '.repeat(40).trim();
    expect(cut(words, 50)).toMatch(/^(?:lantern ?)+$/);
    expect(cut('我们在港口看见了灯塔'.repeat(20), 30).length).toBeGreaterThan(10);
    const boundary = wordBoundary('ประภาคารแห่งนี้สร้างขึ้นเมื่อนานมาแล้ว', 10);
    expect(boundary).toBe(8);
  });

  it('cuts what has no boundaries too, yet within no character', () => {
    expect(cut('x'.repeat(500), 100).length).toBeGreaterThan(50);
    expect(cut('𝄞'.repeat(500), 99).isWellFormed()).toBe(true);
  });
});
