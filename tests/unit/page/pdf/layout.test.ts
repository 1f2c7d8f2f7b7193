import { describe, expect, test } from 'vitest';
import { pageGutter, toFlows } from '@/lib/page/pdf/columns';
import { findFurniture } from '@/lib/page/pdf/furniture';
import { cluster, toRows, type Row, type Segment } from '@/lib/page/pdf/segments';

const segment = (text: string, x0: number, x1: number, baseline: number, size = 10): Segment => ({
  text,
  x0,
  x1,
  baseline,
  size,
  font: 'f1',
  rtl: false,
});
const texts = (rows: readonly Row[]): string[] =>
  rows.map((row) => row.map(({ text }) => text).join(' | '));

describe('rows', () => {
  const fragment = (text: string, x0: number, baseline: number, size: number) => ({
    ...segment(text, x0, x0 + text.length * size * 0.5, baseline, size),
    spaceAfter: false,
  });

  test('keep a raised note with its word', () => {
    const rows = toRows([fragment('tides', 60, 100, 10), fragment('7', 85.5, 95, 6)]);
    expect(texts(rows)).toEqual(['tides7']);
  });

  test('do not take the lines of the next column for notes of a heading', () => {
    const heading = segment('2 Methods', 310, 370, 100, 14);
    const beside = [segment('one line', 60, 250, 94), segment('the next', 60, 250, 107)];
    expect(cluster([heading, ...beside])).toHaveLength(3);
  });
});

describe('columns', () => {
  const column = (name: string, x0: number, width: number): Segment[] =>
    Array.from({ length: 8 }, (_value, index) =>
      segment(`${name}${index}`, x0, x0 + width, 100 + index * 12),
    );
  const rowsOf = (segments: readonly Segment[]): Row[] =>
    cluster(segments).map((row) => row.toSorted((a, b) => a.x0 - b.x0));

  test('are told from a table by the width of their lines', () => {
    const running = rowsOf([...column('a', 60, 230), ...column('b', 310, 230)]);
    expect(pageGutter(running, 10)).toBeGreaterThan(290);
    expect(toFlows(running, 10)).toHaveLength(2);
    const table = rowsOf([...column('a', 60, 230), ...column('b', 310, 40)]);
    expect(toFlows(table, 10)).toHaveLength(1);
  });

  test('may hold short lines where other pages have the same columns', () => {
    const code = rowsOf([...column('a', 60, 230), ...column('b', 310, 60)]);
    expect(toFlows(code, 10, [300])).toHaveLength(2);
  });

  test('keep lines that are a little too long', () => {
    const rows = rowsOf([
      ...column('a', 60, 230),
      ...column('b', 310, 230),
      segment('overfull', 60, 302, 210),
    ]);
    expect(toFlows(rows, 10).map((flow) => texts(flow.rows).at(-1))).toEqual(['overfull', 'b7']);
  });
});

describe('running headers', () => {
  const page = (number: number, header: string): { number: number; rows: Row[] } => ({
    number,
    rows: [
      [segment(header, 60, 200, 30)],
      ...Array.from({ length: 8 }, (_value, index) => [
        segment(`Line ${index} of page ${'abcdefghijkl'.charAt(number)}`, 60, 300, 80 + index * 12),
      ]),
    ],
  });
  const left = (headers: readonly string[]): string[] =>
    texts([...findFurniture(headers.map((header, index) => page(index + 1, header)))]);

  test('of left and right pages, with their numbers', () => {
    const headers = [
      '26 FREE CULTURE',
      '“PIRACY” 27',
      '28 FREE CULTURE',
      '“PIRACY” 29',
      '30 FREE CULTURE',
      '“PIRACY” 31',
    ];
    expect(left(headers)).toEqual(expect.arrayContaining(headers));
  });

  test('not what stands at the top only once or twice', () => {
    expect(left(['The tides', 'The tides', 'The wind', 'The lock', 'The pier'])).toEqual([]);
  });
});
