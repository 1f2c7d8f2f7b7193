import { expect, it } from 'vitest';
import { documentsUsed } from '@/lib/answering/build-answer';
import { readLibrary, type ReadableLibrary } from '@/lib/answering/library/read-library';
import type { SavedDocument } from '@/lib/protocol/library';
import { savedPage } from './documents';

/** A library of so many documents of so many paragraphs, of which all are found. */
function libraryOf(count: number, paragraphs = 1): ReadableLibrary {
  const pages = Array.from({ length: count }, (_, at) =>
    savedPage(
      `Log ${at}`,
      Array.from(
        { length: paragraphs },
        (_each, day) =>
          `On day ${day} of ${at} the gauge at pier ${at * day} showed ${day} metres.`,
      ).join('\n'),
    ),
  );
  const documents = pages.map(
    ({ title, url, contentHash, words }, at): SavedDocument =>
      ({
        id: String(at),
        title,
        url,
        contentHash,
        words,
        coverage: 1,
        savedAt: at,
      }) as SavedDocument,
  );
  return {
    search: (_query, _scope, limit) =>
      Promise.resolve({
        hits: documents
          .slice(0, limit)
          .map((document) => ({ document, score: 1, titleMatches: [], passages: [] })),
        searched: count,
        terms: [],
        milliseconds: 0,
      }),
    list: (_scope, _order, offset, limit) =>
      Promise.resolve({ documents: documents.slice(offset, offset + limit), total: count }),
    open: (id) => {
      const page = pages[Number(id)];
      const document = documents[Number(id)];
      if (!page || !document) throw new Error(`No document ${id}.`);
      return Promise.resolve({ document, page, versions: [] });
    },
  };
}

const overview = { task: { kind: 'summary' }, scope: {}, previousQuestions: [] } as const;

it('says of an overview how many documents were looked at, and how many there are', async () => {
  const few = await readLibrary(libraryOf(3), overview);
  expect(
    documentsUsed(
      few,
      few.blocks.map(({ id: blockId }) => ({ blockId })),
    ).documents,
  ).toEqual({
    searched: 3,
    used: 3,
    from: 'library',
  });
  const many = await readLibrary(libraryOf(90), overview);
  expect(documentsUsed(many, []).documents).toEqual({
    searched: 40,
    among: 90,
    used: 0,
    from: 'library',
  });
});

it('reads documents whole for their sections, as far as they can be read together', async () => {
  const bySections = { ...overview, task: { kind: 'sections' } } as const;
  const few = libraryOf(3, 900);
  const all = await readLibrary(few, bySections);
  const { blocks } = all;
  expect(blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(3 * 900);
  expect(all.coverage).toBe(1);
  // The beginnings say how much there would be to read.
  const beginnings = await readLibrary(few, overview);
  expect(beginnings.words).toBeLessThan(6000);
  expect(beginnings.whole).toBe(3 * 900 * 13);

  const many = libraryOf(18, 900);
  const tooMany = await readLibrary(many, bySections);
  // A title more or less.
  expect(tooMany.words).toBeLessThan(200_010);
  expect(tooMany.coverage).toBeCloseTo(200_000 / (18 * 900 * 13), 1);
  expect((await readLibrary(many, overview)).whole).toBeUndefined();
  expect((await readLibrary(libraryOf(90), overview)).whole).toBeUndefined();
});

it('reads all of the documents a conversation is about, or offers nothing', async () => {
  const tagged = { kind: 'question', text: 'Summarize the documents tagged tides' } as const;
  const those = { kind: 'question', text: 'Summarize these documents' } as const;
  const library = libraryOf(3, 90);
  expect((await readLibrary(library, { ...overview, task: tagged })).whole).toBeUndefined();
  expect((await readLibrary(library, { ...overview, task: those })).whole).toBe(3 * 90 * 13);
});
