import { beforeAll, describe, expect, it } from 'vitest';
import { summarize } from '@/lib/answering/extractive-summary';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const notice = 'The town library of Lund asks everyone to vote for the photograph of the year.';
const text = `The town library of Lund opened in 1911 in the old granary by the river.
  It lends books, films, games and tools to everyone who lives in the town or works there.
  The reading room on the upper floor has eighty seats and a view of the water.
  Children have a floor of their own, with a theatre for puppets and a shelf of comics.
  In winter the library opens on Sundays as well, so that students can work there.
  Its cellar holds the archive of the town, which goes back to the fourteenth century.`;

describe('what stands above the title of a page', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });
  const told = (lines: string, style: 'summary' | 'key-points'): string =>
    summarize(prepared('The town library of Lund', lines, embedder), style).text;

  it.each(['summary', 'key-points'] as const)('is left out of %s', (style) => {
    const lines = `= The town library of Lund\n${text}`;
    expect(told(`${notice}\n${lines}`, style)).toBe(told(lines, style));
  });

  it('is the text where it is long, or where no heading is the title of all', () => {
    expect(told(`${text}\n= Opening hours\nAsk at the desk.`, 'summary')).toContain('1911');
    expect(told(`${notice}\n# The library\n${text}`, 'summary')).toContain(notice);
  });
});
