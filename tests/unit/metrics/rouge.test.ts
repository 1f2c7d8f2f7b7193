import { describe, expect, it } from 'vitest';
import { bestRouge, rouge } from '../../metrics/rouge';

describe('rouge', () => {
  it('gives the values of the paper’s example', () => {
    // Lin 2004, section 3: “police kill the gunman” against “police killed the gunman”; without stemming ROUGE-2 would be 1/3.
    expect(rouge('police kill the gunman', 'police killed the gunman')).toEqual({
      rouge1: 1,
      rouge2: 1,
      rougeL: 1,
    });
    expect(rouge('the gunman kill police', 'police killed the gunman')).toEqual({
      rouge1: 1,
      rouge2: 1 / 3,
      rougeL: 0.5,
    });
  });

  it('counts repeated words once each', () => {
    expect(rouge('the the the', 'the cat').rouge1).toBeCloseTo(2 / 5);
    expect(rouge('', 'cat')).toEqual({ rouge1: 0, rouge2: 0, rougeL: 0 });
  });

  it('takes the best of several references', () => {
    expect(bestRouge('a cat sat', ['dogs run', 'a cat sat']).rouge2).toBe(1);
  });

  it('compares other languages by their own words, and unspaced scripts by letters', () => {
    expect(rouge('Die Flüsse', 'die Flüsse', 'de').rouge2).toBe(1);
    expect(rouge('東京', '東京都', 'ja').rouge1).toBeCloseTo(4 / 5);
  });
});
