import { describe, expect, it } from 'vitest';
import { summarize } from '@/lib/answering/extractive-summary';
import { ownSummary } from '@/lib/answering/own-summary';
import type { PageType } from '@/lib/protocol/page';
import { prepared } from './page';

const story = Array.from(
  { length: 12 },
  (_, at) =>
    `On day ${at + 1} the crew of the ketch repaired another of the many planks that the storm had loosened near the bow.`,
).join('\n');
const page = (heading: string, points: string, options?: { type: PageType }) =>
  prepared(
    'The voyage of the ketch',
    `${story}\n# ${heading}\n${points}\n# After the voyage\n${story}`,
    null,
    options,
  );
const said = (heading: string, points: string, most = 6): string[] => {
  const voyage = page(heading, points);
  return ownSummary(voyage, voyage.scoreForSummary(), most).map(({ text }) => text);
};

const points = `- The ketch reached the island after nineteen days at sea.
- Two of its three masts had to be replaced in the harbour.
- The owner will sell it in the spring.`;

describe('the summary that a page gives itself', () => {
  it.each([
    'At a glance',
    'Key points',
    'Summary of the day',
    'Das Wichtigste in Kürze',
    'En bref',
  ])('is found below “%s”', (heading) => {
    expect(said(heading, points)).toHaveLength(3);
    const { text } = summarize(page(heading, points), 'summary');
    expect(text).toContain('nineteen days');
    expect(text).toContain('sell it in the spring');
  });

  it('is not made of facts, nor a single sentence, nor below any heading', () => {
    expect(said('At a glance', '- Length: 12 metres\n- Crew: four people and a dog')).toEqual([]);
    expect(said('In brief', 'The ketch reached the island after nineteen days.')).toEqual([]);
    expect(said('The harbour', points)).toEqual([]);
  });

  it('keeps its end where there is no room for all', () => {
    expect(said('Key points', points, 2)).toContain('The owner will sell it in the spring.');
    expect(said('Key points', points, 2)).toHaveLength(2);
  });

  it('does not speak for the other documents of a library', () => {
    const several = page('Key points', points, { type: 'library' });
    expect(ownSummary(several, several.scoreForSummary(), 6)).toEqual([]);
  });
});
