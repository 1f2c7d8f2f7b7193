import { atOnce, inSlices } from '@/lib/base/slices';
import { chunkTerms, addEnglish } from './index-terms';
import { LexicalBuilder, mergeLexical, type PackedLexical } from './packed-lexical';
import { mergeVectors, packVectors, withCodes, type PackedVectors } from './packed-vectors';

/** A document as it is indexed. */
export interface SegmentDocument {
  /** Unique in the library, never given again; ascending within a segment. */
  number: number;
  title: string;
  chunks: readonly SegmentChunk[];
  /** Primary subtag, as `guessLanguage` gives it. */
  language: string;
  /** The same word by word in English, which it is found by too; null where there is none. */
  inEnglish?: EnglishReading | null;
}

/** A document in English, chunk for chunk. */
export interface EnglishReading {
  readonly title: string;
  /** @param at Ordinal of the chunk. */
  chunk(at: number): SegmentChunk | null;
}

export interface SegmentChunk {
  /** Texts of the headings above it, outermost first. */
  headings: readonly string[];
  text: string;
}

/** Makes the vectors of a segment. */
export interface SegmentEmbedder {
  /** Names the model and its version: what is stored in the segment. */
  readonly id: string;
  readonly dimensions: number;
  /** f32, row-major [texts][dimensions], each of length 1. */
  embedAll(texts: readonly string[]): Float32Array;
}

/**
 * An immutable index of some documents, of typed arrays only: it can be cloned, stored and searched as it is.
 * `vectors` may be replaced by those of another model (`chunkTexts`, `packVectors`) without touching the rest.
 */
export interface SegmentParts {
  /** Document number of each chunk, ascending. */
  documents: Uint32Array;
  /** Ordinal of each chunk within its document. */
  chunkOf: Uint32Array;
  lexical: PackedLexical;
  vectors: PackedVectors;
}

export function buildSegment(
  documents: readonly SegmentDocument[],
  embedder: SegmentEmbedder,
): SegmentParts {
  return atOnce(segmentOf(documents, embedder));
}

/** As `buildSegment`, stopping after every chunk. */
export function* segmentOf(
  documents: readonly SegmentDocument[],
  embedder: SegmentEmbedder,
): Generator<undefined, SegmentParts> {
  const lexical = new LexicalBuilder();
  for (const { title, chunks, language, inEnglish } of documents)
    for (const [at, { headings, text }] of chunks.entries()) {
      const { frequencies, length } = chunkTerms(title, headings, text, language);
      const glossed = inEnglish?.chunk(at);
      if (inEnglish && glossed)
        addEnglish(frequencies, inEnglish.title, glossed.headings, glossed.text);
      lexical.add(frequencies, length, glossed ? [language, 'en'] : [language]);
      yield;
    }
  const texts = documents.flatMap(englishTexts);
  const vectors = new Float32Array(texts.length * embedder.dimensions);
  for (const [at, text] of texts.entries()) {
    vectors.set(embedder.embedAll([text]), at * embedder.dimensions);
    yield;
  }
  return {
    documents: Uint32Array.from(
      documents.flatMap(({ number, chunks }) => chunks.map(() => number)),
    ),
    chunkOf: Uint32Array.from(documents.flatMap(({ chunks }) => chunks.map((_, chunk) => chunk))),
    lexical: yield* lexical.buildInSlices(),
    vectors: yield* withCodes(packVectors(embedder.id, embedder.dimensions, vectors)),
  };
}

/** What stands for each chunk of a document before an embedding model: title, headings and text. */
export function chunkTexts({ title, chunks }: SegmentDocument): string[] {
  return chunks.map(({ headings, text }) =>
    [title, ...headings.filter((heading) => heading !== title), text].join('\n'),
  );
}

/** The same of its English reading, which the static embedder knows, where there is one. */
function englishTexts(document: SegmentDocument): string[] {
  const { chunks, inEnglish } = document;
  if (!inEnglish) return chunkTexts(document);
  const glossed = chunks.map((chunk, at) => inEnglish.chunk(at) ?? chunk);
  return chunkTexts({ ...document, title: inEnglish.title, chunks: glossed });
}

interface MergedSegment extends SegmentParts {
  /** The vectors of other models. */
  others: PackedVectors[];
}

/**
 * One segment of several, without the documents that are not alive when it begins. A large one takes seconds, so it
 * stops again and again.
 *
 * @param pause Resolves when it may go on.
 * @param others For each of other models, its vectors of every part.
 * @throws RangeError where the vectors of the parts are of different models.
 */
export function mergeSegments(
  parts: readonly SegmentParts[],
  alive: (documentNumber: number) => boolean,
  pause: () => Promise<void>,
  others: readonly (readonly PackedVectors[])[] = [],
): Promise<MergedSegment> {
  return inSlices(merge(parts, others, alive), pause);
}

function* merge(
  parts: readonly SegmentParts[],
  others: readonly (readonly PackedVectors[])[],
  alive: (documentNumber: number) => boolean,
): Generator<undefined, MergedSegment> {
  const renumbered = parts.map(({ documents }) => new Int32Array(documents.length).fill(-1));
  const runs = parts
    .flatMap(({ documents }, part) => documentRuns(documents, part))
    .filter(({ document }) => alive(document))
    .toSorted((a, b) => a.document - b.document);
  const size = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  const documents = new Uint32Array(size);
  const chunkOf = new Uint32Array(size);
  yield;
  let chunk = 0;
  for (const { document, part, from, to } of runs) {
    for (let old = from; old < to; old++, chunk++) {
      const numbers = renumbered[part];
      if (numbers) numbers[old] = chunk;
      documents[chunk] = document;
      chunkOf[chunk] = parts[part]?.chunkOf[old] ?? 0;
    }
    yield;
  }
  const lexical = yield* mergeLexical(
    parts.map((each) => each.lexical),
    renumbered,
    size,
  );
  const vectors = yield* mergeVectors(
    parts.map((each) => each.vectors),
    renumbered,
    size,
  );
  const merged: PackedVectors[] = [];
  for (const each of others) merged.push(yield* mergeVectors(each, renumbered, size));
  return { documents, chunkOf, lexical, vectors, others: merged };
}

/** A document's chunks in a segment: they stand together. */
interface DocumentRun {
  document: number;
  part: number;
  from: number;
  to: number;
}

function documentRuns(documents: Uint32Array, part: number): DocumentRun[] {
  const runs: DocumentRun[] = [];
  for (let from = 0, to = 0; from < documents.length; from = to) {
    const document = documents[from] ?? 0;
    while (documents[to] === document) to++;
    runs.push({ document, part, from, to });
  }
  return runs;
}
