import { describe, expect, it } from 'vitest';
import { wordValue } from '@/lib/text/numbers/word-value';

describe('wordValue', () => {
  it('knows numbers in words, but not articles and pronouns', () => {
    expect([
      wordValue('seven', 'en'),
      wordValue('third', 'en'),
      wordValue('forty', 'en'),
      wordValue('zwölf', 'de'),
    ]).toEqual(['7', '3', '40', '12']);
    expect(
      [
        wordValue('one', 'en'),
        wordValue('second', 'en'),
        wordValue('seven', 'xx'),
        wordValue('', 'xx'),
      ].slice(0, 3),
    ).toEqual([null, null, null]);
  });
});
