import type { PageSentence } from './prepared-page';

/**
 * The row that names the columns of each table row, by sentence index; null for it itself, for rows of tables without one,
 * and for everything else. It is the first row of its table, has as many cells and none with a figure. Rows of two name themselves.
 */
export function tableHeaders(sentences: readonly PageSentence[]): (PageSentence | null)[] {
  let first: PageSentence | null = null;
  return sentences.map((sentence) => {
    if (sentence.kind !== 'table-row') {
      first = null;
      return null;
    }
    first ??= sentence;
    const names = first !== sentence && !/\d/u.test(first.text);
    const cells = cellCount(sentence);
    return names && cells > 2 && cellCount(first) === cells ? first : null;
  });
}

function cellCount({ text }: PageSentence): number {
  return text.split(' | ').length;
}
