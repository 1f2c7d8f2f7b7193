import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { TacitDatabase } from '@/lib/library/database';
import { Library } from '@/lib/library/library';
import type { SearchResult } from '@/lib/protocol/library';
import { shippedEmbedder } from '../embedder';
import { newDocument, savedPage } from './saved-page';

const pages = [
  savedPage('https://tides.example/', 'Tides', [
    'The pull of the moon raises two bulges in the sea.',
  ]),
  savedPage('https://rockets.example/', 'Rockets 🚀', ['A rocket 🚀 burns its fuel in minutes.']),
  savedPage('https://ja.example/', '潮汐', ['月の引力が海に二つの膨らみを作る。'], {
    language: 'ja',
  }),
  savedPage('https://th.example/', 'น้ำขึ้นน้ำลง', ['แรงดึงดูดของดวงจันทร์ทำให้เกิดน้ำขึ้นน้ำลง'], {
    language: 'th',
  }),
  savedPage(
    'https://ar.example/',
    'المد والجزر',
    ['جاذبية القمر ترفع مياه البحر مرتين في اليوم.'],
    {
      language: 'ar',
    },
  ),
];

let library: Library;

beforeAll(async () => {
  library = new Library({
    db: new TacitDatabase('odd-queries'),
    embedder: shippedEmbedder(),
    idle: () => new Promise((resolve) => setTimeout(resolve)),
  });
  for (const page of pages) await library.save(newDocument(page, { tags: ['water'] }));
  await library.settled();
});

const search = (query: string): Promise<SearchResult> => library.search(query, {}, 10);
const titles = async (query: string): Promise<string[]> =>
  (await search(query)).hits.map(({ document }) => document.title);

describe('an odd query', () => {
  it('of operators alone lists what meets them', async () => {
    expect(await titles('tag:water site:tides.example')).toEqual(['Tides']);
    expect(await titles('-tag:water')).toEqual([]);
    // No document is of two sites: either is meant. With two tags, both.
    expect((await titles('site:tides.example site:ja.example')).toSorted()).toEqual([
      'Tides',
      '潮汐',
    ]);
    expect(await titles('site:tides.example site:ja.example -site:ja.example')).toEqual(['Tides']);
    expect(await titles('moon site:tides.example type:file')).toEqual([]);
    expect(await titles('moon site:tides.example type:file type:page')).toEqual(['Tides']);
    expect(await titles('tag:water tag:fire')).toEqual([]);
    expect(await titles('type:article -site:example')).toEqual([]);
    expect(await titles('before:1d')).toEqual([]);
    expect((await titles('after:1y before:')).length).toBe(pages.length);
  });

  it('of stop words or marks alone is answered, however little there is to find', async () => {
    for (const query of [
      'the of and',
      'what is it',
      '-',
      '--',
      '- -',
      '"',
      '""',
      '"" ""',
      '???',
      '…',
      ':',
      'site:',
      '-"',
      '(((',
      '\\',
      '*',
      '%',
      '\u0000',
      '\uD83D',
    ])
      expect((await search(query)).searched, query).toBe(pages.length);
  });

  it('finds by what is written where a quotation mark is not closed', async () => {
    expect((await titles('"pull of the moon'))[0]).toBe('Tides');
    expect((await titles('moon "'))[0]).toBe('Tides');
    expect((await titles('“bulges in the sea'))[0]).toBe('Tides');
  });

  it('finds emoji by the words beside them, and scripts beside each other', async () => {
    expect((await titles('🚀 rocket'))[0]).toBe('Rockets 🚀');
    expect((await titles('rocket🚀fuel'))[0]).toBe('Rockets 🚀');
    expect((await titles('月の引力 moon')).slice(0, 2).toSorted()).toEqual(['Tides', '潮汐']);
    expect((await titles('ดวงจันทร์'))[0]).toBe('น้ำขึ้นน้ำลง');
    expect((await titles('القَمَر'))[0]).toBe('المد والجزر');
    expect((await titles('ＭＯＯＮ'))[0]).toBe('Tides');
  });

  it.each([
    ['one word', 'x'.repeat(10_000)],
    ['words', 'moon '.repeat(2000)],
    ['different words', Array.from({ length: 2000 }, (_, at) => `w${at}`).join(' ')],
    ['quotation marks', '"'.repeat(10_000)],
    ['minus signs', '-'.repeat(10_000)],
    ['exclusions', '-a '.repeat(3300)],
    ['phrases', '"sea moon" '.repeat(900)],
    ['operators', 'site:'.repeat(2000)],
    ['spaces', ' '.repeat(10_000)],
    ['an unspaced run', '海'.repeat(10_000)],
    ['combining marks', `e${'\u0301'.repeat(9999)}`],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(900)],
  ])('of 10,000 characters is answered: %s', async (_, query) => {
    const { hits, searched } = await search(query);
    expect(searched).toBeLessThanOrEqual(pages.length);
    for (const { score } of hits) expect(score).toBeGreaterThanOrEqual(0);
  });

  it('is found by among 10,000 characters of others', async () => {
    expect((await titles(`${'lorem ipsum '.repeat(800)} moon bulges sea`))[0]).toBe('Tides');
  });
});
