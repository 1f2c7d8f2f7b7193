import { describe, expect, it } from 'vitest';
import { positionWeights } from '@/lib/answering/position';
import { prepared } from './page';

describe('positionWeights', () => {
  it('prefers the beginning of a page, and falls to its end', () => {
    const lines = ['One is said.', 'Two is said.', 'Three is said.', 'Four is said.'];
    const weights = positionWeights(prepared('Page', lines.join('\n')));
    expect([...weights]).toEqual([...weights].toSorted((a, b) => b - a));
    expect(new Set(weights).size).toBe(lines.length);
  });

  it('prefers the beginning of a section, and gives a heading none', () => {
    const [, , three = 0] = positionWeights(prepared('Page', 'One.\nTwo.\nThree.\nFour.'));
    const [, , heading, below] = positionWeights(
      prepared('Page', 'One.\nTwo.\n# B\nThree.\nFour.'),
    );
    expect(heading).toBe(0);
    expect(below).toBeGreaterThan(three);
  });

  it('has no preference in a single paragraph', () => {
    const page = prepared('Page', 'One is said. Two is said. Three is said.');
    expect([...positionWeights(page)]).toEqual([0, 0, 0]);
  });
});
