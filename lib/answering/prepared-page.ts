import type { BlockKind, PageDocument, Quote } from '@/lib/protocol/page';

/** A sentence of the page, in reading order. Headings and code are single "sentences" of their own kind. */
export interface PageSentence extends Quote {
  /** Position among the page's sentences. */
  index: number;
  kind: BlockKind;
  words: number;
  headings: readonly string[];
  /** `Block.startsTable` of its block. */
  startsTable?: boolean | undefined;
}

/** A page made ready for questions: segmented, indexed and embedded once, asked many times. */
export interface PreparedPage {
  readonly page: PageDocument;
  readonly sentences: readonly PageSentence[];
  /** How well each sentence answers a question: fused lexical and dense score, 0–1, by sentence index. */
  scoreForQuestion(question: string): Float32Array;
  /** How much each sentence stands for the page: centrality × position by page type, 0–1, by sentence index. */
  scoreForSummary(): Float32Array;
  /** Cosine similarity of a text to each sentence (static embedder), −1–1; zeros without an embedder. */
  similarity(text: string): Float32Array;
}
