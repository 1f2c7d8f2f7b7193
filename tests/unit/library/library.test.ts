import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TacitDatabase } from '@/lib/library/database';
import { Library } from '@/lib/library/library';
import type { StaticEmbedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../embedder';
import { newDocument, savedPage } from './saved-page';

const tides = savedPage('https://tides.example/', 'Tides', [
  'The pull of the moon raises two bulges in the sea.',
  'Spring tides come when sun and moon stand in one line.',
]);
const bread = savedPage('https://bread.example/sourdough', 'Sourdough', [
  'Sourdough rises by wild yeast and bacteria.',
  'Bake it in a hot pot with the lid on.',
]);

let embedder: StaticEmbedder;
let names = 0;
let name = '';
let library: Library;
let now = 1_000_000;

const start = (db = new TacitDatabase(name)): Library =>
  new Library({
    db,
    embedder: Promise.resolve(embedder),
    idle: () => new Promise((resolve) => setTimeout(resolve)),
    now: () => now,
  });

beforeAll(async () => {
  embedder = await shippedEmbedder();
});

beforeEach(() => {
  names += 1;
  name = `library-${names}`;
  now = 1_000_000;
  library = start();
});

describe('saving', () => {
  it('goes on once a store that the browser closed can be opened again', async () => {
    const db = new TacitDatabase(name);
    library = start(db);
    await library.save(newDocument(tides));
    db.close({ disableAutoOpen: false });
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    });
    await expect(library.save(newDocument(bread))).rejects.toMatchObject({
      data: { code: 'storage-failed' },
    });
    opening.mockRestore();
    expect(await library.save(newDocument(bread))).toMatchObject({ outcome: 'saved' });
    expect((await library.list({}, 'newest', 0, 10)).total).toBe(2);
  });

  it('keeps a page once, however often it is saved', async () => {
    const first = await library.save(newDocument(tides));
    const again = await library.save(newDocument(tides));
    expect(first.outcome).toBe('saved');
    expect(again).toEqual({ id: first.id, outcome: 'unchanged' });
    expect((await library.list({}, 'newest', 0, 10)).total).toBe(1);
  });

  it('keeps a version when the text changed, and both can be opened', async () => {
    const { id } = await library.save(newDocument(tides, { tags: ['sea'], note: 'for the trip' }));
    const changed = savedPage(tides.url, 'Tides', ['Neap tides are the weakest.']);
    expect(await library.save(newDocument(changed, { tags: ['moon'] }))).toEqual({
      id,
      outcome: 'updated',
    });
    const opened = await library.open(id, null);
    expect(opened.page).toEqual(changed);
    expect(opened.document).toMatchObject({
      versions: 2,
      tags: ['sea', 'moon'],
      note: 'for the trip',
    });
    expect(opened.versions.map(({ contentHash }) => contentHash)).toEqual([
      changed.contentHash,
      tides.contentHash,
    ]);
    expect((await library.open(id, tides.contentHash)).page).toEqual(tides);
  });

  it('counts a text that comes back as the version it was', async () => {
    const { id } = await library.save(newDocument(tides));
    await library.save(newDocument(savedPage(tides.url, 'Tides', ['Maintenance.'])));
    await library.save(newDocument(tides));
    const { document, versions } = await library.open(id, null);
    expect(document.contentHash).toBe(tides.contentHash);
    expect(document.versions).toBe(2);
    expect(versions).toHaveLength(2);
  });

  it('recognises the same text under another address, until that has a text of its own', async () => {
    const { id } = await library.save(newDocument(tides));
    const twin = { ...tides, canonicalUrl: 'https://mirror.example/tides' };
    expect(await library.save(newDocument(twin))).toEqual({ id, outcome: 'unchanged' });
    expect((await library.find(twin.canonicalUrl))?.id).toBe(id);
    const own = { ...savedPage(twin.canonicalUrl, 'Tides', ['News of our own.']) };
    const saved = await library.save(newDocument(own));
    expect(saved.outcome).toBe('saved');
    expect((await library.find(twin.canonicalUrl))?.id).toBe(saved.id);
    expect((await library.find(tides.canonicalUrl))?.id).toBe(id);
  });

  it('keeps each selection of a page, beside the page', async () => {
    const part = (text: string) =>
      savedPage(tides.url, 'Tides', [text], { type: 'selection', contentHash: text });
    await library.save(newDocument(tides));
    await library.save(newDocument(part('one'), { kind: 'selection' }));
    await library.save(newDocument(part('two'), { kind: 'selection' }));
    await library.save(newDocument(part('two'), { kind: 'selection' }));
    expect((await library.list({}, 'newest', 0, 10)).total).toBe(3);
    expect((await library.find(tides.url))?.kind).toBe('page');
  });

  it('lets what was only read give way to what is read now, but never what was saved', async () => {
    const version = (text: string) => savedPage(tides.url, 'Tides', [text]);
    const { id } = await library.save(newDocument(version('saved')));
    await library.save(newDocument(version('read 1'), { origin: 'remembered' }));
    await library.save(newDocument(version('read 2'), { origin: 'remembered' }));
    const { document, versions } = await library.open(id, null);
    expect(versions.map(({ contentHash }) => contentHash)).toEqual(['Tides|read 2', 'Tides|saved']);
    expect(document).toMatchObject({ origin: 'saved', versions: 2 });
  });
});

describe('finding', () => {
  it('finds by word and by meaning, with the sentence that answers', async () => {
    await library.save(newDocument(tides));
    await library.save(newDocument(bread));
    await library.settled();
    const { hits, searched } = await library.search('when are spring tides', {}, 10);
    expect(searched).toBe(2);
    expect(hits[0]?.document.title).toBe('Tides');
    const passage = hits[0]?.passages[0];
    expect(passage?.quote).toEqual({
      blockId: 1,
      start: 0,
      end: tides.blocks[1]?.text.length,
      text: tides.blocks[1]?.text,
    });
    const marked = passage?.matches.map(({ start: from, end }) => passage.text.slice(from, end));
    expect(marked).toContain('Spring');
  });

  it('finds the newest version only', async () => {
    await library.save(newDocument(tides));
    await library.settled();
    await library.search('moon', {}, 10);
    await library.save(newDocument(savedPage(tides.url, 'Tides', ['Gone fishing for herring.'])));
    await library.settled();
    const { hits } = await library.search('herring', {}, 10);
    expect(hits.map(({ document }) => document.title)).toEqual(['Tides']);
    expect(hits[0]?.passages[0]?.text).toContain('herring');
    const before = await library.search('spring', {}, 10);
    expect(
      before.hits.flatMap(({ passages }) => passages.map(({ text }) => text)).join(),
    ).not.toContain('Spring');
  });

  it('heeds scope and operators', async () => {
    await library.save(newDocument(tides, { tags: ['sea'] }));
    await library.save(newDocument(bread, { tags: ['kitchen'] }));
    await library.settled();
    const titles = async (query: string, scope = {}) =>
      (await library.search(query, scope, 10)).hits.map(({ document }) => document.title);
    expect(await titles('hot sea', { tags: ['kitchen'] })).toEqual(['Sourdough']);
    expect(await titles('hot sea site:tides.example')).toEqual(['Tides']);
    expect(await titles('tag:kitchen')).toEqual(['Sourdough']);
    expect(await titles('moon yeast -sourdough')).toEqual(['Tides']);
    expect(await titles('"sun and moon" yeast')).toEqual(['Tides']);
    expect(await titles('"moon and sun"')).toEqual([]);
    expect(await titles('moon yeast -"wild yeast"')).toEqual(['Tides']);
  });

  it('filters the list by what is left out or quoted, with no other word', async () => {
    await library.save(newDocument(tides));
    now += 1;
    await library.save(newDocument(bread));
    await library.settled();
    const found = async (query: string) =>
      (await library.search(query, {}, 10)).hits.map(({ document }) => document.title);
    expect(await found('-moon')).toEqual(['Sourdough']);
    expect(await found('-yeast')).toEqual(['Tides']);
    expect(await found('-"hot pot"')).toEqual(['Tides']);
    expect(await found('-"pot hot"')).toEqual(['Sourdough', 'Tides']);
    expect(await found('-moon -yeast')).toEqual([]);
    expect(await found('"hot pot"')).toEqual(['Sourdough']);
    expect(await found('"in the"')).toEqual(['Tides']);
    expect(await found('"in a hot"')).toEqual(['Sourdough']);
    expect(await found('"sun and" -bread')).toEqual(['Tides']);
  });

  it('finds what another start indexed, and finishes what it left', async () => {
    await library.save(newDocument(tides));
    await library.settled();
    await library.save(newDocument(bread));
    library = start();
    await library.settled();
    const { hits } = await library.search('yeast', {}, 10);
    expect(hits[0]?.document).toMatchObject({ title: 'Sourdough', status: 'indexed' });
  });

  it('finds a document by the title it was given', async () => {
    const { id } = await library.save(newDocument(bread));
    await library.update(id, {
      title: 'Grandmother',
      tags: { added: ['kitchen', 'kitchen'], removed: [] },
      note: 'try it',
    });
    await library.settled();
    await library.save(newDocument(savedPage(bread.url, 'Sourdough 2', ['Flour and water.'])));
    await library.settled();
    const { hits } = await library.search('grandmother', {}, 10);
    expect(hits.map(({ document }) => document)).toMatchObject([
      { title: 'Grandmother', tags: ['kitchen'], note: 'try it', versions: 2 },
    ]);
  });

  it('finds a document by the exact words of the title it was given', async () => {
    const { id } = await library.save(newDocument(bread));
    await library.update(id, { title: 'Weekend baking plans' });
    await library.settled();
    const { hits } = await library.search('"weekend baking plans"', {}, 10);
    expect(hits.map(({ document }) => document.id)).toEqual([id]);
  });
});

describe('the bin', () => {
  it('hides a document, gives it back, and is emptied at a later start', async () => {
    const { id } = await library.save(newDocument(tides));
    await library.settled();
    await library.delete([id]);
    expect((await library.search('moon', {}, 10)).hits).toEqual([]);
    expect(await library.find(tides.url)).toBeNull();
    const gone = { data: { code: 'document-gone' } };
    await expect(library.open(id, null)).rejects.toMatchObject(gone);
    await library.restore([id]);
    expect((await library.search('moon', {}, 10)).hits).toHaveLength(1);
    await library.delete([id]);
    now += 2 * 60 * 60 * 1000;
    library = start();
    const db = new TacitDatabase(name);
    expect(await db.contents.count()).toBe(1);
    await library.list({}, 'newest', 0, 1);
    await expect(library.open(id, null)).rejects.toMatchObject(gone);
    expect(await db.contents.count()).toBe(0);
  });
});

describe('lists', () => {
  it('are ordered, counted and cut', async () => {
    for (const [at, title] of ['b', 'a', 'c'].entries()) {
      now += 1;
      await library.save(
        newDocument(savedPage(`https://${title}.example/`, title, [title]), {
          tags: at < 2 ? ['early'] : [],
        }),
      );
    }
    const titles = async (order: 'newest' | 'oldest' | 'title', offset = 0) =>
      (await library.list({}, order, offset, 2)).documents.map(({ title }) => title);
    expect(await titles('newest')).toEqual(['c', 'a']);
    expect(await titles('oldest')).toEqual(['b', 'a']);
    expect(await titles('title', 1)).toEqual(['b', 'c']);
    expect((await library.list({ text: 'A.EXAMPLE' }, 'title', 0, 1)).total).toBe(1);
    expect((await library.facets()).tags).toEqual([{ name: 'early', documents: 2 }]);
  });
});
