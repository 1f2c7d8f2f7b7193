import { expect, it } from 'vitest';
import { quotedTables } from '@/components/answer/quoted-table';
import { numberClaims } from '@/components/citation/number-claims';
import type { Claim } from '@/lib/protocol/conversation';

const quote = (blockId: number, text: string) => ({ blockId, start: 0, end: text.length, text });
const claim = (...quotes: Claim['quotes']): Claim => ({
  start: 0,
  end: 1,
  support: 'quoted',
  form: 'row',
  quotes,
});

it('names a table by the heading that is quoted with it', () => {
  const [name, head] = [quote(1, 'Sauna'), quote(2, 'Day | Opens | Closes')];
  const tables = quotedTables(
    numberClaims([
      claim(quote(3, 'Tuesday | 10:00 | 23:00'), name, head),
      claim(quote(4, 'Saturday | 11:00 | 20:00'), name, head),
    ]),
  );
  expect(tables).toHaveLength(1);
  expect(tables[0]?.caption).toBe('Sauna');
  expect(tables[0]?.head).toEqual(['Day', 'Opens', 'Closes']);
  expect(tables[0]?.rows.map(({ cells }) => cells[0])).toEqual(['Tuesday', 'Saturday']);
});

it('takes the first of two rows for names of columns', () => {
  const [table] = quotedTables(numberClaims([claim(quote(3, 'Ada | 4'), quote(2, 'Name | Age'))]));
  expect(table?.caption).toBeNull();
  expect(table?.head).toEqual(['Name', 'Age']);
});

it('parts rows without names of columns by the headings that are quoted with them', () => {
  const [direction, saturday, sunday] = [
    quote(1, 'To the quay'),
    quote(2, 'Saturday'),
    quote(5, 'Sunday'),
  ];
  const tables = quotedTables(
    numberClaims([
      claim(quote(3, 'Old Harbour | 7:00 | 8:00'), direction, saturday, quote(4, 'Quay | 7:40')),
      claim(quote(6, 'Old Harbour | 9:00 | 9:30'), sunday),
    ]),
  );
  expect(tables.map(({ caption, head, rows }) => [caption, head, rows.length])).toEqual([
    ['To the quay · Saturday', null, 2],
    ['Sunday', null, 1],
  ]);
});
