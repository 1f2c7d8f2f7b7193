import { beforeAll, describe, expect, it } from 'vitest';
import { answerAcross } from '@/lib/answering/answer-across';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { summarize } from '@/lib/answering/extractive-summary';
import { joinPages } from '@/lib/answering/library/join-pages';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../../embedder';
import { faults } from '../page';
import { savedPage } from './documents';
import { prepareAsShipped, shippedGlossary } from '../../../shipped-reader';

const ferry = savedPage(
  'The island ferry',
  'The ferry to the island leaves at eight in the morning. It carries forty passengers and six cars. Tickets are sold on board by the mate.',
);
const tides = savedPage(
  'Tide tables',
  'High water comes every twelve hours and twenty-five minutes. The tables list it for each port of the coast. Spring tides come with a full or new moon.',
);
const bread = savedPage(
  'Sourdough',
  'Sourdough rises by wild yeast and bacteria. It is baked in a hot pot with the lid on. The crust keeps the bread fresh for a week.',
);

describe('joinPages', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });

  it('belongs to the first page, reads all of each, and tells them apart from others', async () => {
    const joined = await joinPages([ferry, tides]);
    expect(joined).toMatchObject({
      canonicalUrl: ferry.canonicalUrl,
      title: 'The island ferry',
      type: 'library',
      searched: 2,
      coverage: 1,
    });
    expect(joined.blocks.filter(({ kind }) => kind !== 'heading')).toHaveLength(2);
    expect(joined.blocks.every(({ source }) => source?.documentId === null)).toBe(true);
    const again = await joinPages([ferry, tides]);
    expect(again.contentHash).toBe(joined.contentHash);
    expect((await joinPages([ferry, bread])).contentHash).not.toBe(joined.contentHash);
    const moved = { ...tides, url: 'https://mirror.example/' };
    expect((await joinPages([ferry, moved])).contentHash).not.toBe(joined.contentHash);
  });

  it.each([
    ['When does the ferry leave?', 'eight in the morning', 'The island ferry'],
    ['How often does high water come?', 'every twelve hours', 'Tide tables'],
    ['What makes sourdough rise?', 'wild yeast', 'Sourdough'],
  ])('answers “%s” from the page that says it', async (question, answer, title) => {
    const page = await joinPages([ferry, tides, bread]);
    const prepared = prepareAsShipped(page, embedder);
    const { claims, found, usage } = answerQuestion(prepared, question);
    expect(found).toBe(true);
    expect(claims[0]?.quotes[0]?.text).toContain(answer);
    const block = page.blocks.find(({ id }) => id === claims[0]?.quotes[0]?.blockId);
    expect(block?.source?.title).toBe(title);
    expect(usage.documents).toEqual({ searched: 3, used: 1, from: 'tabs' });
  });

  const kapelle = savedPage(
    'Die Kapelle',
    'Die Kapelle steht seit langem am alten Hafen. Sie wurde im Jahr 1402 von Fischern gebaut, die einen Sturm überlebt hatten. Am Sonntag ist sie von zehn bis zwölf geöffnet.',
    { language: 'de' },
  );

  it.each([
    ['When was the chapel built?', '1402'],
    ['Wann wurde die Kapelle gebaut?', '1402'],
    ['Wann fährt die Fähre zur Insel?', 'eight in the morning'],
    ['Когда построили часовню?', '1402'],
  ])('answers “%s” from a page in another language beside it', async (question, words) => {
    const prepared = prepareAsShipped(await joinPages([ferry, kapelle, bread]), embedder);
    const from = (language: string) => Promise.resolve(shippedGlossary(language));
    const { claims, found } = await answerAcross(prepared, question, [], from);
    expect(found).toBe(true);
    expect(claims[0]?.quotes[0]?.text).toContain(words);
  });

  it('says that none of the pages answers', async () => {
    const prepared = prepareAsShipped(await joinPages([ferry, tides]), embedder);
    expect(answerQuestion(prepared, 'Which composer wrote the opera?').found).toBe(false);
  });

  it('gives every page a say in a summary', async () => {
    const prepared = prepareAsShipped(await joinPages([ferry, tides, bread]), embedder);
    for (const style of ['summary', 'key-points'] as const) {
      const answer = summarize(prepared, style);
      expect(faults(answer, prepared)).toEqual([]);
      expect(answer.usage.documents).toEqual({ searched: 3, used: 3, from: 'tabs' });
    }
  });
});
