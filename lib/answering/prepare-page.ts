import { blockSentences } from '@/lib/library/chunks';
import type { Embedder } from '@/lib/library/static-embedder';
import { LexicalIndex } from '@/lib/library/lexical-index';
import { dotProducts } from '@/lib/library/vector-scan';
import type { PageDocument } from '@/lib/protocol/page';
import { guessLanguage } from '@/lib/text/language';
import { termExtractor, wordReader } from '@/lib/text/terms';
import type { Glossary } from '@/lib/text/glossary';
import type { Thesaurus } from '@/lib/text/thesaurus';
import { countWords } from '@/lib/text/words';
import type { AnalyzedPage } from './analyzed-page';
import { cardsOf } from './cards';
import { contextVectors } from './context-vectors';
import { glossedEmbedder } from './glossed-embedder';
import { namedPlaces } from './named-places';
import type { PageSentence } from './prepared-page';
import { PageVocabulary } from './page-vocabulary';
import type { PassageReader } from './passage-reader/passage-reader';
import { parseQuestion } from './question';
import { tableHeaders } from './table-header';
import { scoreQuestion } from './question-score';
import { scoreForSummary } from './summary-score';
import { summarySignals } from './summary-signals';

/** What is shipped for reading beside the embedded model; each null where it is not loaded, or there is none. */
export interface ReadingAids {
  passageReader: PassageReader | null;
  /** Of English. */
  thesaurus: Thesaurus | null;
  /** From the page's language; null for English pages too. */
  glossary: Glossary | null;
}

const noAids: ReadingAids = { passageReader: null, thesaurus: null, glossary: null };

/**
 * Makes a page ready for questions and summaries. Only segmentation happens now; indexes and vectors are made
 * on first use and kept.
 *
 * @param model Null where the embedded model is not (yet) loaded: the lexical side works alone.
 */
export function preparePage(
  page: PageDocument,
  model: Embedder | null,
  { passageReader, thesaurus, glossary }: ReadingAids = noAids,
): AnalyzedPage {
  const language = pageLanguage(page);
  const embedder = model && glossary ? glossedEmbedder(model, glossary) : model;
  const extractTerms = termExtractor(language);
  const reader = wordReader(language);
  // A composed document is many: the title of each stands above its own blocks.
  const title = page.type === 'library' ? '' : page.title;
  const sentences = sentencesOf(page, language);
  const sentenceTerms = once(() => sentences.map(({ text }) => extractTerms(text)));
  const vectorsBy = (by: Embedder | null) =>
    once(() => by?.embedAll(sentences.map(({ text }) => text)) ?? null);
  const sentenceVectors = vectorsBy(embedder);
  const plainVectors = embedder === model ? sentenceVectors : vectorsBy(model);
  const prepared: AnalyzedPage = {
    page,
    language,
    sentences,
    extractTerms,
    reader,
    embedder,
    plainEmbedder: model,
    passageReader,
    thesaurus,
    glossary,
    sentenceTerms,
    sentenceVectors,
    contextVectors: once(() => {
      const vectors = sentenceVectors();
      return vectors && embedder ? contextVectors(sentences, title, vectors, embedder) : null;
    }),
    questionIndex: once(() => {
      const index = new LexicalIndex();
      for (const own of sentenceTerms()) index.add([{ terms: own, weight: 1 }]);
      return index;
    }),
    tableHeaders: once(() => tableHeaders(sentences)),
    cards: once(() => cardsOf(page, sentences)),
    everyStem: once(
      () => new Set([page.title, ...sentences.map(({ text }) => text)].flatMap(reader.everyStem)),
    ),
    namedPlaces: once(() => namedPlaces(prepared)),
    vocabulary: once(
      () =>
        new PageVocabulary(
          sentences,
          title,
          reader,
          prepared.tableHeaders(),
          prepared.cards(),
          glossary,
        ),
    ),
    scoreForQuestion: (question) =>
      scoreQuestion(prepared, parseQuestion(prepared, question)).scores,
    summarySignals: once(() => summarySignals(prepared)),
    scoreForSummary: once(() => scoreForSummary(prepared)),
    similarity: (text) => {
      const [vector, rows] = [model?.embed(text), plainVectors()];
      return vector && rows ? dotProducts(vector, rows) : new Float32Array(sentences.length);
    },
  };
  return prepared;
}

/** Primary subtag of the language a page is written in. */
export function pageLanguage(page: PageDocument): string {
  return guessLanguage(page.language, sampleOf(page));
}

/** Title and the beginnings of blocks: what the language is read from. */
function sampleOf(page: PageDocument): string {
  const texts = [page.title];
  for (const { kind, text } of page.blocks) if (kind !== 'code') texts.push(text.slice(0, 300));
  return texts.join('\n').slice(0, 6000);
}

function sentencesOf(page: PageDocument, language: string): PageSentence[] {
  const sentences: PageSentence[] = [];
  for (const block of page.blocks)
    for (const quote of blockSentences(block, language))
      sentences.push({
        ...quote,
        index: sentences.length,
        kind: block.kind,
        words: countWords(quote.text, language),
        headings: block.headings,
        startsTable: block.startsTable,
      });
  return sentences;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
