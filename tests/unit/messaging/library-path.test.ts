import { describe, expect, it } from 'vitest';
import { libraryPath, libraryTarget } from '@/lib/messaging/library-path';
import type { LibraryTarget } from '@/lib/protocol/library-target';

const place = {
  contentHash: 'h',
  blockId: 3,
  start: 1,
  end: 9,
  text: 'the tide',
  reason: 'page-changed',
} as const;

describe('the address of the library view', () => {
  it.each<LibraryTarget>([
    {},
    { query: 'neap tides & "moon"' },
    { document: 'd1' },
    { document: 'd1', place },
    { document: 'd1', place: { ...place, reason: null } },
  ])('says what it is opened at: %j', (target) => {
    expect(libraryTarget(new URL(libraryPath(target), 'https://x.example').search)).toEqual(target);
  });

  it('opens the document where the place is nonsense', () => {
    expect(libraryTarget('?document=d1&place={"blockId":"x"}')).toEqual({ document: 'd1' });
    expect(libraryTarget('?document=d1&place=oops')).toEqual({ document: 'd1' });
  });
});
