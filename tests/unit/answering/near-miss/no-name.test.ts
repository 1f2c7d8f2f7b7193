import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();
const pages = {
  pt: `Crianças com alergia entregam o laudo, para que a nutricionista adapte o cardápio.
    A bibliotecária, Celina Prado, atende de manhã. O zelador é o senhor Amaro.`,
  fr: `L'alerte a été donnée à 2 h 40 par une boulangère qui se rendait à son travail. Le guet est assuré par Marc Aubin.`,
  it: `Il parcheggio resta aperto finché la guardiana non chiude il cancello.
    La direttrice del parco è Lia Conti.`,
} as const;

it.each([
  ['pt', 'Quem é a nutricionista?', null],
  ['pt', 'Quem é a bibliotecária?', 'Celina Prado'],
  ['pt', 'Quem é o zelador?', 'Amaro'],
  ['fr', "Comment s'appelle la boulangère qui a donné l'alerte ?", null],
  ['fr', 'Qui assure le guet ?', 'Marc Aubin'],
  ['it', 'Chi è la guardiana del parcheggio?', null],
  ['it', 'Chi è la direttrice del parco?', 'Lia Conti'],
] as const)('is no answer where nobody is named, %s: %s', (language, question, said) => {
  const answer = answerQuestion(prepared('', pages[language], embedder, { language }), question);
  expect(answer.found).toBe(said !== null);
  if (said !== null) expect(answer.text).toContain(said);
});

it.each([
  ['Which brand of flour does the bakery use?', false],
  ['Which brand of yeast does the bakery use?', true],
  ['Which company delivers the butter?', true],
])('asks for a name of its own: %s', (question, found) => {
  const text = `The bakery opens at six. Flour is used by the bakery from two mills nearby.
    The brand of yeast that the bakery uses is Levanto. Molkerei Sund delivers the butter.`;
  expect(answerQuestion(prepared('The bakery', text, embedder), question).found).toBe(found);
});
