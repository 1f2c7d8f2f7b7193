import { endsSentence } from '@/lib/text/openings';
import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';

/** In words: a label (“Packed weight”) above what it names. */
const longestLabel = 8;

/** Lists are looked through so far for what leads into them, in sentences. */
const furthest = 12;

/**
 * What is read with a sentence to understand it: its neighbours in its block; where it opens one, what leads into it (the
 * names of columns, “You need:”, a question, a label), where it leads into one, what comes.
 */
export function readWith(
  prepared: AnalyzedPage,
  sentence: PageSentence,
): { before: string; after: string } {
  const { sentences } = prepared;
  const [previous, next] = [sentences[sentence.index - 1], sentences[sentence.index + 1]];
  const isBeside = (other?: PageSentence): boolean =>
    other?.blockId === sentence.blockId && other.kind !== 'heading';
  const before = isBeside(previous) ? previous : leadInto(prepared, sentence);
  const leadsOn =
    next?.kind === 'code' || sentence.kind === 'heading' || /[:：]$/u.test(sentence.text);
  const after = isBeside(next) || (leadsOn && next?.kind !== 'heading') ? next : null;
  return { before: before?.text ?? '', after: after?.text ?? '' };
}

function leadInto(
  { sentences, tableHeaders }: AnalyzedPage,
  { index, kind }: PageSentence,
): PageSentence | null {
  if (kind === 'table-row') return tableHeaders()[index] ?? null;
  const previous = sentences[index - 1];
  if (!previous || previous.kind === 'heading') return null;
  if (kind === 'code' || leads(previous)) return previous;
  if (kind !== 'list-item') return null;
  const above = sentences
    .slice(Math.max(0, index - furthest), index)
    .findLast((other) => other.kind !== 'list-item');
  return above && above.kind !== 'heading' && /[:：]$/u.test(above.text) ? above : null;
}

/** “You need:”, “Is there parking?”, “Packed weight”. */
function leads({ text, words }: PageSentence): boolean {
  return /[:：?？؟]$/u.test(text) || (words <= longestLabel && !endsSentence(text));
}
