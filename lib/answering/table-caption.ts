import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';

/** The heading right above the table of a row, which tells it from another with the same columns. */
export function tableCaption(
  { sentences }: AnalyzedPage,
  row: PageSentence,
): PageSentence | undefined {
  const caption = row.headings.at(-1);
  return sentences
    .slice(0, row.index)
    .findLast(({ kind, text }) => kind === 'heading' && text === caption);
}
