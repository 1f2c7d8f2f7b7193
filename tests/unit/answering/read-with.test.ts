import { expect, it } from 'vitest';
import { readWith } from '@/lib/answering/read-with';
import { prepared } from './page';

const page = prepared(
  'The hut',
  `
  # Packing
  You need:
  - A sleeping bag. It is cold at night.
  - A torch
  # Prices
  | Bed | Night | Week
  | Bunk | 31 | 190
  Is there parking?
  Behind the barn.
  The hut stands alone. Nobody lives near it.
  The road ends below. Walk from there.
`,
  null,
);

/** What is read with the sentence that begins so. */
function around(start: string): string[] {
  const sentence = page.sentences.find(({ text }) => text.startsWith(start));
  if (!sentence) throw new Error(`no sentence “${start}”`);
  const { before, after } = readWith(page, sentence);
  return [before, after];
}

it.each([
  ['The hut stands', '', 'Nobody lives near it.'],
  ['Nobody lives', 'The hut stands alone.', ''],
  ['The road', '', 'Walk from there.'],
  ['A torch', 'You need:', ''],
  ['Bunk', 'Bed | Night | Week', ''],
  ['Behind the barn', 'Is there parking?', ''],
  ['You need', '', 'A sleeping bag.'],
])('is read with what belongs to it (%s)', (start, before, after) => {
  expect(around(start)).toEqual([before, after]);
});
