import { asSearched } from '@/lib/text/as-searched';
import { blockSentences } from '@/lib/library/chunks';
import type { Embedder } from '@/lib/library/static-embedder';
import { pageLanguage } from '@/lib/library/segment-document';
import { LexicalIndex } from '@/lib/library/lexical-index';
import { dotProducts } from '@/lib/library/vector-scan';
import type { BlockKind, PageDocument } from '@/lib/protocol/page';
import { termExtractor, wordReader } from '@/lib/text/terms';
import type { Glossary } from '@/lib/text/glossary';
import type { Thesaurus } from '@/lib/text/thesaurus';
import { countWords } from '@/lib/text/words';
import type { AnalyzedPage } from './analyzed-page';
import { cardsOf } from './cards';
import { contextVectors } from './context-vectors';
import { namedPlaces } from './named-places';
import type { PageSentence } from './prepared-page';
import { isOfPage } from './page-line';
import { PageVocabulary } from './page-vocabulary';
import type { PassageReader } from './passage-reader/passage-reader';
import { tableHeaders } from './table-header';
import { scoreInBothReadings } from './score-readings';
import { scoreForSummary } from './summary-score';
import { summarySignals } from './summary-signals';

/** What is shipped for reading beside the embedded model; each null where it is not loaded, or there is none. */
export interface ReadingAids {
  /** Of English. */
  passageReader: PassageReader | null;
  /** Of English word by word. */
  glossedReader: PassageReader | null;
  /** Of English. */
  thesaurus: Thesaurus | null;
  /** Those from the languages of its blocks, by language. */
  glossaries: ReadonlyMap<string, Glossary>;
}

const noAids: ReadingAids = {
  passageReader: null,
  glossedReader: null,
  thesaurus: null,
  glossaries: new Map(),
};

/**
 * Makes a page ready for questions and summaries. Only segmentation happens now; indexes and vectors are made
 * on first use and kept.
 *
 * @param embedder Null where the embedded model is not (yet) loaded: the lexical side works alone.
 */
export function preparePage(
  page: PageDocument,
  embedder: Embedder | null,
  aids: ReadingAids = noAids,
): AnalyzedPage {
  const language = pageLanguage(page);
  return analyze(page, language, sentencesOf(page, language), embedder, aids);
}

function analyze(
  page: PageDocument,
  language: string,
  sentences: readonly PageSentence[],
  embedder: Embedder | null,
  { passageReader, glossedReader, thesaurus, glossaries }: ReadingAids,
  isGlossed = false,
): AnalyzedPage {
  const extractTerms = termExtractor(language);
  const reader = wordReader(language);
  // A composed document is many: the title of each stands above its own blocks.
  const title = page.type === 'library' ? '' : page.title;
  // Opening hours tell days that they do not name.
  const searched = once(() => sentences.map(({ text }) => asSearched(text, language)));
  const sentenceTerms = once(() => searched().map(extractTerms));
  const sentenceVectors = once(() => embedder?.embedAll(sentences.map(({ text }) => text)) ?? null);
  const prepared: AnalyzedPage = {
    page,
    language,
    isGlossed,
    sentences,
    extractTerms,
    reader,
    embedder,
    passageReader,
    thesaurus: language === 'en' ? thesaurus : null,
    glossary: glossaries.get(language) ?? null,
    inEnglish: once(() =>
      glossaries.size > 0
        ? analyze(
            ...inEnglish(page, language, sentences, glossaries),
            embedder,
            { ...noAids, passageReader: glossedReader, thesaurus },
            true,
          )
        : null,
    ),
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
    everyStem: once(() => new Set([page.title, ...searched()].flatMap(reader.everyStem))),
    namedPlaces: once(() => namedPlaces(prepared)),
    vocabulary: once(
      () => new PageVocabulary(sentences, title, reader, prepared.tableHeaders(), prepared.cards()),
    ),
    scoreForQuestion: (question) => scoreInBothReadings(prepared, question),
    summarySignals: once(() => summarySignals(prepared)),
    scoreForSummary: once(() => scoreForSummary(prepared)),
    similarity: (text) => {
      const [vector, rows] = [embedder?.embed(text), sentenceVectors()];
      return vector && rows ? dotProducts(vector, rows) : new Float32Array(sentences.length);
    },
  };
  return prepared;
}

/** The languages of a page: more than its own where it is composed of several. */
export function languagesOf(page: PageDocument): Set<string> {
  const own = pageLanguage(page);
  return new Set([own, ...page.blocks.map(({ source }) => source?.language ?? own)]);
}

/** A page with its sentences, word by word in English. */
function inEnglish(
  page: PageDocument,
  language: string,
  sentences: readonly PageSentence[],
  glossaries: ReadonlyMap<string, Glossary>,
): [page: PageDocument, language: string, sentences: PageSentence[]] {
  const byBlock = new Map(
    page.blocks.map(({ id, source }) => [id, glossaries.get(source?.language ?? language)]),
  );
  const blocks = page.blocks.map((block) => glossed(block, byBlock.get(block.id)));
  const title = glossaries.get(language)?.gloss(page.title) ?? page.title;
  const inBlocks = sentences.map((sentence) => glossed(sentence, byBlock.get(sentence.blockId)));
  return [{ ...page, title, blocks }, 'en', inBlocks];
}

function glossed<T extends { kind: BlockKind; text: string; headings: readonly string[] }>(
  part: T,
  glossary: Glossary | undefined,
): T & { headings: string[] } {
  const gloss = (text: string): string => glossary?.gloss(text) ?? text;
  // Who wrote it, and when, is known by wordings of each language.
  const text = isOfPage(part) ? part.text : gloss(part.text);
  return { ...part, text, headings: part.headings.map(gloss) };
}

function sentencesOf(page: PageDocument, language: string): PageSentence[] {
  const sentences: PageSentence[] = [];
  for (const block of page.blocks)
    for (const quote of blockSentences(block, block.source?.language ?? language))
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
