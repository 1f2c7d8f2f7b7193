import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { readLibrary } from '@/lib/answering/library/read-library';
import { TacitDatabase } from '@/lib/library/database';
import { Library } from '@/lib/library/library';
import type { StaticEmbedder } from '@/lib/library/static-embedder';
import type { Answer } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import { hasData, loadEmbedder, pageOf, readSet } from './reference-data';
import { prepareAsShipped } from '../shipped-reader';

interface AnswerSet {
  pages: { id: string; title: string; text: string }[];
  questions: { page: string; text: string; evidence: string[]; answerable?: boolean }[];
}

/** Floors a little below what was measured (share of questions, 0–100). */
const sets = [
  {
    name: 'xquad-en',
    read: 99,
    documentAt1: 95,
    documentAt3: 95.5,
    sentenceAt1: 88.5,
    sentenceAt3: 91.5,
  },
  {
    name: 'clapnq-a',
    read: 93,
    documentAt1: 89,
    documentAt3: 89.5,
    sentenceAt1: 83.5,
    sentenceAt3: 85.5,
  },
];

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function isHit(text: string, evidence: readonly string[]): boolean {
  return evidence.some(
    (gold) => plain(gold).includes(plain(text)) || plain(text).includes(plain(gold)),
  );
}

const addressOf = (set: string, page: string): string =>
  `https://${set}.example/${encodeURIComponent(page)}`;

describe.skipIf(!hasData)('answers from a library of many pages', () => {
  let embedder: StaticEmbedder;

  async function libraryOf(...names: string[]): Promise<Library> {
    const library = new Library({
      db: new TacitDatabase(names.join('+')),
      embedder: Promise.resolve(embedder),
      idle: () => Promise.resolve(),
    });
    for (const name of names)
      for (const { id, title, text } of (readSet(`answers/${name}`) as AnswerSet).pages) {
        const url = addressOf(name, id);
        const page = { ...pageOf(title, text, null).page, url, canonicalUrl: url };
        const saved = { kind: 'page', origin: 'saved', tags: [], note: '' } as const;
        await library.save({ page: { ...page, contentHash: url }, ...saved, tags: [] });
      }
    await library.settled();
    return library;
  }

  async function ask(
    library: Library,
    text: string,
  ): Promise<{ answer: Answer; page: PageDocument }> {
    const task = { kind: 'question', text } as const;
    const page = await readLibrary(library, { task, scope: {}, previousQuestions: [] });
    return { answer: answerQuestion(prepareAsShipped(page, embedder), text), page };
  }

  let library: Library;
  beforeAll(async () => {
    embedder = (await loadEmbedder()) as StaticEmbedder;
    library = await libraryOf('xquad-en', 'clapnq-a');
  }, 120_000);

  it.each(sets)('$name', { timeout: 240_000 }, async ({ name, ...floors }) => {
    const { questions } = readSet(`answers/${name}`) as AnswerSet;
    const asked = questions.filter(({ answerable }) => answerable !== false);
    const hits = { read: 0, documentAt1: 0, documentAt3: 0, sentenceAt1: 0, sentenceAt3: 0 };
    let time = 0;
    for (const { page: id, text, evidence } of asked) {
      const start = performance.now();
      const { answer, page } = await ask(library, text);
      time += performance.now() - start;
      const url = addressOf(name, id);
      const cited = answer.claims.slice(0, 3).map(({ quotes }) => ({
        document: quotes.some(({ blockId }) => page.blocks[blockId]?.source?.url === url),
        sentence: quotes.some((quote) => isHit(quote.text, evidence)),
      }));
      hits.read += Number(page.blocks.some(({ source }) => source?.url === url));
      hits.documentAt1 += Number(cited[0]?.document ?? false);
      hits.documentAt3 += Number(cited.some(({ document }) => document));
      hits.sentenceAt1 += Number(cited[0]?.sentence ?? false);
      hits.sentenceAt3 += Number(cited.some(({ sentence }) => sentence));
    }
    const share = (count: number): number => (100 * count) / asked.length;
    const shares = Object.entries(hits).map(([key, count]) => `${key} ${share(count).toFixed(1)}`);
    console.log(
      name,
      asked.length,
      shares.join(', '),
      `${(time / asked.length).toFixed(0)} ms a question`,
    );
    for (const [key, floor] of Object.entries(floors))
      expect(share(hits[key as keyof typeof hits]), key).toBeGreaterThan(floor);
  });

  it('refuses what no document says', { timeout: 240_000 }, async () => {
    const other = await libraryOf('clapnq-a');
    const { questions } = readSet('answers/xquad-en') as AnswerSet;
    const asked = questions.filter((_, at) => at % 4 === 0);
    let refused = 0;
    for (const { text } of asked) refused += Number(!(await ask(other, text)).answer.found);
    console.log(
      `questions to the wrong library refused: ${((100 * refused) / asked.length).toFixed(1)} %`,
    );
    expect(refused / asked.length).toBeGreaterThan(0.87);
  });
});
