import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const river = prepared(
  'River Ilse',
  `| Length | 212 km
   | Physical characteristics: Discharge | –
   | Physical characteristics: • average | 88 m3/s
   | Physical characteristics: • maximum | 1,140 m3/s
   The Ilse rises in a lake. Its maximum depth is not known.`,
  await shippedEmbedder(),
);

it.each([
  ['maximum discharge', '1,140'],
  ['What is the average discharge?', '88 m3/s'],
])('answers from the parts of a row that says nothing itself: %s', (question, words) => {
  const { found, claims, text } = answerQuestion(river, question);
  expect({ found, text }).toMatchObject({ found: true });
  expect(text.slice(claims[0]?.start, claims[0]?.end)).toContain(words);
});
