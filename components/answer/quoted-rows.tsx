import { i18n } from '#i18n';
import { PieceView } from '@/components/citation/pieces';
import type { NumberedClaim } from '@/components/citation/number-claims';
import type { QuotedRow } from './quoted-table';
import { quotedTables } from './quoted-table';

/** Characters that stay on one line: a price, a time, a name. */
const shortest = 10;

/** Rows of the page's tables, cell by cell. */
export function QuotedRows({ claims }: { claims: readonly NumberedClaim[] }) {
  return (
    <>
      {quotedTables(claims).map(({ head, rows }, index) => (
        // Wide tables scroll by themselves, by keyboard too.
        <div
          key={index}
          class="table-scroll"
          role="region"
          tabIndex={0}
          aria-label={i18n.t('answer.table')}
          // Not of the table alone: its first column would be out of sight where the interface reads the other way.
          dir="auto"
        >
          <table>
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
                <Row key={at} {...row} />
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </>
  );
}

function Row({ cells, ending }: QuotedRow) {
  return (
    <tr>
      {cells.map((cell, column) => (
        <td key={column} class={cell.length <= shortest ? 'short' : undefined}>
          <PieceView
            text={cell}
            unsupported={false}
            ending={ending && column === cells.length - 1 ? [ending] : []}
          />
        </td>
      ))}
    </tr>
  );
}
