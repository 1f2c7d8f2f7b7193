import { expect, it } from 'vitest';
import { asksForSummary } from '@/lib/answering/page-questions';

const title = 'The harbour strike: what we know';

it.each([
  ['What are the main points?', 'key-points'],
  ['What are the key points of this article?', 'key-points'],
  ['main ideas of the text please', 'key-points'],
  ['What are the key points of the strike?', 'key-points'],
  ['Which key takeaways should I remember?', 'key-points'],
  ['What are the main points I should know?', 'key-points'],
  ['What are the key findings of the report?', 'key-points'],
  ['この記事の要点は？', 'key-points'],
  ['Worum geht es hier?', 'summary'],
  ['Worum geht es in diesem Artikel?', 'summary'],
  ["De quoi parle l'article ?", 'summary'],
  ['¿De qué trata esta página?', 'summary'],
  ['О чём эта статья?', 'summary'],
])('asks about the page: %s', (question, style) =>
  expect(asksForSummary(question, title)).toBe(style),
);

it.each([
  'What is the main argument against pilotage?',
  "What was the main idea of James Hutton's paper?",
  'Worum geht es bei beratenden Apothekern hauptsächlich?',
  'De quoi parle le maire dans sa lettre ?',
  'О чём договорились рабочие?',
])('asks for something on it: %s', (question) =>
  expect(asksForSummary(question, title)).toBeNull(),
);
