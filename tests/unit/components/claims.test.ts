import { describe, expect, test } from 'vitest';
import { cutText } from '@/components/citation/cut-text';
import { numberClaims } from '@/components/citation/number-claims';
import type { Claim } from '@/lib/protocol/conversation';
import { sampleQuote } from '@/tests/unit/state/samples';

const claim = (start: number, end: number, quotes = [sampleQuote('x', start)]): Claim => ({
  start,
  end,
  support: quotes.length > 0 ? 'supported' : 'unsupported',
  quotes,
});

describe('numbering sources', () => {
  test('counts in order of appearance; the same sentence keeps its number', () => {
    const [a, b] = [sampleQuote('a', 0), sampleQuote('b', 9)];
    const numbered = numberClaims([claim(0, 5, [a]), claim(5, 9, [b, a]), claim(9, 12, [])]);
    expect(numbered.map(({ sources }) => sources.map(({ number }) => number))).toEqual([
      [1],
      [2, 1],
      [],
    ]);
  });

  test('shows no more than three for one sentence', () => {
    const quotes = [1, 2, 3, 4].map((start) => sampleQuote('q', start));
    expect(numberClaims([claim(0, 5, quotes)])[0]?.sources).toHaveLength(3);
  });
});

describe('cutting text at claims', () => {
  test('marks what is inside a claim and where it ends', () => {
    const claims = numberClaims([claim(0, 4), claim(5, 9, [])]);
    const pieces = cutText('One. Two. Rest', 0, claims);
    expect(
      pieces.map(({ text, unsupported, ending }) => [text, unsupported, ending.length]),
    ).toEqual([
      ['One.', false, 1],
      [' ', false, 0],
      ['Two.', true, 1],
      [' Rest', false, 0],
    ]);
  });

  test('a claim that goes on past the text ends elsewhere', () => {
    const pieces = cutText('begin', 10, numberClaims([claim(12, 30)]));
    expect(pieces.map(({ text, ending }) => [text, ending.length])).toEqual([
      ['be', 0],
      ['gin', 0],
    ]);
  });
});
