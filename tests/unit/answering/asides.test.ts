import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const embedder = await shippedEmbedder();

const inn = prepared(
  'The Tarn Inn',
  `# Rooms
   Every room looks over the lake, and breakfast is brought to the room on request.
   # Opening hours
   | Friday | 5.30–10 pm
   | Saturday | noon–11 pm
   # What guests say
   > "Slow service on a Saturday night, when they were closing." – Corin, March 2025
   > "The room over the lake was the best we have had." – Ada, May 2025`,
  embedder,
);
const news = prepared(
  'Ferry pier',
  `The pier closed in 2017 because the piles had rusted through.
   The town council says that it lacks the money for a new one.
   Correction: an earlier version of this article said that the pier closed in 2015.`,
  embedder,
);

it.each([
  [inn, 'what time do you close on saturday night?', 'noon–11 pm'],
  [news, 'When was the pier closed?', 'in 2017'],
])('answers with what the page says itself first: %$', (page, question, said) => {
  expect(answerQuestion(page, question).claims[0]?.quotes[0]?.text).toContain(said);
});

it('answers with what guests say where that is asked for', () => {
  expect(answerQuestion(inn, 'What do guests say about the service?').text).toContain('Slow');
});
