import { expect, it } from 'vitest';
import { yearsIn } from '@/lib/answering/years';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const page = prepared(
  'The Arl',
  `The Arl is a river of 310 km that rises in the north and flows through four towns.
   # Floods
   The worst flood on record came in March 1951, when ice gave way and 214 people died in the flood.
   The flood of 1987 rose over the new walls and killed three people in the lower town.
   Between 1960 and 1964 two dams were built for 40 million crowns.
   Keepers of the gauge: 1947 Arthur Penn, 1948 Lud Stamm, 1949 Edith Ray, 1950 Ros Keogh.`,
  await shippedEmbedder(),
);

it.each([
  ['How many people died in the flood of 1951?', '214 people'],
  ['How many people died in the flood of 1987?', 'killed three people'],
  ['How many dams were being built in 1962?', 'two dams'],
  ['When did the worst flood come?', 'March 1951'],
])('answers from what is of the year that is asked for: %s', (question, told) => {
  const { found, claims, text } = answerQuestion(page, question);
  expect(found).toBe(true);
  expect(text.slice(claims[0]?.start, claims[0]?.end)).toContain(told);
});

it('says nothing of a year that follows on those of a list', () => {
  expect(answerQuestion(page, 'Who was keeper of the gauge in 1951?').found).toBe(false);
});

it('takes “2012년” for a year, “12년” not', () => {
  expect(yearsIn('2012년 축제에는 몇 명이 왔나요?', 'ko')).toEqual([2012]);
  expect(yearsIn('12년 동안', 'ko')).toEqual([]);
});
