import type { AnalyzedPage } from './analyzed-page';
import { adjoins, joined } from './answer-passage';
import type { QuotedEntry } from './build-answer';

/** The passages of several answers in order: nothing is quoted twice, and what stands side by side is read as one. */
export function joinEntries(
  prepared: AnalyzedPage,
  answers: readonly { entries: readonly QuotedEntry[] }[],
): QuotedEntry[] {
  const [first, ...others] = answers;
  const all = [...(first?.entries ?? [])];
  for (const entry of others.flatMap(({ entries }) => entries)) {
    if (all.some(({ sentences }) => sentences.includes(entry.main))) continue;
    const at = all.findIndex((other) => adjoins(other, entry) || overlap(other, entry));
    const beside = all[at];
    if (beside) all[at] = joined(prepared, beside, entry);
    else all.push(entry);
  }
  return all;
}

function overlap(one: QuotedEntry, other: QuotedEntry): boolean {
  return (
    one.main.kind !== 'table-row' &&
    one.sentences.some((sentence) => other.sentences.includes(sentence))
  );
}
