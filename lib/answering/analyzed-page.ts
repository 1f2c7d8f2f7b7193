import type { LexicalIndex } from '@/lib/library/lexical-index';
import type { TermExtractor } from '@/lib/text/terms';
import type { PreparedPage } from './prepared-page';

/**
 * A prepared page with what the extractive engine computes on it. Everything beyond the sentences is made
 * when first asked for: a summary needs no question index, a question no centrality.
 */
export interface AnalyzedPage extends PreparedPage {
  /** Primary subtag, from the page's tag and its letters. */
  readonly language: string;
  readonly extractTerms: TermExtractor;
  /** Terms of each sentence, by its index. */
  sentenceTerms(): readonly (readonly string[])[];
  /** Index over sentences with their context; document number = sentence index. */
  questionIndex(): LexicalIndex;
  /** Unit vectors of the sentences: f32 [sentences][dimensions]; null without an embedder. */
  sentenceVectors(): Float32Array | null;
  /** Unit vector of a text; null without an embedder. */
  embed(text: string): Float32Array | null;
}
