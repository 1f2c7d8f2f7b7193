import { expect, it } from 'vitest';
import { cardsWithin } from '@/lib/answering/direct/cards-within';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { prepared } from '../page';

const lamps = prepared(
  'Desk lamps',
  `
  # Heron lamp
  $24.00
  4.4 out of 5 (120 reviews), 900 g
  # Wren lamp
  $30.00 $18.50
  4.7 out of 5 (64 reviews), 1.2 kg
  # Owl lamp with a clamp
  $39.00
  3.9 out of 5 (410 reviews), 600 g
  # Finch lamp with a clamp
  $20.00
  4.1 out of 5 (12 reviews), 450 g
  `,
  null,
  { type: 'collection' },
);

it.each([
  ['Which lamps cost under $20?', ['Wren']],
  ['Which lamps cost less than 20 dollars?', ['Wren']],
  ['Is there any lamp for up to $20?', ['Wren', 'Finch']],
  ['Which lamps cost at least 24 dollars?', ['Heron', 'Owl']],
  ['Which lamps with a clamp are cheaper than $30?', ['Finch']],
  ['Which lamps are priced over 30?', ['Owl']],
  ['Which lamps are rated above 4.2?', ['Heron', 'Wren']],
  ['Which lamps have more than 4 stars?', ['Heron', 'Wren', 'Finch']],
  ['Which lamps have more than 100 reviews?', ['Heron', 'Owl']],
  ['Which lamps weigh less than 0.8 kg?', ['Owl', 'Finch']],
  // Another currency, another thing, no limit.
  ['Which lamps cost under €20?', undefined],
  ['Which chairs cost under $20?', undefined],
  ['Which lamps cost under $10?', undefined],
  ['Why are lamps under $20 rare?', undefined],
  ['Which lamp is under the table?', undefined],
])('%s %j', (question, names) => {
  const entries = cardsWithin(lamps, question)?.entries;
  expect(entries?.map(({ sentences }) => sentences[0]?.text.split(' ')[0])).toEqual(names);
});

it('counts them where that is asked', () => {
  expect(cardsWithin(lamps, 'How many lamps cost under $25?')?.counted).toBe(3);
});

it('answers with no card beyond the limit', () => {
  expect(answerQuestion(lamps, 'Which lamps cost under $20?').text).toContain('Wren');
  expect(answerQuestion(lamps, 'Which lamps cost under $10?').found).toBe(false);
});
