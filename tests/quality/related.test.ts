import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { TacitDatabase } from '@/lib/library/database';
import { Library } from '@/lib/library/library';
import type { PageDocument } from '@/lib/protocol/page';
import { shippedEmbedder } from '../unit/embedder';
import { newDocument, savedPage } from '../unit/library/saved-page';
import { shippedGlossary } from '../shipped-reader';
import { hasData, readSet } from './reference-data';

/**
 * Articles of five paragraphs: the first three are the page in the tab, the other two a document in the library. Shares
 * of pages, 0–100, a little beyond what was measured. Of twenty other articles some are in truth on a page's subject
 * (two cities of a country, two empires), which is about half of `strange`.
 */
const sets = [
  { language: 'ar', found: 66, strange: 10 },
  { language: 'de', found: 70, strange: 10 },
  { language: 'en', found: 60, strange: 10 },
  { language: 'ru', found: 54, strange: 10 },
  { language: 'th', found: 80, strange: 10 },
  { language: 'zh', found: 66, strange: 8 },
];
/** The first article and the number of articles of each library. */
const libraries = [
  [0, 20],
  [14, 20],
  [28, 20],
  [5, 3],
  [20, 3],
  [35, 3],
  [10, 1],
  [30, 1],
] as const;
/** How often at most a library of up to three articles on other subjects may offer one, 0–100. */
const strangeInSmall = 8;

describe.skipIf(!hasData)('related pages', () => {
  const embedder = shippedEmbedder();

  async function libraryOf(pages: readonly PageDocument[]): Promise<Library> {
    const library = new Library({
      db: new TacitDatabase(crypto.randomUUID()),
      embedder,
      glossaries: (own) => Promise.resolve(shippedGlossary(own)),
      idle: () => Promise.resolve(),
    });
    for (const page of pages) await library.save(newDocument(page));
    await library.settled();
    return library;
  }

  it.each(sets)('$language', async ({ language, found, strange }) => {
    const articles = articlesOf(language).map((paragraphs, at) => ({
      page: savedPage(`https://page.example/${at}`, '', paragraphs.slice(0, 3), { language }),
      kept: savedPage(`https://kept.example/${at}`, '', paragraphs.slice(3), { language }),
    }));
    const own = { pages: 0, found: 0 };
    const others = { large: { pages: 0, offered: 0 }, small: { pages: 0, offered: 0 } };
    for (const [from, size] of libraries) {
      const library = await libraryOf(articles.slice(from, from + size).map(({ kept }) => kept));
      for (const [at, { page, kept }] of articles.entries()) {
        const hits = await library.related(page, 5);
        if (at >= from && at < from + size) {
          own.pages += 1;
          own.found += Number(hits.some(({ document }) => document.url === kept.url));
        } else {
          const count = size > 3 ? others.large : others.small;
          count.pages += 1;
          count.offered += Number(hits.length > 0);
        }
      }
    }
    const ofOwn = (100 * own.found) / own.pages;
    const ofLarge = (100 * others.large.offered) / others.large.pages;
    const ofSmall = (100 * others.small.offered) / others.small.pages;
    console.log(
      `${language}: own article found ${ofOwn.toFixed(1)} %; only others offered`,
      `${ofLarge.toFixed(1)} % of 20 articles, ${ofSmall.toFixed(1)} % of 1 to 3`,
    );
    expect(ofOwn).toBeGreaterThanOrEqual(found);
    expect(ofLarge).toBeLessThanOrEqual(strange);
    expect(ofSmall).toBeLessThanOrEqual(strangeInSmall);
  });
});

/** The paragraphs of each article, which is the first part of a document's id. */
function articlesOf(language: string): string[][] {
  const { documents } = readSet(`retrieval/xquad-${language}`) as {
    documents: { id: string; text: string }[];
  };
  return [...Map.groupBy(documents, ({ id }) => id.split('.')[0]).values()].map((own) =>
    own.map(({ text }) => text),
  );
}
