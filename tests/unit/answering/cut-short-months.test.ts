import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { prepared } from './page';

const results = `
  # Results
  | Date | Opponent | Score
  | 14 Sep | Millbrook | L 12–20
  | 12 Oct | Stonebridge | D 15–15
  | 26 Oct | Elmsworth | W 45–7
  # Report
  By Ada Marlow, 10 November 2024
  Millbrook won again on 12 January.`;

it.each([
  ['who did they play on 12 October?', 'Stonebridge'],
  ['who did they play on 12 Oct?', 'Stonebridge'],
  ['Who won on 12 Jan?', 'Millbrook won again'],
])('finds a day however its month is written: %s', (question, said) => {
  const { found, text } = answerQuestion(prepared('Fixtures', results), question);
  expect(found).toBe(true);
  expect(text).toContain(said);
});
