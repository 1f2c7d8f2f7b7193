import { describe, expect, it } from 'vitest';
import { askedWords, closeness, titleFit } from '@/lib/library/closeness';

/** Every word as rare as the next, but for “common”. */
const index = {
  rarities: (terms: readonly string[]): number[] =>
    terms.map((term) => (term === 'common' ? 0.1 : 2)),
};

function near(query: string, text: string, language = 'en', title = ''): number {
  return closeness(
    askedWords(query, language, index),
    title,
    { headings: [title, 'Heading'], text },
    language,
  );
}

describe('closeness', () => {
  it('is 1 where the words stand as they were asked, however inflected', () => {
    expect(near('What are the spring tides?', 'It said: a spring tide comes.')).toBe(1);
    expect(near('spring tide range', 'the ranges of tides in spring, spring tide range')).toBe(1);
  });

  it('falls with the distance, also in the other order, to nothing', () => {
    expect(near('spring tide', 'spring low tide')).toBeCloseTo(1 / Math.sqrt(2));
    expect(near('spring tide', 'the tide of the spring')).toBeCloseTo(1 / Math.sqrt(2));
    expect(near('spring tide', 'tide one two three four spring')).toBeCloseTo(1 / Math.sqrt(6));
    expect(near('spring tide', 'tide red two three four five spring')).toBe(0);
    expect(near('spring tide', 'spring')).toBe(0);
    expect(near('tide', 'tide')).toBe(0);
    expect(near('', 'tide')).toBe(0);
  });

  it('takes the nearest of many', () => {
    const text = `tide ${'a tide of which '.repeat(9)} low, spring low tide, and spring ${'mud '.repeat(9)} tide`;
    expect(near('spring tide', text)).toBeCloseTo(1 / Math.sqrt(2));
  });

  it('asks for rare words to be near, not for common ones', () => {
    const rare = near('common spring tide', 'spring tide sand sand sand sand sand sand common');
    expect(rare).toBeGreaterThan(0.9);
    expect(
      near('common spring tide', 'common spring sand sand sand sand sand sand tide'),
    ).toBeCloseTo(1 - rare);
  });

  it('reads title and headings before the text', () => {
    expect(near('spring heading tide', 'tide', 'en', 'Spring')).toBe(1);
  });

  it('reads other languages by the beginnings of words, those without spaces by their characters', () => {
    expect(near('historische Städte', 'in der historischen Stadt', 'de')).toBe(0);
    expect(near('historische Gezeiten', 'die historischen Gezeiten', 'de')).toBe(1);
    expect(near('黑豹队', '看黑豹队的防守', 'zh')).toBe(1);
    expect(near('黑豹队', '黑豹的防守队', 'zh')).toBe(0);
  });
});

describe('how a title fits a query', () => {
  it('is the share of the query it says, the rare words first, and that of its own words', () => {
    const asked = askedWords('common spring tide', 'en', index);
    const fit = (title: string): number[] => {
      const { said, asked: own } = titleFit(asked, title, 'en');
      return [said, own];
    };
    expect(fit('The spring tides')).toEqual([4 / 4.1, 1]);
    expect(fit('Common birds')).toEqual([0.1 / 4.1, 0.5]);
    expect(fit('')).toEqual([0, 0]);
    expect(titleFit(askedWords('', 'en', index), 'Spring', 'en')).toEqual({ said: 0, asked: 0 });
  });
});
