import { isOfTabs } from '@/lib/answering/library/join-pages';
import type { GenerationStats } from '@/lib/engines/engine';
import type { Answer, Task, ThoroughOffer } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';

/** An answer that used more of the page than this needs no better one. */
const nearlyAll = 0.9;
/** Documents that together have fewer words are told by a summary. */
const leastWords = 800;
/** What a section takes beside its text: about so many tokens of instruction, and of summary. */
const around = 160;
const written = 90;

/** Whether a task is one that a summary by sections does more thoroughly, of something that is there whole. */
export function canBeThorough(task: Task, page: PageDocument): boolean {
  // Beginnings of documents are read for a summary alone, in whatever words it was asked for.
  if (page.whole !== undefined) return page.whole >= leastWords && task.kind !== 'explain';
  const isSummary = task.kind === 'summary' || task.kind === 'key-points';
  return isSummary && (page.type !== 'library' || isOfTabs(page));
}

/**
 * What a summary by sections would take, from how this answer was read and written; null where it used nearly the
 * whole page already.
 * @param sectionOf tokens a section of a page of so many tokens holds
 */
export function thoroughOffer(
  { usage: { wordsUsed, wordsRead } }: Answer,
  { whole = wordsRead }: Pick<PageDocument, 'whole'>,
  stats: GenerationStats | null,
  sectionOf: (pageTokens: number) => number,
): ThoroughOffer | null {
  if (wordsUsed === 0 || wordsUsed > nearlyAll * whole) return null;
  if (stats === null) return null;
  const pageTokens = (stats.promptTokens / wordsUsed) * whole;
  const sections = Math.max(2, Math.ceil(pageTokens / sectionOf(pageTokens)));
  const read = stats.promptTokens - stats.reusedTokens;
  if (read <= 0 || stats.prefillTime <= 0 || stats.newTokens <= 0 || stats.decodeTime <= 0)
    return { sections, seconds: null };
  const reading = ((pageTokens + sections * (around + written)) * stats.prefillTime) / read;
  const writing = ((sections + 1) * written * stats.decodeTime) / stats.newTokens;
  return { sections, seconds: (reading + writing) / 1000 };
}
