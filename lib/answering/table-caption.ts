import { endsSentence } from '@/lib/text/openings';
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

/** “Tides around the world” right above a table: a line without an end or a figure mostly says what the table holds, and nothing of it. */
export function captionsTable(
  sentences: readonly PageSentence[],
  { index, kind, text }: PageSentence,
): boolean {
  return (
    kind === 'paragraph' &&
    sentences[index + 1]?.kind === 'table-row' &&
    !endsSentence(text) &&
    !/[:：]$|\p{N}/u.test(text)
  );
}
