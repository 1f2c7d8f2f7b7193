import { describe, expect, test } from 'vitest';
import { textFragmentUrl } from '@/lib/page/text-fragment';

const page = 'http://localhost/how';

describe('an address that leads to a sentence', () => {
  test('names a short one whole', () => {
    expect(textFragmentUrl(page, 'It rises, then – falls back-wards & on.')).toBe(
      `${page}#:~:text=It%20rises%2C%20then%20%E2%80%93%20falls%20back%2Dwards%20%26%20on.`,
    );
  });

  test('names a long one by its ends', () => {
    const words = Array.from({ length: 60 }, (_word, index) => `word${index}`).join(' ');
    expect(textFragmentUrl(page, words)).toBe(
      `${page}#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word54%20word55%20word56%20word57%20word58%20word59`,
    );
  });

  test('keeps the fragment there is, and takes one cell of a row', () => {
    expect(textFragmentUrl(`${page}#top`, 'Basel | 173,000')).toBe(`${page}#top:~:text=Basel`);
  });
});
