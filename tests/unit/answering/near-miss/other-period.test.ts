import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();

it.each([
  ['en', 'What does the locker cost per year?', 'The locker costs €9 a month.', false],
  ['en', 'What does the locker cost per month?', 'The locker costs €9 a month.', true],
  ['en', 'What does the locker cost per year?', 'The locker costs €9 a month or €99 a year.', true],
  ['en', 'What does the locker cost?', 'The locker costs €9 a month.', true],
  ['en', 'What does a day pass cost per person?', 'A day pass costs €9 per person.', true],
  ['de', 'Was kostet das Schließfach pro Jahr?', 'Das Schließfach kostet 9 € pro Monat.', false],
  ['de', 'Was kostet das Schließfach pro Monat?', 'Das Schließfach kostet 9 € pro Monat.', true],
] as const)('%s: %s “%s” %s', (language, question, text, found) => {
  const page = prepared('', `${text}\nDer Klub Alba 1905 e. V.`, embedder, { language });
  expect(answerQuestion(page, question).found).toBe(found);
});
