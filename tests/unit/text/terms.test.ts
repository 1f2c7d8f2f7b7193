import { describe, expect, it } from 'vitest';
import { termExtractor, wordReader } from '@/lib/text/terms';

describe('termExtractor', () => {
  it('stems English and leaves stop words out', () => {
    expect(termExtractor('en')('The runners were running in 2021!')).toEqual([
      'runner',
      'run',
      '2021',
    ]);
    expect(termExtractor('en')("Tesla's patents")).toEqual(termExtractor('en')('Tesla patent'));
  });

  it('makes inflected words meet in other languages', () => {
    const extract = termExtractor('de');
    const shared = extract('Verteidigung').filter((term) =>
      extract('Verteidigungen').includes(term),
    );
    expect(shared.length).toBeGreaterThan(4);
  });

  it('cuts unspaced scripts into grams and keeps Latin words in them whole', () => {
    expect(termExtractor('zh')('黑豹队 NFL 24')).toEqual(['黑豹', '豹队', '_nfl_', '24']);
    expect(termExtractor('th')('ทีมรับ').length).toBeGreaterThan(1);
  });

  it('treats full-width and composed forms alike', () => {
    expect(termExtractor('en')('Ｗｉｄｅ ﬁle')).toEqual(termExtractor('en')('wide file'));
    expect(termExtractor('ar')('كَتَبَ')).toEqual(termExtractor('ar')('كتب'));
  });
});

describe('wordReader', () => {
  it('reads content words and their stems', () => {
    const { words, stem } = wordReader('en');
    expect(words('What are the opening hours?')).toEqual(['opening', 'hours']);
    expect(stem('opening')).toBe(stem('opened'));
    expect(wordReader('fr').stem('été')).toBe('ete');
  });

  it('leaves out what an apostrophe joins to a word', () => {
    expect(wordReader('en').words('The Sun’s effect isn’t what we’d think')).toEqual([
      'sun',
      'effect',
      'think',
    ]);
    expect(wordReader('en').words("can't the boat's crew")).toEqual(['boat', 'crew']);
    expect(wordReader('fr').words("l'eau qu’on boit d'Italie")).toEqual(['eau', 'boit', 'italie']);
    expect(wordReader('it').words("dell'acqua")).toEqual(['acqua']);
  });
});

it('takes an Arabic noun with its article for the noun', () => {
  const { stem } = wordReader('ar');
  expect(['المتحف', 'والمتحف', 'بالمتحف', 'للمتحف'].map(stem)).toEqual(Array(4).fill('متحف'));
  // Too short to hold one.
  expect(stem('ألم')).toBe('الم');
});
