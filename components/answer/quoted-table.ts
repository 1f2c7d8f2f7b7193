import type { NumberedClaim } from '@/components/citation/number-claims';
import { inPageOrder } from './page-order';

export interface QuotedRow {
  cells: string[];
  /** The claim whose marks follow this row. */
  ending: NumberedClaim | null;
}

export interface QuotedTable {
  /** The headings that tell it from others with the same columns. */
  caption: string | null;
  head: string[] | null;
  rows: QuotedRow[];
}

/** Tables of the rows that claims quote: rows under the same header, or without one of the same width, stand together. */
export function quotedTables(claims: readonly NumberedClaim[]): QuotedTable[] {
  const tables: (QuotedTable & { key: string })[] = [];
  for (const numbered of claims) {
    const lines = inPageOrder(numbered.claim.quotes);
    const headings = lines.splice(0, captionLines(lines.map(({ text }) => text)));
    const caption = headings.map(({ text }) => text).join(' · ') || null;
    // A row that is quoted before the one that answers names its columns.
    const head = lines[0] && lines[0] !== numbered.claim.quotes[0] ? lines.shift() : undefined;
    const rows = lines.map((line, index) => ({
      cells: cellsOf(line.text),
      ending: index === lines.length - 1 ? numbered : null,
    }));
    const key = head ? `under ${head.blockId}` : `of ${rows[0]?.cells.length ?? 0} ${caption}`;
    const last = tables.at(-1);
    if (last?.key === key) last.rows.push(...rows);
    else tables.push({ key, caption, head: head ? cellsOf(head.text) : null, rows });
  }
  return tables;
}

/** How many lines stand above the rows that are none themselves. */
function captionLines(lines: readonly string[]): number {
  return Math.max(
    0,
    lines.findIndex((line) => cellsOf(line).length > 1),
  );
}

function cellsOf(row: string): string[] {
  return row.split(' | ');
}
