import type { Quote } from './page';

/** A stretch of the page handed to a language model: whole sentences of consecutive blocks. */
export interface Passage {
  /** 1-based position among the passages handed over, in page order. */
  number: number;
  headings: string[];
  /** Who wrote it, on pages by many hands. */
  author?: string;
  text: string;
  /** The sentences in it, in order. */
  sentences: Quote[];
}
