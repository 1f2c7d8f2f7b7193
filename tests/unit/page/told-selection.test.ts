import { expect, it } from 'vitest';
import { composePage, fileSource } from '@/lib/page/compose-page';
import { toldSelection } from '@/lib/page/told-selection';
import type { PageDocument } from '@/lib/protocol/page';
import { readFixture } from './pdf/read-fixture';

const paper = async (): Promise<PageDocument> =>
  composePage(fileSource('paper.pdf'), await readFixture('two-columns.pdf'));

/** As the browser's viewer tells it: across columns and pages, with what runs along the margins. */
const told =
  'Pilots know the wellknown channel by heart, and their files say when it was last dredged. A well-known rule says that the channel is safe for three hours before high water and for two hours after it. The gauge at the pier writes to a card. We compared both for a month before the year of measurements began, and the difference Journal of Coastal Studies 2024 42 was never larger than two centimetres on any day without snow. 3 Results The highest water of the year was 4.31 m on 17 February, with a storm from the north-west and a full moon the day before.';

it('gives what a viewer of PDFs says is selected its paragraphs and pages', async () => {
  const page = await paper();
  const selection = await toldSelection(page, told);
  expect(selection).toMatchObject({
    url: page.url,
    canonicalUrl: page.canonicalUrl,
    title: page.title,
    type: 'selection',
    coverage: 1,
    skipped: [],
  });
  expect(selection.contentHash).not.toBe(page.contentHash);
  // Nothing is left out, and nothing added.
  expect(selection.blocks.map(({ text }) => text).join(' ')).toBe(told);
  const places = selection.blocks.map(({ text, page: on }) => [on, text.slice(0, 22)]);
  expect(places).toEqual([
    [1, 'Pilots know the wellkn'],
    [1, 'A well-known rule says'],
    [1, 'The gauge at the pier '],
    [2, '3 Results The highest '],
  ]);
});

it('opens words that stand in a document twice where the rest of the selection stands', async () => {
  const page = await paper();
  const again = { ...page, blocks: page.blocks.map((block) => ({ ...block })) };
  const [first] = again.blocks;
  if (!first) throw new Error('The document is empty.');
  again.blocks.push({
    ...first,
    id: again.blocks.length,
    text: 'It was late. The pier was empty.',
    page: 3,
  });
  again.blocks.unshift({ ...first, text: 'The pier was empty.', page: 1 });
  const selection = await toldSelection(again, 'It was late. The pier was empty.');
  expect(selection.blocks.map((block) => block.page)).toEqual([3]);
});

it('keeps what the document does not say', async () => {
  const page = await paper();
  const selection = await toldSelection(
    { ...page, blocks: [] },
    'A scan, read by the viewer. It says so.',
  );
  expect(selection.blocks).toEqual([
    { id: 0, kind: 'paragraph', text: 'A scan, read by the viewer. It says so.', headings: [] },
  ]);
});
