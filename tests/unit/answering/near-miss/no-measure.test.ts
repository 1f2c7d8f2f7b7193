import { expect, it } from 'vitest';
import { measureAsked } from '@/lib/answering/asked-measure';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();

it.each([
  ['fr', 'Quelle est la température du grand bassin ?', 'Le grand bassin mesure 25 mètres.', false],
  ['fr', 'Quelle est la température du grand bassin ?', "L'eau est à 28 degrés.", true],
  ['de', 'Wie tief ist das Sportbecken?', 'Im Sportbecken ist das Wasser 26 Grad warm.', false],
  ['de', 'Wie tief ist das Sportbecken?', 'Das Sportbecken ist 1,80 m tief.', true],
  ['de', 'Wie tief ist das Sportbecken?', 'Das Sportbecken ist zwei Meter tief.', true],
  ['pt', 'Qual é a profundidade do tanque?', 'A água do tanque está a 27 °C.', false],
  ['ru', 'Какая глубина у большой чаши?', 'В большой чаше шесть дорожек по 25 метров.', true],
  ['ru', 'Сколько литров вмещает бак?', 'Бак весит 3 кг.', false],
  ['it', 'Quanti metri è lungo il ponte?', 'Il ponte è lungo ottanta metri.', true],
  ['en', 'How deep is the pool?', 'The pool is open for 12 hours.', false],
  ['en', 'How high is the tower?', 'The tower supplies 40 megawatts.', false],
  ['en', 'How high is the tower?', 'The tower is 310 ft tall.', true],
  ['en', 'How long is the ferry pier?', 'The pier was closed for two days.', false],
  ['en', 'How long is the ferry pier?', 'The pier is 80 metres long.', true],
  ['en', 'What is the interest rate on the loan?', 'Interest is due every May.', false],
  ['de', 'Wie viel Prozent der Kinder schwimmen?', 'Es schwimmen 40 Kinder.', false],
  ['de', 'Wie viel Prozent der Kinder schwimmen?', 'Ein Drittel der Kinder schwimmt.', true],
  ['ar', 'كم يبلغ وزن الجرس؟', 'يبلغ طول الجرس 3 أمتار.', false],
  ['ar', 'كم يبلغ وزن الجرس؟', 'يزن الجرس 3 طن.', true],
  ['zh', '标题最多多少字？', '附件不能超过 20 MB。', false],
  ['zh', '标题最多多少字？', '标题不超过 30 个字。', true],
] as const)('%s: %s is told by “%s”: %s', (language, question, text, holds) => {
  expect(measureAsked(question, language)?.(text)).toBe(holds);
});

it.each([
  ['de', 'Wie hoch ist die Kaution?'],
  ['en', 'How high is the deposit?'],
  ['en', 'How long is the bridge closed?'],
  ['es', '¿Cuántos días abre la biblioteca?'],
  ['fr', 'Combien coûte la carte ?'],
])('asks for no such measure, %s: %s', (language, question) => {
  expect(
    measureAsked(question, language)?.('3 €, du 4 au 5 mai 2026, del 4 al 5 de mayo') ?? true,
  ).toBe(true);
});

const rink = `La grande piste de 25 mètres accueille petits et grands toute l'année.
  La petite piste est gardée à 4 degrés.`;
it.each([
  ['Quelle est la température de la grande piste de 25 mètres ?', false],
  ['Quelle est la température de la petite piste ?', true],
])('is no answer without the measure that is asked for: %s', (question, found) => {
  const page = prepared('Patinoire des Ormes', rink, embedder, { language: 'fr' });
  expect(answerQuestion(page, question).found).toBe(found);
});

it.each([
  ['Wie viele Mitglieder hat der Chor Seewind?', false],
  ['Wie viele Gäste hatte der Chor Lerche?', true],
])('takes times and days for no count: %s', (question, found) => {
  const text = `Der Chor Seewind singt am 21. November um 20.30 Uhr auf der großen Bühne.
    Der Chor Lerche hatte im letzten Jahr 310 Gäste.`;
  const page = prepared('Singen am Kanal', text, embedder, { language: 'de' });
  expect(answerQuestion(page, question).found).toBe(found);
});
