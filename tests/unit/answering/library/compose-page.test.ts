import { describe, expect, it } from 'vitest';
import { composePage } from '@/lib/answering/library/compose-page';
import { excerptOf, savedPage } from './documents';

const tides = savedPage(
  'Tides',
  `
  The moon pulls the sea into two bulges.
  # Spring tides
  When sun and moon pull together the tides are highest.
  - New moon
  # Neap tides
  At half moon they pull against each other.
  `,
);
const ports = savedPage('Ports', 'A port without a lock falls dry at low water.');
const about = { url: 'tacit:library', mostWords: 1000, searched: 9 };

describe('composePage', () => {
  it('puts the title of each document above its blocks, which keep their order and headings', () => {
    const { blocks, ...page } = composePage(
      [excerptOf(ports), excerptOf(tides, 'At half', 'New moon')],
      about,
    );
    expect(blocks.map(({ id, kind, text, headings }) => [id, kind, text, headings])).toEqual([
      [0, 'heading', 'Ports', []],
      [1, 'paragraph', 'A port without a lock falls dry at low water.', ['Ports']],
      [2, 'heading', 'Tides', []],
      [3, 'heading', 'Spring tides', ['Tides']],
      [4, 'list-item', 'New moon', ['Tides', 'Spring tides']],
      [5, 'heading', 'Neap tides', ['Tides']],
      [6, 'paragraph', 'At half moon they pull against each other.', ['Tides', 'Neap tides']],
    ]);
    expect(blocks.map(({ level }) => level)).toEqual([1, undefined, 1, 3, undefined, 3, undefined]);
    expect(page).toMatchObject({
      type: 'library',
      url: 'tacit:library',
      canonicalUrl: 'tacit:library',
      language: 'en',
      searched: 9,
    });
  });

  it('is in the language of the question where one of its documents is, each block in its own', () => {
    const german = savedPage(
      'Schleuse',
      'Der Hafen schließt die Schleuse bei Sturm, weil die Tore dann nicht halten.',
      { language: 'de' },
    );
    const excerpts = [excerptOf(tides), excerptOf(german)];
    const asked = { ...about, question: 'Warum schließt der Hafen die Schleuse?' };
    const { language, blocks } = composePage(excerpts, asked);
    expect(language).toBe('de');
    expect(new Set(blocks.map(({ source }) => source?.language))).toEqual(new Set(['en', 'de']));
    expect(composePage(excerpts, about).language).toBe('en');
    expect(composePage([excerptOf(ports)], asked).language).toBe('en');
  });

  it('leads every block back to the one it came from', () => {
    const { blocks } = composePage([excerptOf(tides, 'At half')], about);
    for (const { text, kind, source } of blocks) {
      expect(source).toMatchObject({
        documentId: 'id of hash of Tides',
        contentHash: 'hash of Tides',
        url: 'https://tides.example/',
        title: 'Tides',
        savedAt: 7,
      });
      const original = tides.blocks.find(({ id }) => id === source?.blockId);
      if (kind !== 'heading') expect(original?.text).toBe(text);
    }
  });

  it('says once what copies of a page say twice, and leaves out a document that says nothing else', () => {
    const copy = savedPage(
      'Tides, mirrored',
      `
      The moon pulls the sea – into two bulges!
      When sun and moon pull together the tides are highest.
      The mirror adds that tides are late in bays.
      `,
    );
    const whole = composePage([excerptOf(tides), excerptOf(copy)], about).blocks;
    expect(whole.filter(({ text }) => text.includes('bulges'))).toHaveLength(1);
    expect(whole.at(-1)).toMatchObject({
      text: 'The mirror adds that tides are late in bays.',
      source: { title: 'Tides, mirrored' },
    });
    const copied = composePage([excerptOf(tides), excerptOf(copy, 'The moon', 'When')], about);
    expect(copied.blocks.map(({ text }) => text)).not.toContain('Tides, mirrored');
  });

  it('stops at its length, between blocks, and never without a word', () => {
    const few = composePage([excerptOf(tides), excerptOf(ports)], { ...about, mostWords: 10 });
    expect(few.words).toBeLessThanOrEqual(11);
    expect(few.blocks.map(({ text }) => text)).toEqual([
      'Tides',
      'The moon pulls the sea into two bulges.',
    ]);
    expect(composePage([excerptOf(tides)], { ...about, mostWords: 2 }).blocks).toHaveLength(2);
    expect(composePage([], about).blocks).toEqual([]);
  });

  it('takes the language most of it is written in, and the address of what has no title', () => {
    const german = savedPage('Ebbe', 'Bei Ebbe fällt das Watt trocken. '.repeat(20), {
      language: 'de',
    });
    const untitled = savedPage('', 'The tide turns twice a day.', { url: 'https://x.example/a' });
    const page = composePage([excerptOf(untitled), excerptOf(german)], about);
    expect(page.language).toBe('de');
    expect(page.blocks[0]?.text).toBe('https://x.example/a');
  });
});
