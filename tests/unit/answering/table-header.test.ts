import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const code = prepared(
  'Code of the valley',
  `Whoever owns land beside the river keeps the bank in order.
   # Toll on the Ossel Bridge
   | Vehicle | Toll in crowns
   | Bicycle | free
   | Motorcycle | 2
   | Motor car | 5
   | Lorry | 17
   # Opening hours of the toll house
   | Monday | closed
   | Tuesday | 8 to 12
   | Wednesday | 8 to 12
   | Thursday | 8 to 16`,
  await shippedEmbedder(),
);
const firstQuote = (question: string): string =>
  answerQuestion(code, question).claims[0]?.quotes[0]?.text ?? '';

it('does not answer with the names of two columns', () =>
  expect(firstQuote('What is the toll for a bus on the Ossel Bridge?')).not.toContain('Vehicle'));

it('answers from the first row of a table of two columns that nothing heads', () =>
  expect(firstQuote('Is the toll house closed on Monday?')).toBe('Monday | closed'));
