import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const ships = prepared(
  'The yard of Kalmar',
  `The yard launched eighty-one vessels, among them the schooner Vega.
   The Vega sank off Iceland in 1911 with nine men aboard. An inquiry blamed rotten planks.
   The Orm was sold in 1920 to a Danish company. Timber went to Leith with the ship.
   Because of the war, the Saga was never finished. The hull lay in the harbour.`,
  await shippedEmbedder(),
);
const ask = (question: string, ...before: string[]) => answerQuestion(ships, question, before);

it('reads on from what happened to why', () => {
  expect(ask('Why did the Vega sink?').text).toContain('rotten planks');
  const { text } = ask('Why?', 'What happened to the Vega?');
  expect(text).toContain('rotten planks');
  expect(text).not.toContain('eighty-one');
});

it('takes nothing more where there is no reason, or it is told', () => {
  expect(ask('Why was the Orm sold?').text).not.toContain('Timber');
  expect(ask('Why was the Saga never finished?').text).not.toContain('hull');
});
