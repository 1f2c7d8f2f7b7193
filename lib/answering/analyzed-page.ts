import type { Embedder } from '@/lib/library/static-embedder';
import type { LexicalIndex } from '@/lib/library/lexical-index';
import type { Glossary } from '@/lib/text/glossary';
import type { Thesaurus } from '@/lib/text/thesaurus';
import type { TermExtractor, WordReader } from '@/lib/text/terms';
import type { NamedPlace } from './named-places';
import type { PageVocabulary } from './page-vocabulary';
import type { PassageReader } from './passage-reader/passage-reader';
import type { PageSentence, PreparedPage } from './prepared-page';
import type { SummarySignals } from './summary-signals';

/**
 * A prepared page with what the extractive engine computes on it. Everything beyond the sentences is made
 * when first asked for: a summary needs no question index, a question no centrality.
 */
export interface AnalyzedPage extends PreparedPage {
  /** Primary subtag, from the page's tag and its letters. */
  readonly language: string;
  /** Whether it is another language's word by word in English. */
  readonly isGlossed: boolean;
  readonly extractTerms: TermExtractor;
  readonly reader: WordReader;
  readonly embedder: Embedder | null;
  readonly passageReader: PassageReader | null;
  /** Of the page's language. */
  readonly thesaurus: Thesaurus | null;
  /** From the page's language to English. */
  readonly glossary: Glossary | null;
  /** The same page word by word in English, its sentences with the same numbers; null where no part of it has a glossary. */
  readonly inEnglish: () => AnalyzedPage | null;
  /** Terms of each sentence, by its index. */
  readonly sentenceTerms: () => readonly (readonly string[])[];
  /** Index over the sentences; document number = sentence index. */
  readonly questionIndex: () => LexicalIndex;
  /** The row that names the columns of each table row, by sentence index. */
  readonly tableHeaders: () => readonly (PageSentence | null)[];
  /** The card each sentence belongs to, by sentence index. */
  readonly cards: () => readonly (readonly PageSentence[] | null)[];
  /** Labels with their values, sections, tables. */
  readonly namedPlaces: () => readonly NamedPlace[];
  /** Stems of all words of title and text, also of those that carry no content. */
  readonly everyStem: () => ReadonlySet<string>;
  /** What a summary weighs sentences by. */
  readonly summarySignals: () => SummarySignals;
  /** The page's words and where they stand. */
  readonly vocabulary: () => PageVocabulary;
  /** Unit vectors of the sentences: f32 [sentences][dimensions]; null without an embedder. */
  readonly sentenceVectors: () => Float32Array | null;
  /** The same, each mixed with its title, headings and neighbours: what a sentence means where it stands. */
  readonly contextVectors: () => Float32Array | null;
}
