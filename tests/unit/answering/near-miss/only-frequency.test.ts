import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const quay = prepared(
  'Getting to Harwick',
  `Trains to Tarnby leave the station every half hour. The ferry to Skerra takes forty minutes.
   Buses to Garva leave every 20 minutes and take an hour. Tickets are sold at the kiosk.`,
  await shippedEmbedder(),
);

it.each([
  ['How long does the train to Tarnby take?', false],
  ['How often do trains to Tarnby leave?', true],
  ['How long does the ferry to Skerra take?', true],
  ['How long does the bus to Garva take?', true],
])('takes how often something goes for no answer to how long it takes: %s', (question, found) => {
  expect(answerQuestion(quay, question).found).toBe(found);
});
