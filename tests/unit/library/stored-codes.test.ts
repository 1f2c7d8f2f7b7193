import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { atOnce } from '@/lib/base/slices';
import { codeBits, groupSize } from '@/lib/library/bit-codes';
import type { SegmentRow, VectorsRow } from '@/lib/library/database';
import { TacitDatabase } from '@/lib/library/database';
import { Library } from '@/lib/library/library';
import { withCodes } from '@/lib/library/packed-vectors';
import type { StaticEmbedder } from '@/lib/library/static-embedder';
import type { TextModel } from '@/lib/library/text-model';
import { shippedEmbedder } from '../embedder';
import { wordEmbedder } from './library-fixture';
import { newDocument, savedPage } from './saved-page';

/** Chunks of one document: enough to be estimated, also beside others. */
const paragraphs = 150;

let embedder: StaticEmbedder;
let names = 0;
let name = '';

const model: TextModel = {
  id: 'a',
  key: 'a@1',
  embed: (texts) => Promise.resolve(wordEmbedder.embedAll(texts)),
};

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const start = (db: TacitDatabase, idle = turn): Library =>
  new Library({
    db,
    embedder: Promise.resolve(embedder),
    model: () => Promise.resolve(model),
    idle,
  });

async function save(library: Library, number: number): Promise<void> {
  const texts = Array.from(
    { length: paragraphs },
    (_, at) => `${`wave${number} shore${at} `.repeat(70)}${at}.`,
  );
  const page = savedPage(`https://x.example/${number}`, `Log ${number}`, texts);
  await library.save(newDocument(page));
  await library.settled();
}

/** Everything of a database as the third version had it. */
async function asThirdVersion(db: TacitDatabase): Promise<TacitDatabase> {
  const older = new Dexie(`${name}-older`);
  older.version(3).stores({
    pages: 'contentHash',
    conversations: 'id, pageUrl, updatedAt',
    turns: 'id, conversationId, pageHash, status',
    drafts: 'turnId',
    settings: 'key',
    documents: 'id, &number, contentHash, *addresses, *collections, status, deletedAt',
    collections: 'id',
    contents: '++number, documentId',
    segments: '++id',
    postings: 'segment',
    vectors: '[segment+embedder], segment, embedder',
  });
  for (const table of db.tables) {
    const rows: unknown[] = await table.toArray();
    await older.table(table.name).bulkPut(rows.map(withoutCodes));
  }
  older.close();
  return new TacitDatabase(older.name);
}

function withoutCodes(row: unknown): unknown {
  const old = structuredClone(row) as Partial<SegmentRow & VectorsRow>;
  delete old.vectors?.codes;
  if (old.coded === undefined) return old;
  delete old.coded;
  // Of the static embedder alone: these segments have no other vectors.
  const room = Math.ceil((old.documents?.length ?? 0) / groupSize) * groupSize;
  const { dimensions } = embedder;
  old.bytes = (old.bytes ?? 0) - room * (dimensions / codeBits + 8) - dimensions * 4;
  return old;
}

async function expectCodes(db: TacitDatabase, models: readonly string[]): Promise<void> {
  const rows = await db.vectors.toArray();
  expect(rows.map((row) => row.embedder)).toEqual([...models]);
  for (const { vectors } of rows) {
    const { codes, ...plain } = vectors;
    expect(codes).toBeDefined();
    expect(codes).toEqual(atOnce(withCodes(plain)).codes);
  }
  expect((await db.segments.toArray()).every(({ coded }) => coded)).toBe(true);
}

const found = async (library: Library): Promise<unknown> =>
  (await library.search('wave1 shore7', {}, 5)).hits.map(({ passages }) => passages);

beforeAll(async () => {
  embedder = await shippedEmbedder();
});

beforeEach(() => {
  names += 1;
  name = `codes-${names}`;
});

describe('stored codes', () => {
  it('lie beside the vectors of each model, also of merged segments, and go with them', async () => {
    const db = new TacitDatabase(name);
    const library = start(db);
    for (let number = 0; number < 4; number += 1) await save(library, number);
    expect(await db.segments.count()).toBe(1);
    await expectCodes(db, [embedder.id]);
    const { index } = await library.totals();
    await library.chooseModel('a');
    await library.settled();
    await expectCodes(db, ['a@1 spread', embedder.id]);
    expect((await library.totals()).index).toBeGreaterThan(index);
    await library.chooseModel(null);
    expect((await library.totals()).index).toBe(index);
    await library.delete((await library.list({}, 'newest', 0, 10)).documents.map(({ id }) => id));
    const later = new Library({
      db,
      embedder: Promise.resolve(embedder),
      idle: turn,
      now: () => Date.now() + 1e8,
    });
    await later.settled();
    expect((await db.vectors.toArray()).flatMap(({ vectors }) => vectors.codes ?? [])).toEqual([]);
  });

  it('are made of what an earlier version stored, while search goes on, and once only', async () => {
    const db = new TacitDatabase(name);
    const before = start(db);
    for (let number = 0; number < 4; number += 1) await save(before, number);
    const [hits, { index }] = [await found(before), await before.totals()];

    const taken = await asThirdVersion(db);
    const interrupted = start(taken, () => new Promise(() => undefined));
    expect(await found(interrupted)).toEqual(hits);
    expect((await interrupted.totals()).index).toBeLessThan(index);
    expect((await taken.segments.toArray()).map(({ coded }) => coded)).toEqual([false]);

    const next = start(taken);
    await next.settled();
    await expectCodes(taken, [embedder.id]);
    expect((await next.totals()).index).toBe(index);
    expect(await found(next)).toEqual(hits);
    await start(taken).settled();
    expect((await taken.segments.toArray()).map(({ bytes }) => bytes)).toEqual(
      (await db.segments.toArray()).map(({ bytes }) => bytes),
    );
  });
});
