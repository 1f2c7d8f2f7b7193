import { messages } from './words';
import { expect, test } from 'vitest';
import { formatCount, formatLarge, formatShare, formatSize } from '@/components/words/numbers';

test.each([
  [1, '100%'],
  [0.9999, '99%'],
  [0.5, '50%'],
  [0.001, '1%'],
  [0, '0%'],
])('a share of %f is told as %s', (share, text) => {
  expect(formatShare(share)).toBe(text);
});

test.each([
  [0, '0 kB'],
  [12, '0.1 kB'],
  [999, '1 kB'],
  [1200, '1.2 kB'],
  [1_400_000_000, '1.4 GB'],
  [512_000_000, '512 MB'],
])('%i bytes are told as %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});

test('words come in English here', () => {
  expect(messages['locale_tag']?.message).toBe('en');
});

test('counts are grouped', () => {
  expect(formatCount(4812)).toBe('4,812');
});

test.each([
  [134_500_000, '135M'],
  [1_236_000_000, '1.2B'],
])('%i parameters are told as %s', (count, text) => {
  expect(formatLarge(count)).toBe(text);
});
