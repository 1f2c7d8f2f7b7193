import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { QuotedEntry } from '@/lib/answering/build-answer';

/** What answers a question by its place or its form, whatever words it has in common with it. */
export interface DirectAnswer {
  entries: readonly QuotedEntry[];
  /** How much of the question is said there, 0–1. */
  evidence: number;
  /** How many things it lists, where that is asked. */
  counted?: number | undefined;
  /** The page has a name for what is asked for: a heading or a label stands for the words of the question. */
  isNamed?: boolean | undefined;
}

/**
 * Looks for one kind of direct answer; null where the question asks for something else, or the page has none.
 *
 * @param fullText With the question before, where this one leans on it: “And what did it fix?” asks of the same version.
 */
export type Finder = (
  prepared: AnalyzedPage,
  question: string,
  fullText: string,
) => DirectAnswer | null;
