import { expect, it } from 'vitest';
import { documentsUsed } from '@/lib/answering/build-answer';
import { readLibrary, type ReadableLibrary } from '@/lib/answering/library/read-library';
import type { SavedDocument } from '@/lib/protocol/library';
import { savedPage } from './documents';

/** A library of so many documents, of which all are found. */
function libraryOf(count: number): ReadableLibrary {
  const pages = Array.from({ length: count }, (_, at) =>
    savedPage(`Log ${at}`, `On day ${at} the gauge at pier ${at} showed ${at} metres.`),
  );
  const documents = pages.map(
    ({ title, url, contentHash }, at): SavedDocument =>
      ({ id: String(at), title, url, contentHash, savedAt: at }) as SavedDocument,
  );
  return {
    search: (_query, _scope, limit) =>
      Promise.resolve({
        hits: documents.slice(0, limit).map((document) => ({ document, score: 1, passages: [] })),
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
