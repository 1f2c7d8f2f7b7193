import { expect, it } from 'vitest';
import { rankForQuestion } from '@/lib/answering/generative/rank-sentences';
import { prepareAsShipped } from '../../shipped-reader';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const lines = `
  Der Turm ist aus Granit.
  Die Ware verlässt unser Haus noch am selben Tag, wenn die Bestellung bis zwölf Uhr eingeht.
  Der Versand innerhalb des Landes kostet vier Euro.
`;

it.each([
  ['Wie teuer ist die Lieferung?', 'Der Versand innerhalb des Landes kostet vier Euro.'],
  ['How much is delivery?', 'Der Versand innerhalb des Landes kostet vier Euro.'],
  ['What is the tower made of?', 'Der Turm ist aus Granit.'],
])('a model reads first what answers in other words: %s', async (question, answer) => {
  const { page } = prepared('Laden', lines, null, { language: 'de' });
  const read = prepareAsShipped(page, await shippedEmbedder());
  expect(rankForQuestion(read, read.sentences, question, [])[0]?.text).toBe(answer);
});
