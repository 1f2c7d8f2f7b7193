import { dotProducts } from '@/lib/library/vector-scan';
import { topK } from '@/lib/library/top-k';
import type { PageType } from '@/lib/protocol/page';
import type { AnalyzedPage } from './analyzed-page';
import { announces } from './announcements';
import { centrality } from './centrality';
import { positionWeights } from './position';
import { substance } from './substance';

/**
 * Weights of a linear model, fitted to the likeness of each sentence to human summaries (softmax over a page) on three
 * sets of pages, cross-checked between their halves, and rounded after a look at both. The title is the summary a human
 * already wrote, hence its weight.
 */
const weights = {
  /** LexRank, as a share of the page's highest. */
  central: 2,
  /** Mean frequency of its words on the page (Nenkova & Vanderwende 2005), as a share of the highest. */
  frequency: 1.5,
  /** Cosine to the title, from the static embedder. */
  titleMeaning: 1.8,
  /** Share of the title's words said. */
  titleWords: 0.9,
  /** Place on the page and in its section, by page type. */
  position: 0.8,
  /** “We propose …”, “This page explains …”. */
  announces: 0.6,
  /** Share of its words that some heading holds. */
  headingWords: 0.5,
  /** Full sentences over short ones; 1 from `fullLength` words on. */
  length: 0.7,
};
const fullLength = 20;

/** Pages with fewer statements need no help; of longer ones so many first sentences are the opening. */
const longPage = 20;
const openingSentences = 5;
/** An opening with less than this share of the highest score says nothing. */
const leastOpening = 0.4;
const openingTypes = new Set<PageType>(['article', 'documentation', 'service', 'product', 'forum']);

/** How much each sentence stands for the page, 0–1; zero for headings and code. */
export function scoreForSummary(prepared: AnalyzedPage): Float32Array {
  const { sentences, language } = prepared;
  const central = shareOfHighest(centrality(prepared));
  const frequency = shareOfHighest(wordFrequency(prepared));
  const position = positionWeights(prepared);
  const meaning = titleMeaning(prepared);
  const { titleWords, headingWords } = outlineWords(prepared);
  const scores = Float32Array.from(sentences, (sentence, at) => {
    const value =
      weights.central * (central[at] ?? 0) +
      weights.frequency * (frequency[at] ?? 0) +
      weights.titleMeaning * Math.max(0, meaning[at] ?? 0) +
      weights.titleWords * (titleWords[at] ?? 0) +
      weights.position * (position[at] ?? 0) +
      weights.announces * (announces(sentence.text, language) ? 1 : 0) +
      weights.headingWords * (headingWords[at] ?? 0) +
      weights.length * Math.min(1, sentence.words / fullLength);
    // Every statement keeps a score above zero, so that short pages are summed up whole.
    return value * substance(sentence, language);
  });
  raiseOpening(prepared, scores);
  return shareOfHighest(scores);
}

/**
 * A page too long to be summed up whole says first what it is about: the best of its first sentences
 * comes among the foremost, or a summary would start in the middle.
 */
function raiseOpening({ page, sentences }: AnalyzedPage, scores: Float32Array): void {
  const statements = sentences.filter(({ index }) => (scores[index] ?? 0) > 0);
  if (statements.length < longPage || !openingTypes.has(page.type)) return;
  const [foremost, second] = topK(scores, 2).map(({ score }) => score);
  const opening = scores.map((score, at) =>
    at <= (statements[openingSentences - 1]?.index ?? 0) ? score : 0,
  );
  const [best] = topK(opening, 1, leastOpening * (foremost ?? 0));
  if (best) scores[best.index] = Math.max(best.score, second ?? 0);
}

function shareOfHighest(values: Float32Array): Float32Array {
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
