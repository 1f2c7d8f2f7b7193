import { PieceView } from '@/components/citation/pieces';
import { ScrollingTable } from '@/components/controls/scrolling-table';
import type { NumberedClaim } from '@/components/citation/number-claims';
import type { QuotedRow } from './quoted-table';
import { quotedTables } from './quoted-table';

/** Characters that stay on one line (a price, a time, a name), and those of which columns are as narrow as they can be (“10:00–16:00”). */
const widths = { short: 10, narrow: 14 };
/** More columns scroll, and their marks with them, unless these follow the first. */
const mostColumns = 3;

/** Rows of the page's tables, cell by cell. */
export function QuotedRows({ claims }: { claims: readonly NumberedClaim[] }) {
  return (
    <>
      {quotedTables(claims).map(({ caption, head, rows }, index) => (
        <ScrollingTable key={index} caption={caption}>
          {head && (
            <thead>
              <tr>
                {head.map((cell, column) => (
                  <th key={column} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.map((row, at) => (
              <Row key={at} {...row} columns={head?.length ?? 0} />
            ))}
          </tbody>
        </ScrollingTable>
      ))}
    </>
  );
}

function Row({ cells, ending, columns }: QuotedRow & { columns: number }) {
  const marked = cells.length > mostColumns ? 0 : cells.length - 1;
  return (
    <tr>
      {cells.map((cell, column) => (
        <td
          key={column}
          // “Closed” in the place of two times.
          colSpan={column === cells.length - 1 ? Math.max(1, columns - column) : undefined}
          class={widthOf(cell)}
        >
          <PieceView
            text={cell}
            unsupported={false}
            ending={ending && column === marked ? [ending] : []}
          />
        </td>
      ))}
    </tr>
  );
}

function widthOf({ length }: string): string | undefined {
  if (length <= widths.short) return 'short';
  return length <= widths.narrow ? 'narrow' : undefined;
}
