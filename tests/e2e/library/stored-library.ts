/** What the library's stores hold, looked at from outside the code that writes them. */
import type { Page } from '@playwright/test';

interface StoredLibrary {
  documents: {
    id: string;
    number: number;
    contentHash: string;
    status: string;
    versions: number;
  }[];
  contents: { number: number; documentId: string; contentHash: string }[];
  /** Numbers of the documents in each segment. */
  segments: { id: number; documents: number[]; chunks: number }[];
  postings: { segment: number; chunks: number }[];
  /** `codes`: how many of them have one bit a dimension too. */
  vectors: { segment: number; chunks: number; codes: number }[];
}

/** Everything about the stored library that must hold at any moment and does not; empty when it is consistent. */
export async function libraryFaults(view: Page): Promise<string[]> {
  const { documents, contents, segments, postings, vectors } = await readLibrary(view);
  const faults: string[] = [];
  const expectThat = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const numbers = new Set(documents.map(({ number }) => number));
  expectThat(numbers.size === documents.length, 'two documents share a number');
  for (const { id, number, contentHash, status, versions } of documents) {
    const own = contents.filter(({ documentId }) => documentId === id);
    expectThat(own.length === versions, `${id} has ${own.length} of ${versions} texts`);
    const newest = own.find((content) => content.number === number);
    expectThat(newest?.contentHash === contentHash, `${id} lacks its newest text`);
    const holding = segments.filter((segment) => segment.documents.includes(number));
    const expected = status === 'indexed' ? 1 : 0;
    expectThat(holding.length === expected, `${id} (${status}) is in ${holding.length} segments`);
  }
  const ids = new Set(documents.map(({ id }) => id));
  for (const { number, documentId } of contents)
    expectThat(ids.has(documentId), `text ${number} belongs to nobody`);
  for (const { id, chunks } of segments) {
    const words = postings.filter(({ segment }) => segment === id);
    const meaning = vectors.filter(({ segment }) => segment === id);
    expectThat(words.length === 1 && words[0]?.chunks === chunks, `segment ${id} lacks postings`);
    expectThat(meaning.length >= 1, `segment ${id} lacks vectors`);
    for (const each of meaning)
      expectThat(each.chunks === chunks, `segment ${id} has ${each.chunks} vectors`);
    for (const { codes } of meaning)
      expectThat(chunks < 256 || codes >= chunks, `segment ${id} has ${codes} codes`);
  }
  for (const { segment } of [...postings, ...vectors])
    expectThat(
      segments.some(({ id }) => id === segment),
      `rows of segment ${segment} are left over`,
    );
  return faults;
}

function readLibrary(view: Page): Promise<StoredLibrary> {
  return view.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const database = await done(indexedDB.open('tacit'));
    const transaction = database.transaction([
      'documents',
      'contents',
      'segments',
      'postings',
      'vectors',
    ]);
    const all = <Row>(store: string) =>
      done(transaction.objectStore(store).getAll() as IDBRequest<Row[]>);
    const [documents, contents, segments, postings, vectors] = await Promise.all([
      all<StoredLibrary['documents'][number]>('documents'),
      all<StoredLibrary['contents'][number]>('contents'),
      all<{ id: number; documents: Uint32Array }>('segments'),
      all<{ segment: number; lexical: { lengths: Uint16Array } }>('postings'),
      all<{
        segment: number;
        vectors: { scales: Float32Array; codes?: { factors: Float32Array } };
      }>('vectors'),
    ]);
    database.close();
    return {
      documents: documents.map(({ id, number, contentHash, status, versions }) => ({
        id,
        number,
        contentHash,
        status,
        versions,
      })),
      contents: contents.map(({ number, documentId, contentHash }) => ({
        number,
        documentId,
        contentHash,
      })),
      segments: segments.map((row) => ({
        id: row.id,
        documents: [...new Set(row.documents)],
        chunks: row.documents.length,
      })),
      postings: postings.map(({ segment, lexical }) => ({
        segment,
        chunks: lexical.lengths.length,
      })),
      vectors: vectors.map((row) => ({
        segment: row.segment,
        chunks: row.vectors.scales.length,
        codes: row.vectors.codes?.factors.length ?? 0,
      })),
    };
  });
}
