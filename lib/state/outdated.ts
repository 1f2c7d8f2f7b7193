import type { Turn } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';

/** A page that grew or shrank by less says about the same (share of its words); its clock and its counters always change. */
const littleChange = 0.1;

/** Of the turns about a page those whose summary is to be made anew: it says something else by now. */
export function outdatedTurns(turns: readonly Turn[], page: PageDocument): readonly Turn[] {
  const { contentHash } = page;
  const renewed = turns
    .filter(({ pageHash }) => pageHash === contentHash)
    .map(({ task }) => task.kind);
  return turns.filter((turn) => !renewed.includes(turn.task.kind) && isOutdated(turn, page));
}

/** Whether what a summary quotes is gone, or much has come or gone. */
function isOutdated(turn: Turn, page: PageDocument): boolean {
  const { task, selection, status, pageHash, answer, instant } = turn;
  if (task.kind === 'question' || selection !== null || status !== 'done') return false;
  const shown = answer ?? instant;
  // Of other tabs, too, nothing is known of what they show now.
  if (!shown || pageHash === page.contentHash || shown.usage.documents) return false;
  // A model may have had no room for all of it.
  const before = (instant ?? shown).usage.wordsRead;
  if (Math.abs(page.words - before) > littleChange * Math.max(page.words, before)) return true;
  const texts = page.blocks.map(({ text }) => text);
  const quotes = shown.claims.flatMap((claim) => claim.quotes);
  return quotes.some((quote) => !texts.some((text) => text.includes(quote.text)));
}
