import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { tellsFinding } from '@/lib/answering/announcements';
import type { QuotedEntry } from '@/lib/answering/build-answer';
import type { PageSentence } from '@/lib/answering/prepared-page';
import { pointsBack } from '@/lib/text/openings';
import { asksForFindings } from '@/lib/text/whole-questions';
import type { DirectAnswer } from './direct-answer';

const mostPassages = 2;
/** What “these results” are has been said in so many sentences before. */
const before = 2;

/** The first sentences that tell what a study found; null where that is not asked, or no sentence does. */
export function askedFindings(prepared: AnalyzedPage, question: string): DirectAnswer | null {
  if (!asksForFindings(question)) return null;
  const { sentences, language } = prepared;
  const entries: QuotedEntry[] = [];
  for (const main of sentences) {
    const isStatement = main.kind === 'paragraph' || main.kind === 'list-item';
    if (!isStatement || !tellsFinding(main.text, language)) continue;
    if (entries.some((entry) => entry.main.blockId === main.blockId)) continue;
    entries.push({ main, sentences: withResults(prepared, main) });
    if (entries.length === mostPassages) break;
  }
  return entries.length > 0 ? { entries, evidence: 1 } : null;
}

function withResults({ sentences, language }: AnalyzedPage, main: PageSentence): PageSentence[] {
  const from = pointsBack(main.text, language) ? main.index - before : main.index;
  return sentences
    .slice(Math.max(0, from), main.index + 1)
    .filter(({ blockId }) => blockId === main.blockId);
}
