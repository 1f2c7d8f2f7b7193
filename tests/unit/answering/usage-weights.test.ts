import { describe, expect, it } from 'vitest';
import { usageWeights } from '@/lib/answering/usage-weights';
import { prepared } from './page';

/** The weight of the sentence with some words on a page of these lines. */
function weightsOf(lines: string) {
  const page = prepared('The harbour', lines);
  const weights = usageWeights(page);
  return (part: string) => weights[page.sentences.findIndex(({ text }) => text.includes(part))];
}

describe('usageWeights', () => {
  it.each([
    [
      'how a paragraph opens',
      'The old ferries carry apples to the island. The old ferries carry onions to the island.',
    ],
    [
      'what is said without figures',
      'The old ferries carry many apples to the island.\nThe old ferries carry 340 onions to the island.',
    ],
    [
      'what is said without names',
      'The old ferries carry apples to the island.\nThe old ferries carry Paul Onions to Lindholm.',
    ],
    [
      'how a section opens',
      '# One\nThe old ferries carry apples to the island.\n# Two\nGulls nest here.\nThe old ferries carry onions to the island.',
    ],
    [
      'what headings name',
      '# Apples\nThe old ferries carry apples to the island.\n# Fishing\nThe old ferries carry onions to the island.',
    ],
  ])('expects more of %s', (_, lines) => {
    const weightOf = weightsOf(lines);
    expect(weightOf('apples')).toBeGreaterThan(weightOf(/onions/i.exec(lines)?.[0] ?? '') ?? 0);
  });

  it('expects nothing of headings', () => {
    const weightOf = weightsOf('# Ferries\nThe old boats carry apples to the island.');
    expect(weightOf('Ferries')).toBe(0);
    expect(weightOf('apples')).toBeGreaterThan(0);
  });
});
