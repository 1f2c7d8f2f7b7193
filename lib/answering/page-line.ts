import type { BlockKind } from '@/lib/protocol/page';
import { isByline, isDateline } from '@/lib/text/bylines';

/** Whether a line says who wrote the page, or when; a row of a table (“Released | May 2024”) says it of what the table is about. */
export function isOfPage({ kind, text }: { kind: BlockKind; text: string }): boolean {
  return kind !== 'table-row' && (isByline(text) || isDateline(text));
}
