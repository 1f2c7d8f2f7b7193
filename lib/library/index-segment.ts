import { chunkTerms } from './index-terms';
import { LexicalBuilder, mergeLexical, type PackedLexical } from './packed-lexical';
import { mergeVectors, packVectors, type PackedVectors } from './packed-vectors';

/** A document as it is indexed. */
export interface SegmentDocument {
  /** Unique in the library, never given again; ascending within a segment. */
  number: number;
  title: string;
  chunks: readonly SegmentChunk[];
  /** Primary subtag, as `guessLanguage` gives it. */
  language: string;
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
  const lexical = new LexicalBuilder();
  for (const { title, chunks, language } of documents)
    for (const { headings, text } of chunks) {
      const { frequencies, length } = chunkTerms(title, headings, text, language);
      lexical.add(frequencies, length, language);
    }
  return {
    documents: Uint32Array.from(
      documents.flatMap(({ number, chunks }) => chunks.map(() => number)),
    ),
    chunkOf: Uint32Array.from(documents.flatMap(({ chunks }) => chunks.map((_, chunk) => chunk))),
    lexical: lexical.build(),
    vectors: packVectors(
      embedder.id,
      embedder.dimensions,
      embedder.embedAll(documents.flatMap(chunkTexts)),
    ),
  };
}

/** What stands for each chunk of a document before an embedding model: title, headings and text. */
export function chunkTexts({ title, chunks }: SegmentDocument): string[] {
  return chunks.map(({ headings, text }) =>
    [title, ...headings.filter((heading) => heading !== title), text].join('\n'),
  );
}

/**
 * One segment of several, without the documents that are no longer alive.
 * @throws RangeError where their vectors are of different models.
 */
export function mergeSegments(
  parts: readonly SegmentParts[],
  alive: (documentNumber: number) => boolean,
): SegmentParts {
  const chunks = parts
    .flatMap(({ documents }, part) =>
      Array.from(documents, (document, old) => ({ document, part, old })),
    )
    .filter(({ document }) => alive(document))
    .toSorted((a, b) => a.document - b.document || a.part - b.part || a.old - b.old);
  const renumbered = parts.map(({ documents }) => new Int32Array(documents.length).fill(-1));
  chunks.forEach(({ part, old }, chunk) => {
    const numbers = renumbered[part];
    if (numbers) numbers[old] = chunk;
  });
  return {
    documents: Uint32Array.from(chunks, ({ document }) => document),
    chunkOf: Uint32Array.from(chunks, ({ part, old }) => parts[part]?.chunkOf[old] ?? 0),
    lexical: mergeLexical(
      parts.map(({ lexical }) => lexical),
      renumbered,
      chunks.length,
    ),
    vectors: mergeVectors(
      parts.map(({ vectors }) => vectors),
      renumbered,
      chunks.length,
    ),
  };
}
