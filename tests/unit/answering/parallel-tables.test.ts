import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const club = prepared(
  'Fixtures and results',
  `# Senior side – results
   | Date | Opponent | Score
   | 14 September | Millbrook | W 31–17
   | 28 September | Elmsworth | L 12–20
   # Youth side – results
   | Date | Opponent | Venue | Score
   | 15 September | Millbrook | Away | D 15–15
   | 29 September | Oakhollow | Home | W 9–3
   Next match: 1 December against Elmsworth, kick-off 13:30.
   # Tickets
   Tickets for a senior match cost 5 euros at the gate.`,
  await shippedEmbedder(),
);
const ask = (question: string) => answerQuestion(club, question);

it.each([
  ['What was the score of the senior side against Millbrook?', 'W 31–17', 'D 15–15'],
  ['What was the score of the youth side against Millbrook?', 'D 15–15', 'W 31–17'],
  ['When is the next match of the youth side?', '1 December', 'W 31–17'],
])('answers from the table below the heading that is named: %s', (question, said, other) => {
  const { found, text } = ask(question);
  expect(found).toBe(true);
  expect(text).toContain(said);
  expect(text).not.toContain(other);
});

it('does not answer with what is said beside the table of another', () => {
  expect(ask('When is the next match of the senior side?').text).not.toContain('1 December');
});

it('leaves all tables where the question names none of them', () => {
  const { text } = ask('What was the score against Millbrook?');
  expect(text).toContain('W 31–17');
  expect(text).toContain('D 15–15');
});
