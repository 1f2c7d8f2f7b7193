import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

it('finds what the page says in none of the words of the question', async () => {
  const ferry = prepared(
    'Crossing to Skerra',
    'The Marlin sails from Easter to October. Cancelled tickets are refunded within ten working days. The saloon has a bar. Bicycles are carried for three pounds each way.',
    await shippedEmbedder(),
  );
  const { found, claims, further = [] } = answerQuestion(ferry, 'how soon do i get my money back');
  expect(found).toBe(true);
  expect(claims[0]?.quotes[0]?.text).toContain('refunded within ten working days');
  expect(further).toHaveLength(2);
  expect(answerQuestion(ferry, 'who painted the sistine chapel').further).toEqual([]);
});
