import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { TacitDatabase } from '@/lib/library/database';
import { Library } from '@/lib/library/library';
import type { LibraryPassage } from '@/lib/protocol/library';
import { Glossary } from '@/lib/text/glossary';
import { shippedEmbedder } from '../embedder';
import { newDocument, savedPage } from './saved-page';

const german = new Glossary(
  'lock\tschleuse\nopen\töffnet\nbefore\tvor\nharbour\thafen\ntwo\tzwei\nhour\tstunden\nwhen\twann\nthe\tdie,der,den\nbread\tbrot\nbake\tbacken\nhot\theiß\npot\ttopf\ntide\tflut\nferry\tfähre\nwas\twar\nstone\tstein\n',
  'de',
);
const chinese = new Glossary(
  'lighthouse\t灯塔\nbuild\t建造\nlock\t水闸\nopen\t打开\nwhen\t什么时候\n',
  'zh',
);
const glossaries = new Map([
  ['de', german],
  ['zh', chinese],
]);

const documents = [
  savedPage(
    'https://schleuse.example/',
    'Die Schleuse',
    ['Der Hafen ist alt.', 'Die Schleuse öffnet zwei Stunden vor der Flut.'],
    { language: 'de' },
  ),
  savedPage('https://brot.example/', 'Brot', ['Brot backen wir im heißen Topf.'], {
    language: 'de',
  }),
  savedPage('https://deng.example/', '灯塔', ['灯塔建造于1871年。'], { language: 'zh' }),
  savedPage('https://ferry.example/', 'The ferry', ['The ferry leaves the harbour at eight.']),
];

describe('a library of several languages', () => {
  let library: Library;
  beforeAll(async () => {
    library = new Library({
      db: new TacitDatabase('glossed'),
      embedder: shippedEmbedder(),
      glossaries: (language) => Promise.resolve(glossaries.get(language) ?? null),
      idle: () => Promise.resolve(),
    });
    for (const document of documents) await library.save(newDocument(document));
    await library.settled();
  });

  async function first(query: string): Promise<{ url: string; passage: LibraryPassage }> {
    const [hit] = (await library.search(query, {}, 5)).hits;
    const [passage] = hit?.passages ?? [];
    if (!hit || !passage) throw new Error(`nothing for ${query}`);
    return { url: hit.document.url, passage };
  }
  const marked = ({ text, matches }: LibraryPassage): string[] =>
    matches.map(({ start, end }) => text.slice(start, end));

  it('finds in another language what is asked in English, and marks the words that mean it', async () => {
    const { url, passage } = await first('when does the lock open?');
    expect(url).toBe('https://schleuse.example/');
    expect(passage.quote.text).toBe('Die Schleuse öffnet zwei Stunden vor der Flut.');
    expect(marked(passage)).toEqual(['Schleuse', 'öffnet']);
    expect((await first('lighthouse')).url).toBe('https://deng.example/');
  });

  it('finds in English, and in a third language, what is asked in another', async () => {
    expect((await first('Wann legt die Fähre vom Hafen ab?')).url).toBe('https://ferry.example/');
    expect((await first('水闸什么时候打开？')).url).toBe('https://schleuse.example/');
  });

  it('leaves out what holds a word itself, not what means it', async () => {
    const urls = async (query: string) =>
      (await library.search(query, {}, 5)).hits.map(({ document }) => document.url);
    expect(await urls('harbour')).toContain('https://schleuse.example/');
    expect(await urls('harbour -lock')).toContain('https://schleuse.example/');
    expect(await urls('harbour -schleuse')).not.toContain('https://schleuse.example/');
    expect(await urls('harbour -ferry')).not.toContain('https://ferry.example/');
  });

  it('does not take a query for another language by one small word of it', async () => {
    expect((await first('civil war ferry harbour')).passage.quote.text).toContain('The ferry');
    const { passage } = await first('ferry war leaves harbour');
    expect(marked(passage)).toEqual(['ferry', 'leaves', 'harbour']);
  });

  it('marks the words themselves where they stand there', async () => {
    const { url, passage } = await first('Brot backen');
    expect(url).toBe('https://brot.example/');
    expect(marked(passage)).toEqual(['Brot', 'backen']);
  });
});
