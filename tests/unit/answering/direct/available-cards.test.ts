import { expect, it } from 'vitest';
import { availableCards } from '@/lib/answering/direct/available-cards';
import { prepared } from '../page';

const anchors = prepared(
  'Chandlery of the old harbour',
  `
  # Heron anchor
  $24.00
  In stock
  # Wren anchor
  $30.00
  Sold out
  # Owl lamp
  $39.00
  Only 3 left
  # Finch lamp
  $20.00
  Currently not available
  `,
  null,
  { type: 'collection' },
);

it.each([
  ['Which anchors are sold out?', ['Wren']],
  ['which lamps are out of stock', ['Finch']],
  ['What anchors are in stock?', ['Heron']],
  ['Which lamps are available?', ['Owl']],
  // What the page does not have, and what is not asked for by it.
  ['Which ropes are sold out?', undefined],
  ['Why is the Wren anchor sold out?', undefined],
  ['Which anchors are cheap?', undefined],
])('%s %j', (question, names) => {
  const entries = availableCards(anchors, question)?.entries;
  expect(entries?.map(({ sentences }) => sentences[0]?.text.split(' ')[0])).toEqual(names);
});
