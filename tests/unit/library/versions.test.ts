import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TacitDatabase } from '@/lib/library/database';
import { Library } from '@/lib/library/library';
import type { StaticEmbedder } from '@/lib/library/static-embedder';
import type { PageDocument } from '@/lib/protocol/page';
import { shippedEmbedder } from '../embedder';
import { newDocument, savedPage } from './saved-page';

const tides = savedPage('https://tides.example/', 'Tides', ['The moon raises two bulges.']);

let embedder: StaticEmbedder;
let names = 0;
let library: Library;

beforeAll(async () => {
  embedder = await shippedEmbedder();
});

beforeEach(() => {
  names += 1;
  library = new Library({
    db: new TacitDatabase(`versions-${names}`),
    embedder: Promise.resolve(embedder),
    idle: () => new Promise((resolve) => setTimeout(resolve)),
  });
});

describe('what a document becomes', () => {
  const bookmark = (url: string, overrides: Partial<PageDocument> = {}): PageDocument =>
    savedPage(url, 'A bookmark', ['A bookmark'], { coverage: 0, ...overrides });

  it('puts the text of a page in the place of its bookmark, with the tags of both', async () => {
    const { id } = await library.save(
      newDocument(bookmark(tides.url), { origin: 'imported', tags: ['Sea'] }),
    );
    expect(await library.save(newDocument(tides, { tags: ['moon'] }))).toEqual({
      id,
      outcome: 'saved',
    });
    const { document, versions } = await library.open(id, null);
    expect(document).toMatchObject({
      title: 'Tides',
      tags: ['Sea', 'moon'],
      versions: 1,
      coverage: 1,
      origin: 'saved',
    });
    expect(versions).toHaveLength(1);
  });

  it('knows the bookmark of a page that names itself by another spelling', async () => {
    const { id } = await library.save(newDocument(bookmark('https://tides.example/a/')));
    const page = {
      ...tides,
      url: 'https://tides.example/a/',
      canonicalUrl: 'https://tides.example/a',
    };
    expect(await library.save(newDocument(page))).toEqual({ id, outcome: 'saved' });
    expect((await library.find(page.canonicalUrl))?.canonicalUrl).toBe(page.canonicalUrl);
    expect((await library.find('https://tides.example/a/'))?.id).toBe(id);
  });

  it('does not put a bookmark in the place of a text', async () => {
    const { id } = await library.save(newDocument(tides));
    expect(await library.save(newDocument(bookmark(tides.url), { tags: ['Sea'] }))).toEqual({
      id,
      outcome: 'unchanged',
    });
    const { document } = await library.open(id, null);
    expect(document).toMatchObject({ title: 'Tides', versions: 1, tags: ['Sea'], coverage: 1 });
  });

  it('makes what was remembered the reader’s own once it is saved by hand', async () => {
    const version = (text: string) => savedPage(tides.url, 'Tides', [text]);
    const remembered = { origin: 'remembered' } as const;
    const { id } = await library.save(newDocument(version('read 1'), remembered));
    expect(await library.save(newDocument(version('read 1')))).toEqual({ id, outcome: 'saved' });
    await library.save(newDocument(version('read 2'), remembered));
    const { document, versions } = await library.open(id, null);
    expect(versions.map(({ contentHash }) => contentHash)).toEqual([
      'Tides|read 2',
      'Tides|read 1',
    ]);
    expect(document.origin).toBe('saved');
    // The version is, too, not the document alone.
    expect(await library.save(newDocument(version('read 2')))).toMatchObject({
      outcome: 'unchanged',
    });
    await library.save(newDocument(version('read 3'), remembered));
    expect((await library.open(id, null)).versions).toHaveLength(3);
  });

  it.each([
    ['a tag', { tags: { added: ['sea'], removed: [] } }],
    ['a note', { note: 'for May' }],
    ['a title', { title: 'My tides' }],
  ])('makes what was remembered the reader’s own with %s', async (_what, change) => {
    const { id } = await library.save(newDocument(tides, { origin: 'remembered' }));
    await library.update(id, change);
    await library.save(
      newDocument(savedPage(tides.url, 'Tides', ['Neap tides.']), { origin: 'remembered' }),
    );
    const { document, versions } = await library.open(id, null);
    expect(document.origin).toBe('saved');
    expect(versions).toHaveLength(2);
  });
});

describe('files', () => {
  it('are of no site', async () => {
    await library.save(
      newDocument(savedPage('tacit-file:a.md', 'A', ['A file.']), { kind: 'file' }),
    );
    await library.save(newDocument(savedPage('file:///home/b.pdf', 'B', ['A file in a tab.'])));
    await library.save(newDocument(tides));
    expect((await library.facets()).sites).toEqual([{ name: 'tides.example', documents: 1 }]);
  });
});

describe('files of one name', () => {
  const file = (paragraphs: readonly string[]) =>
    savedPage('tacit-file:README.md', 'README', paragraphs);
  const pilot = 'The pilot boat leaves the pier at six in the morning and comes back at noon.';
  const winter = 'In winter she stays in the harbour while there is ice in the channel.';
  const text = [pilot, winter];

  it('are documents of their own where they say something else', async () => {
    const first = await library.save(newDocument(file(text), { kind: 'file' }));
    const other = file(['How to build the timetable of the trains: install it, then run it.']);
    const second = await library.save(newDocument(other, { kind: 'file' }));
    expect(second.outcome).toBe('saved');
    expect(second.id).not.toBe(first.id);
    expect(await library.save(newDocument(file(text), { kind: 'file' }))).toEqual({
      id: first.id,
      outcome: 'unchanged',
    });
  });

  it('are versions of one document where most of the text is the same', async () => {
    const { id } = await library.save(newDocument(file(text), { kind: 'file' }));
    const edited = file([pilot.replace('noon', 'one'), winter, 'Since May there are two boats.']);
    expect(await library.save(newDocument(edited, { kind: 'file' }))).toEqual({
      id,
      outcome: 'updated',
    });
  });
});
