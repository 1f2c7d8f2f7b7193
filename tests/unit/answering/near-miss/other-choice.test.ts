import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();

const regatta = prepared(
  'Regatta on Lake Ulmen',
  `The regatta on Lake Ulmen drew 900 people to the shore.
   Ida Holm won the women's single sculls in seven minutes. Per Lund won the men's double sculls in the rain.
   The club lends boats to its members for one season.
   # Prices
   | Ticket | Price
   | Adults | €12
   | Replacement badge, lost | €4
   # Saturday
   | Time | Race
   | 10:30 | Double sculls, starter Gerda Quist
   # Sunday
   | Time | Race
   | 14:00 | Quadruple sculls, starter Emil Tarn`,
  embedder,
);

it.each([
  ["Who won the women's single sculls?", 'Ida Holm'],
  ["Who won the men's single sculls?", null],
  ["Who won the men's double sculls?", 'Per Lund'],
  ["Who won the women's double sculls?", null],
  ['How much is a replacement badge if mine was lost?', '€4'],
  ['How much is a replacement badge if mine was stolen?', null],
  ['How much do adults pay?', '€12'],
  ['When does the double sculls race start on Saturday?', '10:30'],
  ['When does the double sculls race start on Sunday?', null],
])('says nothing of one thing for another: %s', (question, said) => {
  const { found, text } = answerQuestion(regatta, question);
  if (said === null) expect(found && /Holm|Lund|€4|10:30/u.test(text)).toBe(false);
  else expect(text).toContain(said);
});

const editor = prepared(
  'Kurzbefehle',
  `Der Editor Falter speichert Notizen auf dem Rechner.
   | Aktion | Windows | macOS
   | Notiz teilen | Strg + T | ⌘ + T
   | Notiz drucken | Strg + P | ⌘ + P`,
  embedder,
  { language: 'de' },
);

it.each([
  ['Wie kann ich unter Linux eine Notiz drucken?', false],
  ['Wie kann ich unter macOS eine Notiz drucken?', true],
])('tells systems apart in every language: %s', (question, found) => {
  expect(answerQuestion(editor, question).found).toBe(found);
});
