import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '../../metrics/area-under-curve';
import { hitsEvidence } from '../../metrics/evidence-hit';
import { rankingQuality } from '../../metrics/ranking';
import { holdsWords, wordOverlap } from '../../metrics/word-overlap';

describe('word overlap', () => {
  it('counts words as bags', () => {
    expect(wordOverlap('The cat, the cat!', 'the cat sat')).toEqual({
      f1: 4 / 7,
      precision: 2 / 4,
      recall: 2 / 3,
    });
    expect(wordOverlap('', 'cat').f1).toBe(0);
    expect(wordOverlap('', '—').f1).toBe(1);
  });

  it('finds a passage whatever stands between its words', () => {
    expect(holdsWords('Name | Price\nTent | € 64.00', 'price tent')).toBe(true);
    expect(holdsWords('a cathedral', 'cat')).toBe(false);
  });
});

describe('evidence', () => {
  it('is hit by a sentence within it and by one around it', () => {
    expect(hitsEvidence('Two tides.', ['One moon.', 'Two  tides.\nA day.'])).toBe(true);
    expect(hitsEvidence('There are two tides a day.', ['two tides'])).toBe(true);
    expect(hitsEvidence('Two tides.', ['One moon.'])).toBe(false);
  });

  it('is never hit by nothing, nor where there is none', () => {
    expect(hitsEvidence(' ', ['One moon.'])).toBe(false);
    expect(hitsEvidence('Two tides.', ['', ' '])).toBe(false);
  });
});

describe('ranking', () => {
  it('gives the values of a ranking worked out by hand', () => {
    const quality = rankingQuality(['x', 'a', 'y', 'b', 'z', 'c'], ['a', 'b']);
    expect(quality.recallAt1).toBe(0);
    expect(quality.recallAt5).toBe(1);
    expect(quality.mrrAt10).toBe(1 / 2);
    const gain = 1 / Math.log2(3) + 1 / Math.log2(5);
    expect(quality.ndcgAt10).toBeCloseTo(gain / (1 + 1 / Math.log2(3)));
  });

  it('looks at ten documents, each once', () => {
    const ranked = [...'bcdefghijk', 'a'];
    expect(rankingQuality(ranked, ['a']).mrrAt10).toBe(0);
    expect(rankingQuality(['b', 'b', 'a'], ['a']).mrrAt10).toBe(1 / 2);
  });
});

describe('area under the curve', () => {
  it('counts pairs in the right order, ties half', () => {
    const cases = [
      { score: 0.9, positive: true },
      { score: 0.4, positive: true },
      { score: 0.4, positive: false },
      { score: 0.1, positive: false },
    ];
    expect(areaUnderCurve(cases)).toBe(3.5 / 4);
  });
});
