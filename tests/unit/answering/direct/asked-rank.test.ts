import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const games = prepared(
  'Island Games 2023',
  `# Medals
   | Rank | Nation | Gold | Silver | Total
   | 1 | Gotska | 31 | 22 | 53
   | 2 | Menorra | 28 | 30 | 58
   | 3 | Jerba | 17 | 14 | 31
   | 4 | Alandia | 9 | 18 | 27
   The third day was the warmest.`,
  await shippedEmbedder(),
);

it.each([
  ['Who came in fourth place?', '4 | Alandia'],
  ['Which country ranked first?', '1 | Gotska'],
  ['Who finished third?', '3 | Jerba'],
  ['Which nation won the most medals in total?', '2 | Menorra'],
])('is answered by the row of a ranking that has it: %s', (question, row) => {
  const { found, claims } = answerQuestion(games, question);
  expect(found).toBe(true);
  expect(claims).toHaveLength(1);
  expect(claims[0]?.quotes.map(({ text }) => text).join('\n')).toContain(row);
});

it('has no place that the table does not', () => {
  expect(answerQuestion(games, 'Who came in ninth place?').found).toBe(false);
});
