import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();
const hotel = prepared(
  'Rooms of the Anchor Hotel',
  `
  # Harbour Double Room
  Sea view and balcony
  Free cancellation until 6 June
  €252
  # Family Room
  Town view and kitchenette
  Not refundable
  €316
  # Customs House Suite
  Private terrace and hot tub
  Free cancellation until 30 May
  €468`,
  embedder,
  { type: 'listing' },
);

it.each([
  ['Does the harbour double have a hot tub?', null],
  ['Does the customs house suite have a hot tub?', 'hot tub'],
  ['How much is the family room?', '€316'],
  ['Which room has a hot tub?', 'Customs House Suite'],
  ['Is there a room with a kitchenette?', 'Family Room'],
])('a card that is named answers for no other: %s', (question, said) => {
  const answer = answerQuestion(hotel, question);
  expect(answer.found).toBe(said !== null);
  if (said !== null) expect(answer.text).toContain(said);
});
