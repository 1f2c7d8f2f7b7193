import { describe, expect, it } from 'vitest';
import { blocksAround, openingBlocks } from '@/lib/answering/library/excerpt-blocks';
import type { PageDocument } from '@/lib/protocol/page';
import { savedPage } from './documents';

const long = 'A sentence that goes on and on about the harbour and its lock. '.repeat(8);
const page = savedPage(
  'Harbour',
  `
  # Locks
  First about locks.
  ${long}
  Second about locks.
  # Berths
  Berths cost by length:
  - Small boats pay ten
  - Large boats pay thirty
  | Boat | Berth | Price
  | Sloop | North | 12
  | Ketch | South | 30
  `,
);

const textsOf = (document: PageDocument, ids: readonly number[]): string[] =>
  ids.map((id) => document.blocks.find((block) => block.id === id)?.text.slice(0, 18) ?? '?');
const around = (opening: string): string[] =>
  textsOf(
    page,
    blocksAround(page, [page.blocks.find(({ text }) => text.startsWith(opening))?.id ?? -1]),
  );

describe('blocksAround', () => {
  it('brings neighbours of the same section, no further than a paragraph or so', () => {
    expect(around('First')).toEqual([
      'First about locks.',
      'A sentence that go',
      'Second about locks',
    ]);
    expect(around('Second')).not.toContain('Berths cost by len');
    const many = savedPage('Many', Array.from({ length: 9 }, () => long).join('\n'));
    expect(blocksAround(many, [4])).toEqual([3, 4, 5]);
  });

  it('brings what leads into a list, and the names of columns', () => {
    expect(around('Large boats')).toContain('Berths cost by len');
    const rows = Array.from({ length: 80 }, (_, at) => `| Boat number ${at} | North | 12`);
    const table = savedPage('Prices', ['| Boat | Berth | Price', ...rows].join('\n'));
    expect(textsOf(table, blocksAround(table, [75]))[0]).toBe('Boat | Berth | Pri');
  });

  it('keeps the order of the page, each block once, and takes no heading or unknown block', () => {
    const all = blocksAround(
      page,
      page.blocks
        .filter(({ kind }) => kind !== 'heading')
        .map(({ id }) => id)
        .toReversed(),
    );
    expect(all).toEqual(page.blocks.filter(({ kind }) => kind !== 'heading').map(({ id }) => id));
    expect(blocksAround(page, [999])).toEqual([]);
  });
});

describe('openingBlocks', () => {
  it('takes whole blocks from the beginning until there are enough words', () => {
    const count = (text: string): number => text.split(' ').length;
    expect(textsOf(page, openingBlocks(page, 4, count))).toEqual([
      'First about locks.',
      'A sentence that go',
    ]);
    expect(openingBlocks(page, 0, count)).toEqual([]);
  });
});
