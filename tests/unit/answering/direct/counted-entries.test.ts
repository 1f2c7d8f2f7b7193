import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import type { PageDocument } from '@/lib/protocol/page';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();

const pages = {
  permit: `You need a permit to fish in the lake.
    # What you need
    - proof of your address
    - an angling certificate
    - two photographs
    # Visitors
    - 2023: 4,120
    - 2024: 3,980
    # The committee
    - Ada Finch
    - Saul Pettifer
    # Fish you may keep
    | Fish | Least length | A day
    | Pike | 50 cm | 1
    | Perch | 18 cm | 10
    | Tench | 25 cm | 4`,
  fr: `# Ingrédients
    - 4 poireaux
    - 3 œufs
    - 20 cl de crème
    # Préparation
    - Battez les œufs.
    - Lavez les poireaux.`,
  es: `# En la caja
    - Cafetera
    - Filtro permanente
    - Cuchara medidora`,
};
const ask = (page: keyof typeof pages, question: string, overrides: Partial<PageDocument> = {}) =>
  answerQuestion(
    prepared('', pages[page], embedder, {
      language: page === 'permit' ? 'en' : page,
      ...overrides,
    }),
    question,
  );

it.each([
  ['permit', 'How many documents do I need?', 3],
  ['permit', 'How many fish may I keep?', 3],
  ['permit', 'How many people are on the committee?', 2],
  ['fr', "Combien d'ingrédients faut-il ?", 3],
  ['es', '¿Cuántas piezas hay en la caja?', 3],
] as const)('counts what a list has, %s: %s', (page, question, count) => {
  const { found, counted, claims } = ask(page, question);
  expect({ found, counted, shown: claims.length }).toEqual({
    found: true,
    counted: count,
    shown: count,
  });
});

it.each([
  ['permit', 'What do I need?'],
  ['permit', 'How many photographs do I need?'],
  ['permit', 'How many visitors came in 2024?'],
  ['permit', 'How many visitors were there?'],
  ['fr', "Combien d'œufs faut-il ?"],
] as const)('does not, where that was not asked, %s: %s', (page, question) => {
  expect(ask(page, question).counted).toBeUndefined();
});

it('does not count a list of which the page shows a part', () => {
  const skipped = [{ reason: 'part-of-list', count: 1 }] as const;
  const { found, counted } = ask('permit', 'How many documents do I need?', {
    skipped: [...skipped],
  });
  expect({ found, counted }).toEqual({ found: true, counted: undefined });
});
