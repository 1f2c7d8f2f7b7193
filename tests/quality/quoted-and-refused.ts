import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { hitsEvidence } from '../metrics/evidence-hit';

/** A question beside a page; one that the page does not answer has no evidence. */
export interface PageQuestion {
  page: string;
  text: string;
  evidence: string[];
}

/**
 * Of what pages answer, how much is quoted with its evidence, and of what they do not, how much is refused; %.
 *
 * @param pages By their names.
 */
export function quotedAndRefused(
  pages: ReadonlyMap<string, AnalyzedPage>,
  questions: readonly PageQuestion[],
): { quoted: number; refused: number } {
  const quoted: boolean[] = [];
  const refused: boolean[] = [];
  for (const { page, text, evidence } of questions) {
    const prepared = pages.get(page);
    if (!prepared) throw new Error(`no page ${page}`);
    const { found, claims } = answerQuestion(prepared, text);
    const quotes = claims.flatMap((claim) => claim.quotes);
    if (evidence.length === 0) refused.push(!found);
    else quoted.push(found && quotes.some((quote) => hitsEvidence(quote.text, evidence)));
  }
  return { quoted: share(quoted), refused: share(refused) };
}

function share(some: readonly boolean[]): number {
  return (100 * some.filter(Boolean).length) / some.length;
}
