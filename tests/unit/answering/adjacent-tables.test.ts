import { expect, test } from 'vitest';
import { extremeRows } from '@/lib/answering/direct/extreme-rows';
import { preparePage } from '@/lib/answering/prepare-page';
import { prepared } from './page';

const rows = `
  | Boat | Length | Price
  | Petrel | 7.2 m | € 1.900
  | Gannet | 9.1 m | € 2.400
  | Crew | Hours | Price
  | Ida Berg | 12 | € 310
  | Per Olav | 8 | € 205
`;

test('rows of a table behind another stand below its own names of columns', () => {
  const { page } = prepared('Harbour', rows);
  const blocks = page.blocks.map((block) =>
    block.text.startsWith('Crew') ? { ...block, startsTable: true } : block,
  );
  const analyzed = preparePage({ ...page, blocks }, null);
  expect(analyzed.tableHeaders().map((header) => header?.text.split(' ')[0])).toEqual([
    undefined,
    'Boat',
    'Boat',
    undefined,
    'Crew',
    'Crew',
  ]);
  const cheapest = extremeRows(analyzed, 'Which crew has the lowest price?');
  expect(cheapest?.entries.map(({ main }) => main.text)).toEqual(['Per Olav | 8 | € 205']);
});

test('a row below which rows have names, and which has none itself, names columns whatever figures they have', () => {
  const analyzed = prepared(
    'Kettles',
    `| – | Brio 1 | Brio 2
     | Price | € 40 | € 55
     | Whistle | no | yes`,
  );
  expect(analyzed.tableHeaders().map((header) => header?.text)).toEqual([
    undefined,
    '– | Brio 1 | Brio 2',
    '– | Brio 1 | Brio 2',
  ]);
});
