import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();
const lake = prepared(
  'Lake Ostra',
  `Lake Ostra (Kavarian: Ostrajaure) is the second largest lake of Kavaria. It was formed about 9,000 years ago.
   The lake is home to the whitefish, which lives nowhere else.[3] Since 1998 fishing with nets has been banned.
   The Aldra is 310 kilometres long and leaves the lake near Tarnby.
   # Keepers
   Greta Hamsun kept the lock from 1934. She lost two toes and wrote a book about it, White Silence.
   Pavel Orlik rowed out alone and brought back nine sailors. Two years later he was dismissed for drinking.
   Ama Serwaa, aged 61, came after him. Her boat carried 40 % of the freight of the lake.
   In 2023 the closed season for eels was extended to six months, and 70% of the boats were sold.`,
  embedder,
);

it.each([
  ['What is the largest lake of Kavaria?', false],
  ['What is the second largest lake of Kavaria?', true],
  ['How wide is the Aldra?', false],
  ['How long is the Aldra?', true],
  ['How many toes did Orlik lose?', false],
  ['Which book did Orlik write?', false],
  ['Which book did Hamsun write?', true],
  ['How many toes did Hamsun lose?', true],
  ['How old was Pavel Orlik?', false],
  ['How old was Ama Serwaa?', true],
  ['How many people live at the lake?', false],
  ['How many eels were caught in 2023?', false],
  ['How many months does the closed season for eels last?', true],
  ['How many boats were sold?', true],
])('tells what is said of something else from an answer: %s', (question, found) => {
  expect(answerQuestion(lake, question).found).toBe(found);
});

it.each([
  ['How much did the bridge of Holt cost?', '681 guilders'],
  ['What does a ticket for a dog cost?', 'half price'],
])('knows amounts that are not in today’s money: %s', (question, words) => {
  const page = prepared(
    'Holt',
    `The bridge of Holt was built in 1859 at a cost of 681 guilders. The town hall has 40 rooms.
     A ticket for a dog is half price on all ferries.`,
    embedder,
  );
  const { found, text } = answerQuestion(page, question);
  expect(found).toBe(true);
  expect(text).toContain(words);
});

it.each([
  [
    'es',
    '¿A qué hora cierra el mercado?',
    'El aparcamiento del mercado es gratis durante la primera hora.',
    false,
  ],
  ['es', '¿A qué hora cierra el mercado?', 'El mercado cierra a las ocho.', true],
  ['ru', 'Сколько стоил автобус?', 'Автобус с книгами объезжает двадцать три деревни.', false],
  ['ru', 'Сколько стоил автобус?', 'Автобус стоил сорок тысяч рублей.', true],
] as const)('asks for a time of day or a price, %s: %s %s', (language, question, text, found) => {
  const page = prepared('', text, embedder, { language });
  expect(answerQuestion(page, question).found).toBe(found);
});
