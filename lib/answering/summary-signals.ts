import { dotProducts } from '@/lib/library/vector-scan';
import type { AnalyzedPage } from './analyzed-page';
import { centrality } from './centrality';
import { substance } from './substance';

/** What a summary weighs sentences by, each by sentence index. */
export interface SummarySignals {
  /** LexRank, as a share of the page's highest. */
  readonly central: Float32Array;
  /** Mean frequency of its words on the page (Nenkova & Vanderwende 2005), as a share of the highest. */
  readonly frequency: Float32Array;
  /** Cosine to the title, from the static embedder, 0–1; zeros without an embedder. */
  readonly titleMeaning: Float32Array;
  /** Share of the title's words said. */
  readonly titleWords: Float32Array;
  /** Share of its words that some heading holds. */
  readonly headingWords: Float32Array;
  /** How much of a statement it is, 0–1. */
  readonly substance: Float32Array;
}

export function summarySignals(prepared: AnalyzedPage): SummarySignals {
  // The names of columns say nothing without the rows.
  const headers = new Set(prepared.tableHeaders());
  return {
    central: shareOfHighest(centrality(prepared)),
    frequency: shareOfHighest(wordFrequency(prepared)),
    titleMeaning: titleMeaning(prepared).map((cosine) => Math.max(0, cosine)),
    ...outlineWords(prepared),
    substance: Float32Array.from(prepared.sentences, (sentence) =>
      headers.has(sentence) ? 0 : substance(sentence, prepared.language),
    ),
  };
}

export function shareOfHighest(values: Float32Array): Float32Array {
  const highest = values.reduce((most, value) => Math.max(most, value), 0);
  return highest > 0 ? values.map((value) => value / highest) : values;
}

/** Mean over a sentence's words of the square root of the share of sentences that hold the word. */
function wordFrequency(prepared: AnalyzedPage): Float32Array {
  const vocabulary = prepared.vocabulary();
  return Float32Array.from(vocabulary.sentences, (words, at) => {
    // A heading or a fragment of two common words would set the scale.
    if (words.length < 4 || prepared.sentences[at]?.kind === 'heading') return 0;
    return (
      words.reduce(
        (sum, word) => sum + Math.sqrt(vocabulary.frequency(word) / vocabulary.sentences.length),
        0,
      ) / words.length
    );
  });
}

function titleMeaning({ page, embedder, sentenceVectors, sentences }: AnalyzedPage): Float32Array {
  const rows = sentenceVectors();
  if (!embedder || !rows) return new Float32Array(sentences.length);
  if (page.type !== 'library') return dotProducts(embedder.embed(page.title), rows);
  // A composed document has a title for each of its parts: the outermost heading.
  const byTitle = new Map<string, Float32Array>();
  return Float32Array.from(sentences, ({ index, headings: [title = page.title] }) => {
    let cosines = byTitle.get(title);
    if (!cosines) byTitle.set(title, (cosines = dotProducts(embedder.embed(title), rows)));
    return cosines[index] ?? 0;
  });
}

/** How far each sentence shares the words of the title (share of the title's) and of the headings (share of its own). */
function outlineWords(prepared: AnalyzedPage): {
  titleWords: Float32Array;
  headingWords: Float32Array;
} {
  const { page, reader, sentences } = prepared;
  const vocabulary = prepared.vocabulary();
  const idsOf = (text: string): Set<number> =>
    new Set(reader.words(text).flatMap((word) => vocabulary.id(word) ?? []));
  // Words of the title the text never uses (the site's name) are left out of the share.
  const title = new Set([...idsOf(page.title)].filter((id) => vocabulary.frequency(id) > 0));
  const headings = idsOf(
    sentences.flatMap(({ kind, text }) => (kind === 'heading' ? [text] : [])).join('\n'),
  );
  const share = (words: Uint32Array, of: ReadonlySet<number>, total: number): number =>
    total > 0 ? words.reduce((count, word) => count + (of.has(word) ? 1 : 0), 0) / total : 0;
  return {
    titleWords: Float32Array.from(vocabulary.sentences, (words) => share(words, title, title.size)),
    headingWords: Float32Array.from(vocabulary.sentences, (words) =>
      share(words, headings, words.length),
    ),
  };
}
