import { describe, expect, it } from 'vitest';
import { amountOf } from '@/lib/text/measures';
import { wordFamily } from '@/lib/text/word-families';

describe('wordFamily', () => {
  it.each([
    ['tides', 'tidal'],
    ['large', 'largest'],
    ['bigger', 'big'],
    ['longer', 'lengthens'],
    ['high', 'height'],
    ['heavy', 'weighs'],
    ['two', 'twice'],
    ['wrote', 'written'],
    ['writes', 'wrote'],
    ['began', 'begins'],
    ['won', 'winning'],
  ])('%s and %s', (one, other) => {
    expect(wordFamily(one)).toBe(wordFamily(other));
  });

  it.each([
    ['wind', 'window'],
    ['port', 'sport'],
    ['sea', 'season'],
  ])('not %s and %s', (one, other) => {
    expect(wordFamily(one)).not.toBe(wordFamily(other));
  });
});

describe('amountOf', () => {
  it('knows how what a word measures is written', () => {
    expect(amountOf('costs')?.test('€ 64.00')).toBe(true);
    expect(amountOf('price')?.test('12 euros')).toBe(true);
    expect(amountOf('heavy')?.test('Weight | 1.1 kg')).toBe(true);
    expect(amountOf('high')?.test('24 cm')).toBe(true);
    expect(amountOf('heavy')?.test('24 cm')).toBe(false);
    expect(amountOf('harbour')).toBeUndefined();
  });
});
