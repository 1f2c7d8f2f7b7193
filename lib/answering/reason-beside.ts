import { namesReason } from './answer-signs';
import type { AnalyzedPage } from './analyzed-page';
import type { QuotedEntry } from './build-answer';
import type { Question } from './question';

/** How many sentences on a reason is looked for. */
const reach = 2;

/**
 * Where a question asks why and the best passage only tells that it was so, that passage up to the reason behind it: “The
 * Vega sank off Iceland. An inquiry blamed rotten planks.”
 */
export function withReasonBeside(
  { sentences, language }: AnalyzedPage,
  question: Question,
  entries: readonly QuotedEntry[],
): readonly QuotedEntry[] {
  const [best] = entries;
  const last = best?.sentences.at(-1);
  const tells = (text: string): boolean => namesReason(text, language);
  if (question.expected !== 'reason' || !best || !last) return entries;
  if (best.sentences.some(({ text }) => tells(text))) return entries;
  const behind = sentences
    .slice(last.index + 1, last.index + 1 + reach)
    .filter(({ blockId, kind }) => blockId === last.blockId && kind === last.kind);
  const at = behind.findIndex(({ text }) => tells(text));
  return at < 0
    ? entries
    : [{ ...best, sentences: [...best.sentences, ...behind.slice(0, at + 1)] }];
}

/** “The composer on film music, and why he sold his piano”, “Find out why”; not “Nobody knows why”. English. */
const promise =
  /(?:,| and| on| about| out| learn| discover| explains?) why\b(?![^.]*\b(?:because|since|due to)\b)/i;

/** Whether a sentence only says that a reason is told elsewhere. */
export function promisesReason(text: string): boolean {
  return promise.test(text) && !/\b(?:not|never|un(?:known|clear)|know[ns]?)\b/i.test(text);
}
