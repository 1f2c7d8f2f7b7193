import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { faults, prepared } from './page';

const embedder = await shippedEmbedder();

const insurance = `Bikes are insured against theft by everybody who rents one.
  # Do not ride if you
  - are taking tablets against dizziness
  - have hurt your knee in the last month
  We do not pay for:
  - Punctured tyres
  - Damage by salt water
  # Bring along
  - a helmet of your own size, which must fit well`;

it.each([
  ['May I ride when I am taking tablets against dizziness?', 'Do not ride if you'],
  ['Who pays for punctured tyres?', 'We do not pay for:'],
])('quotes a point with the line that turns its sense: %s', (question, lead) => {
  const page = prepared('Bikes', insurance, embedder);
  const answer = answerQuestion(page, question);
  expect(answer.text).toContain(lead);
  expect(faults(answer, page)).toEqual([]);
});

it('quotes a point alone that says the same without the line above it', () => {
  const page = prepared('Bikes', insurance, embedder);
  const { text } = answerQuestion(page, 'Which helmet should I bring along?');
  expect(text).toContain('of your own size');
  expect(text).not.toContain('Bring along');
});

it.each([
  ['de', 'Wir zahlen nicht für:', '- Rost am Rahmen durch Salzwasser', 'Wer zahlt bei Rost?'],
  ['fr', 'Nous ne payons pas :', '- La rouille du cadre par l’eau salée', 'Qui paie la rouille ?'],
])('does so in other languages, %s: %s', (language, lead, point, question) => {
  const page = prepared('', `${lead}\n${point}\n- Albatros 1905`, embedder, { language });
  expect(answerQuestion(page, question).text).toContain(lead);
});
