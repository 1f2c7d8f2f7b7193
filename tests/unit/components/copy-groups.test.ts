import { describe, expect, test } from 'vitest';
import { cellsOf, copyGroups, hasBullet, markOf } from '@/components/library/copy-groups';
import type { Block } from '@/lib/protocol/page';

const block = (id: number, kind: Block['kind'], text: string, level?: number): Block => ({
  id,
  kind,
  text,
  headings: [],
  ...(level !== undefined && { level }),
});

describe('the blocks of a copy', () => {
  test('items of a list and rows of a table stand together', () => {
    const groups = copyGroups(
      [
        block(0, 'list-item', 'Ebb'),
        block(1, 'list-item', 'Flood'),
        block(2, 'table-row', 'Place | Range'),
        block(3, 'table-row', 'Basel | 0'),
        block(4, 'paragraph', 'One.'),
        block(5, 'paragraph', 'Two.'),
      ],
      'Tides',
    );
    expect(groups.map(({ kind, blocks }) => [kind, blocks.length])).toEqual([
      ['list-item', 2],
      ['table-row', 2],
      ['paragraph', 1],
      ['paragraph', 1],
    ]);
  });

  test('a heading that repeats the title is left out; levels never skip one', () => {
    const groups = copyGroups(
      [
        block(0, 'heading', 'Tides', 1),
        block(1, 'heading', 'Causes', 2),
        block(2, 'heading', 'The Moon', 5),
        block(3, 'heading', 'Heights', 2),
      ],
      'Tides',
    );
    expect(groups.map(({ level }) => level)).toEqual([3, 4, 3]);
  });
});

test('pages of a document that has pages are marked where they begin', () => {
  const onPage = (id: number, page: number) => ({ ...block(id, 'list-item', 'Ebb'), page });
  const groups = copyGroups([onPage(0, 1), onPage(1, 1), onPage(2, 2)], 'Tides');
  expect(groups.map(({ page, blocks }) => [page, blocks.length])).toEqual([
    [1, 2],
    [2, 1],
  ]);
});

describe('a quotation in its copy', () => {
  const tides = block(3, 'paragraph', 'The sea rises. It falls.');

  test('is marked where it stands, also when the text was shifted', () => {
    expect(markOf(tides, { blockId: 3, start: 15, end: 24, text: 'It falls.' })).toEqual({
      start: 15,
      end: 24,
    });
    expect(markOf(tides, { blockId: 3, start: 2, end: 11, text: 'It falls.' })?.start).toBe(15);
    expect(markOf(tides, { blockId: 4, start: 15, end: 24, text: 'It falls.' })).toBeNull();
    expect(markOf(tides, { blockId: 3, start: 0, end: 3, text: 'Ebb' })).toBeNull();
  });

  test('is cut at the cells of a row', () => {
    const cells = cellsOf('Bay of Fundy | 16.3 m', { start: 7, end: 19 });
    expect(cells).toEqual([
      { text: 'Bay of Fundy', mark: { start: 7, end: 12 } },
      { text: '16.3 m', mark: { start: 0, end: 4 } },
    ]);
  });

  test('an item of a PDF has its own bullet or number', () => {
    for (const text of ['• Water', '2. The chart', '(3) A knife', 'b) A rope', '– Salt'])
      expect(hasBullet(text), text).toBe(true);
    for (const text of ['Water', '1871 was dry', '-moon', 'a rope', '3.5 metres'])
      expect(hasBullet(text), text).toBe(false);
  });
});
