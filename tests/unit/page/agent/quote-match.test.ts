import { describe, expect, test } from 'vitest';
import { findQuote } from '@/lib/page/agent/quote-match';

function found(text: string, quote: string, near = 0): string | null {
  const match = findQuote(text, quote, near);
  return match && text.slice(match.start, match.end);
}

describe('findQuote', () => {
  test('finds the occurrence nearest to where it was', () => {
    expect(findQuote('tide and tide and tide', 'tide', 8)).toEqual({ start: 9, end: 13 });
    expect(findQuote('tide and tide and tide', 'tide', 99)).toEqual({ start: 18, end: 22 });
    expect(findQuote('tide and tide', 'tide')).toEqual({ start: 0, end: 4 });
  });

  test('overlooks marks, case and spaces', () => {
    expect(found('He said: “The Moon’s pull – now”.', '"the moon\'s pull - now"')).toBe(
      '“The Moon’s pull – now”',
    );
    expect(found('a  b\n c d', 'b c d')).toBe('b\n c d');
  });

  test('keeps its place where lower case is longer', () => {
    expect(found('İstanbul’da deniz', "i̇stanbul'da")).toBe('İstanbul’da');
  });

  test('finds nothing where nothing is', () => {
    expect(findQuote('high water', 'low water')).toBeNull();
    expect(findQuote('high water', ' ')).toBeNull();
    expect(findQuote('', 'x')).toBeNull();
  });
});
