import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { failure } from '@/lib/base/failure';
import { TacitDatabase } from '@/lib/library/database';
import { Library } from '@/lib/library/library';
import type { StaticEmbedder } from '@/lib/library/static-embedder';
import type { TextModel } from '@/lib/library/text-model';
import { shippedEmbedder } from '../embedder';
import { wordEmbedder } from './library-fixture';
import { newDocument, savedPage } from './saved-page';

/** A model to which a synonym is the word itself: what the static embedder could not know. */
const synonyms: Record<string, string> = { zorb: 'harbour', quill: 'lighthouse' };

let embedder: StaticEmbedder;
let names = 0;
let db: TacitDatabase;
let embedded: string[];
let broken: boolean;
let onEmbed: () => Promise<void>;

/** What a model's files are; another once they were exchanged. */
let revision: number;

const model = (id: string): TextModel => ({
  id,
  key: `${id}@${revision}`,
  embed: async (texts, kind) => {
    if (broken) throw failure('model-missing', { model: id });
    if (kind === 'document') embedded.push(...texts.filter((text) => text !== ''));
    await onEmbed();
    const known = texts.map((text) =>
      text.replaceAll(/\p{L}+/gu, (word) => synonyms[word] ?? word),
    );
    return wordEmbedder.embedAll(known);
  },
});

const start = (): Library =>
  new Library({
    db,
    embedder: Promise.resolve(embedder),
    model: (id) => Promise.resolve(model(id)),
    idle: () => new Promise((resolve) => setTimeout(resolve)),
  });

const subjects = [
  'harbour',
  'lighthouse',
  'bread',
  'violin',
  'glacier',
  'tulip',
  'engine',
  'court',
];

async function fill(library: Library, count: number, from = 0): Promise<void> {
  for (let at = from; at < from + count; at += 1) {
    const subject = subjects[at % subjects.length] ?? '';
    const page = savedPage(`https://x.example/${at}`, `Entry ${at}`, [
      `${subject} ${subject} number ${at} of a long list`,
      `more on the ${subject}`,
    ]);
    await library.save(newDocument(page));
  }
  await library.settled();
}

const best = async (library: Library, query: string): Promise<string | undefined> =>
  (await library.search(query, {}, 3)).hits[0]?.passages[0]?.text;

const embedders = async (): Promise<string[]> => {
  const keys = await db.vectors.toCollection().primaryKeys();
  return [...new Set(keys.map(([, id]) => id))].toSorted();
};

beforeAll(async () => {
  embedder = await shippedEmbedder();
});

beforeEach(() => {
  names += 1;
  db = new TacitDatabase(`models-${names}`);
  embedded = [];
  revision = 1;
  broken = false;
  onEmbed = () => Promise.resolve();
});

describe('another embedding model', () => {
  it('takes over once it has read everything, and is searched by', async () => {
    const library = start();
    await fill(library, 40);
    await library.chooseModel('a');
    await library.settled();
    expect((await library.totals()).search).toEqual({ model: 'a', next: null });
    expect(new Set(embedded).size).toBe(40);
    expect(await best(library, 'zorb')).toContain('harbour');
    expect(await best(library, 'quill')).toContain('lighthouse');
    expect(await embedders()).toEqual(['a@1 spread', embedder.id].toSorted());
  });

  it('leaves search as it is while it reads', async () => {
    const library = start();
    await fill(library, 60);
    // Scores age with the documents, by milliseconds.
    const search = async (): Promise<unknown> =>
      (await library.search('violin', {}, 5)).hits.map(({ document, passages }) => [
        document,
        passages,
      ]);
    const before = await search();
    let during: unknown;
    onEmbed = async () => {
      during ??= await search();
      await Promise.resolve();
    };
    await library.chooseModel('a');
    expect((await library.totals()).search).toMatchObject({ model: null, next: { model: 'a' } });
    await library.settled();
    expect(during).toEqual(before);
    expect((await library.totals()).search.model).toBe('a');
  });

  it('reads also what comes later, and what is merged', async () => {
    const library = start();
    await fill(library, 10);
    await library.chooseModel('a');
    await library.settled();
    for (let from = 10; from < 60; from += 5) await fill(library, 5, from);
    expect((await library.totals()).search).toEqual({ model: 'a', next: null });
    expect(await db.segments.count()).toBeLessThan(10);
    expect(embedded.length).toBe(60);
    const fresh = start();
    for (const found of [library, fresh]) {
      const { hits } = await found.search('zorb', {}, 20);
      expect(
        hits.slice(0, 8).every(({ passages }) => /harbour/.test(passages[0]?.text ?? '')),
      ).toBe(true);
    }
  });

  it('goes on where it was when the browser was closed', async () => {
    const library = start();
    await fill(library, 100);
    let batches = 0;
    onEmbed = () => {
      batches += 1;
      return batches > 2 ? new Promise(() => undefined) : Promise.resolve();
    };
    await library.chooseModel('a');
    await expect.poll(() => batches).toBe(3);
    onEmbed = () => Promise.resolve();
    const next = start();
    await next.list({}, 'newest', 0, 1);
    expect((await next.totals()).search).toMatchObject({ model: null, next: { model: 'a' } });
    await next.settled();
    expect((await next.totals()).search).toEqual({ model: 'a', next: null });
    expect(await best(next, 'zorb')).toContain('harbour');
  });

  it.each([
    { chunks: 1500, until: 1200, kept: 900 },
    { chunks: 300, until: 200, kept: 128 },
  ])(
    'does not read a document of $chunks chunks twice',
    async ({ chunks, until, kept }) => {
      const library = start();
      const paragraphs = Array.from({ length: chunks }, (_, at) => `${'bread '.repeat(160)}${at}.`);
      const page = savedPage('https://x.example/long', 'Long', paragraphs);
      await library.save(newDocument(page));
      await library.settled();
      const total = (await db.segments.toArray())[0]?.documents.length ?? 0;
      onEmbed = () => (embedded.length > until ? new Promise(() => undefined) : Promise.resolve());
      await library.chooseModel('a');
      await expect.poll(() => embedded.length, { timeout: 20_000 }).toBeGreaterThan(until);
      const before = embedded.length;
      onEmbed = () => Promise.resolve();
      const next = start();
      await next.list({}, 'newest', 0, 1);
      await next.settled();
      expect((await next.totals()).search).toEqual({ model: 'a', next: null });
      expect(total).toBeGreaterThanOrEqual(chunks);
      expect(embedded.length - before).toBeLessThanOrEqual(total - kept);
      expect(await embedders()).toEqual(['a@1 spread', embedder.id].toSorted());
    },
    40_000,
  );

  it('is searched by until the next one is ready, also over a restart', async () => {
    const library = start();
    await fill(library, 40);
    await library.chooseModel('a');
    await library.settled();
    onEmbed = () => new Promise(() => undefined);
    await library.chooseModel('b');
    onEmbed = () => Promise.resolve();
    const next = start();
    await next.list({}, 'newest', 0, 1);
    expect((await next.totals()).search).toMatchObject({ model: 'a', next: { model: 'b' } });
    expect(await best(next, 'zorb')).toContain('harbour');
    await next.settled();
    expect((await next.totals()).search).toEqual({ model: 'b', next: null });
    expect(await embedders()).toEqual(['b@1 spread', embedder.id].toSorted());
  });

  it.each(['while it runs', 'while the browser is closed'] as const)(
    'reads everything anew when its files were exchanged %s',
    async (when) => {
      let library = start();
      await fill(library, 40);
      await library.chooseModel('a');
      await library.settled();
      embedded = [];
      let during: unknown;
      onEmbed = async () => {
        during ??= (await library.totals()).search;
      };
      revision = 2;
      if (when === 'while it runs') await library.chooseModel('a');
      else library = start();
      await library.list({}, 'newest', 0, 1);
      await library.settled();
      // Vectors of the old files are of no use with questions read by the new ones.
      expect(during).toMatchObject({ model: null, next: { model: 'a' } });
      expect(new Set(embedded).size).toBe(40);
      expect((await library.totals()).search).toEqual({ model: 'a', next: null });
      expect(await embedders()).toEqual(['a@2 spread', embedder.id].toSorted());
      expect(await best(library, 'zorb')).toContain('harbour');
    },
  );

  it('is given up for the one that is always there', async () => {
    const library = start();
    await fill(library, 20);
    const { bytes } = await sizes(library);
    await library.chooseModel('a');
    await library.settled();
    expect((await sizes(library)).bytes).toBeGreaterThan(bytes);
    await library.chooseModel(null);
    expect((await library.totals()).search).toEqual({ model: null, next: null });
    expect(await embedders()).toEqual([embedder.id]);
    expect((await sizes(library)).bytes).toBe(bytes);
    expect(await best(library, 'harbour')).toContain('harbour');
  });

  it('that fails keeps nothing from being saved or found', async () => {
    const library = start();
    await fill(library, 20);
    await library.chooseModel('a');
    await library.settled();
    broken = true;
    expect(await best(library, 'bread')).toContain('bread');
    await fill(library, 10, 20);
    const totals = await library.totals();
    expect(totals).toMatchObject({ waiting: 0, search: { model: null, next: { model: 'a' } } });
    expect(totals.failure).toMatchObject({ code: 'model-missing' });
    expect((await library.search('number 25', {}, 1)).hits[0]?.document.title).toBe('Entry 25');
    broken = false;
    await fill(library, 1, 30);
    expect((await library.totals()).search).toEqual({ model: 'a', next: null });
    expect((await library.totals()).failure).toBeNull();
  });
});

async function sizes(library: Library): Promise<{ bytes: number }> {
  return { bytes: (await library.totals()).index };
}
