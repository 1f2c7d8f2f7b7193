import { expect, it } from 'vitest';
import { seekAnswer } from '@/lib/answering/seek-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const park = prepared(
  'The mill park opens after two years',
  `The park opened yesterday. The opening was seven months late, because workers found an old tank.
   The mayor cut the ribbon before hundreds of visitors at the time. Visiting her at the town hall, a club asked for other times.
   # Visiting times and prices
   The gates stand open from seven in the morning until ten at night. Tuesdays are kept for pupils.
   Adults pay half a dinar. A boat on the lake is one dinar for each half hour.
   # What people say
   Traders complained that there are too few places for cars. A visitor asked for benches.`,
  await shippedEmbedder(),
);
const found = (question: string) =>
  seekAnswer(park, question, []).ranked.map(({ index }) => park.sentences[index]);

it('looks for what a heading names below it, and where as much is said', () => {
  const texts = found('What are the visiting times?').map((sentence) => sentence?.text);
  expect(texts).toContain('The gates stand open from seven in the morning until ten at night.');
  expect(texts).toContain('Visiting her at the town hall, a club asked for other times.');
  expect(texts).not.toContain('The mayor cut the ribbon before hundreds of visitors at the time.');
  expect(texts).not.toContain('A visitor asked for benches.');
});

it('looks everywhere for what no heading names', () => {
  const texts = found('Why was the opening late?').map((sentence) => sentence?.text);
  expect(texts[0]).toContain('workers found an old tank');
});
