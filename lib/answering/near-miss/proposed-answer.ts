import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { QuotedEntry } from '@/lib/answering/build-answer';
import type { PageSentence } from '@/lib/answering/prepared-page';
import type { Question } from '@/lib/answering/question';

/** What a page would answer a question with, because it has most of its words. */
export interface ProposedAnswer {
  prepared: AnalyzedPage;
  question: Question;
  /** The sentence that comes nearest. */
  best: PageSentence;
  /** All that would be shown. */
  entries: readonly QuotedEntry[];
}

/** Tells, by one sign, that an answer has the words of its question and is about something else. */
export type NearMiss = (proposed: ProposedAnswer) => boolean;
