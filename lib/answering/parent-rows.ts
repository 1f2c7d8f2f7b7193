import type { PageSentence } from './prepared-page';
import { cellsOf } from './table-header';

/** “• maximum”, “Size: – deepest”: a row that is a part of one above. */
const isPart = /^(?:[^|]*:\s)?[•‣◦·–—-]\s/u;
const nothing = /^[–—-]?$/u;

/** Whether a row says nothing itself and names what the rows below tell in parts: “Discharge | –” above “• maximum | 2,260 m3/s”. */
export function headsParts(sentences: readonly PageSentence[], sentence: PageSentence): boolean {
  const next = sentences[sentence.index + 1];
  if (sentence.kind !== 'table-row' || next?.kind !== 'table-row') return false;
  const [, ...values] = cellsOf(sentence);
  return (
    values.length > 0 && values.every((value) => nothing.test(value)) && isPart.test(next.text)
  );
}

/** The row that a row is a part of; null where it is none. */
export function parentRow(
  sentences: readonly PageSentence[],
  { index, kind, text }: PageSentence,
): PageSentence | null {
  if (kind !== 'table-row' || !isPart.test(text)) return null;
  for (let at = index - 1; ; at--) {
    const above = sentences[at];
    if (above?.kind !== 'table-row') return null;
    if (!isPart.test(above.text)) return headsParts(sentences, above) ? above : null;
  }
}
