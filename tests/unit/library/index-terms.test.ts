import { describe, expect, it } from 'vitest';
import { chunkTerms, languageTerm, queryTerms } from '@/lib/library/index-terms';

function terms(text: string, language: string): string[] {
  const all = [...chunkTerms('', [], text, language).frequencies.keys()];
  return all.filter((term) => term !== languageTerm(language));
}

describe('index terms', () => {
  it('are stems in English, with the beginning of longer words', () => {
    expect(terms('The tides were electrifying in 2021', 'en')).toEqual([
      'tide',
      'electrifi',
      '^elect',
      '2021',
    ]);
  });

  it('are four letters at a time and the word elsewhere, accents aside', () => {
    expect(terms('das Café', 'de')).toEqual(['_caf', 'cafe', 'afe_', '=cafe']);
  });

  it('are characters and pairs in Chinese, pairs in Korean, threes in Thai', () => {
    expect(terms('月球上', 'zh')).toEqual(['月', '球', '上', '月球', '球上']);
    expect(terms('서울에서', 'ko')).toEqual(['서울', '울에', '에서', '=서울에서']);
    expect(terms('ทีมรับ', 'th')).toEqual(['ทีม', 'ีมร', 'มรั', 'รับ']);
  });

  it('weigh where a word stands, and do not count a heading twice that is the title', () => {
    const { frequencies, length } = chunkTerms('Tides', ['Tides', 'Moon'], 'tides moon moon', 'en');
    expect([...frequencies]).toEqual([
      ['tide', 3],
      ['moon', 3],
      ['@en', 1],
    ]);
    expect(length).toBe(2 * 5 + 4 + 15);
  });

  it('of a query weigh each word once, whatever it is cut into, in every language there is', () => {
    const query = queryTerms('Verteidigung tide', ['de', 'en']);
    const sum = (language: string): number =>
      [...queryTerms('Verteidigung tide', [language]).values()].reduce((a, b) => a + b.weight, 0);
    expect(sum('de')).toBeCloseTo(2);
    expect(sum('en')).toBeCloseTo(2);
    expect([...query.keys()]).toEqual(expect.arrayContaining(['=tide', '_ver', 'tide', '^verte']));
    expect(query.get('_ver')?.languages).toEqual(['de']);
    expect(queryTerms('the of and', ['en']).size).toBe(0);
  });

  it('weighs English words by the root of what they tell, others alike', () => {
    const salience = (word: string): number => (word === 'ways' ? 0.25 : 1);
    const query = queryTerms('ways tide', ['en', 'de'], salience);
    const plain = queryTerms('ways tide', ['en', 'de']);
    const changed = [...query].filter(([term, { weight }]) => weight !== plain.get(term)?.weight);
    expect(changed.map(([term]) => term)).toEqual(['wai']);
    expect(query.get('wai')?.weight).toBeCloseTo(0.5);
  });
});
