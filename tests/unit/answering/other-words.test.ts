import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const lines = `The Marlin sails from Easter to the end of October, three times a day in summer and once in spring.
  Dogs travel free on the open deck. Cancelled tickets are refunded within ten working days.
  The saloon seats ninety and has a bar. Bicycles are carried for three pounds each way.
  Foot passengers can simply turn up.`;

describe('questions in other words than the page', () => {
  let ferry: AnalyzedPage;
  beforeAll(async () => {
    ferry = prepared('Crossing to Skerra', lines, await shippedEmbedder());
  });

  it.each([
    ['can i bring my puppy', 'Dogs travel free'],
    ['is my puppy allowed', 'Dogs travel free'],
    ['how much is it for a bike', 'Bicycles are carried'],
    ['do I get my money back if the boat does not go', 'Cancelled tickets are refunded'],
    ['can I get my money back if a trip is called off', 'Cancelled tickets are refunded'],
    ['is there a pub', 'has a bar'],
    ['which months is it closed', 'Easter'],
  ])('are answered by what the page says of it (%s)', (question, start) => {
    const { found, claims } = answerQuestion(ferry, question);
    expect(found).toBe(true);
    expect(claims[0]?.quotes[0]?.text).toContain(start);
  });
});

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
