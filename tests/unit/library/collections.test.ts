import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TacitDatabase } from '@/lib/library/database';
import { Library } from '@/lib/library/library';
import type { StaticEmbedder } from '@/lib/library/static-embedder';
import type { PageDocument } from '@/lib/protocol/page';
import { shippedEmbedder } from '../embedder';
import { newDocument, savedPage } from './saved-page';

const tides = savedPage('https://tides.example/', 'Tides', ['The moon raises the sea.']);
const bread = savedPage('https://bread.example/', 'Sourdough', ['Bake it in a hot pot.']);

let embedder: StaticEmbedder;
let library: Library;
let now = 0;
let database = '';

const start = (): Library =>
  new Library({
    db: new TacitDatabase(database),
    embedder: Promise.resolve(embedder),
    idle: () => new Promise((resolve) => setTimeout(resolve)),
    now: () => now,
  });

const save = (page: PageDocument) => library.save(newDocument(page));

beforeAll(async () => {
  embedder = await shippedEmbedder();
});

beforeEach(() => {
  database = crypto.randomUUID();
  now = 1_000_000;
  library = start();
});

describe('a collection', () => {
  const counts = async () =>
    (await library.facets()).collections.map(({ name, documents }) => [name, documents]);
  const titlesIn = async (id: string) =>
    (await library.list({ collections: [id] }, 'oldest', 0, 10)).documents.map(
      ({ title }) => title,
    );

  it('holds what was put into it, under a name that can change', async () => {
    const { id } = await save(tides);
    await save(bread);
    await library.putCollection('c1', 'Sea');
    await library.putCollection('c2', 'Later');
    expect(await library.collect('c1', [id, 'gone'], true)).toEqual([id]);
    expect(await library.collect('c1', [id], true)).toEqual([]);
    await library.putCollection('c1', 'The sea');
    expect(await counts()).toEqual([
      ['Later', 0],
      ['The sea', 1],
    ]);
    expect(await titlesIn('c1')).toEqual(['Tides']);
    await library.settled();
    const found = async (query: string) =>
      (await library.search(query, {}, 10)).hits.map(({ document }) => document.title);
    expect(await found('collection:"the SEA"')).toEqual(['Tides']);
    expect(await found('-collection:"the sea"')).toEqual(['Sourdough']);
    const scope = { collections: ['c1'] };
    expect((await library.search('bake yeast', scope, 10)).searched).toBe(1);
    expect(await library.collect('c1', [id], false)).toEqual([id]);
    expect(await titlesIn('c1')).toEqual([]);
  });

  it('has a name of its own', async () => {
    await library.putCollection('c1', 'Sea');
    const same = { data: { code: 'collection-exists', params: { name: 'Sea' } } };
    await expect(library.putCollection('c2', ' séa ')).rejects.toMatchObject(same);
    await library.setCollectionDeleted('c1', true);
    await library.putCollection('c2', 'sea');
    expect(await counts()).toEqual([['sea', 0]]);
    await expect(library.collect('c3', [], true)).rejects.toMatchObject({
      data: { code: 'collection-gone' },
    });
  });

  it('goes without its documents, comes back with them, and stays gone after a later start', async () => {
    const { id } = await save(tides);
    await library.putCollection('c1', 'Sea');
    await library.collect('c1', [id], true);
    await library.setCollectionDeleted('c1', true);
    expect(await counts()).toEqual([]);
    expect((await library.list({}, 'newest', 0, 10)).total).toBe(1);
    await library.setCollectionDeleted('c1', false);
    expect(await counts()).toEqual([['Sea', 1]]);
    // A new version, and another start, leave it where it is.
    await save({ ...tides, contentHash: 'other' });
    library = start();
    expect(await titlesIn('c1')).toEqual(['Tides']);
    await library.setCollectionDeleted('c1', true);
    now += 2 * 60 * 60 * 1000;
    library = start();
    await library.setCollectionDeleted('c1', false);
    expect(await counts()).toEqual([]);
    const [document] = (await library.list({}, 'newest', 0, 10)).documents;
    expect(document?.collections).toEqual([]);
  });
});
