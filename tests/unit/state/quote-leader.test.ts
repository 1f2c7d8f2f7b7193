import { beforeEach, describe, expect, it } from 'vitest';
import { failure } from '@/lib/base/failure';
import type { LibraryTarget } from '@/lib/protocol/library-target';
import type { BlockSource, PageDocument, Quote } from '@/lib/protocol/page';
import { leadToQuote } from '@/lib/state/quote-leader';
import { FakeGateway } from './fake-gateway';
import { samplePage } from './samples';

const source: BlockSource = {
  documentId: 'd1',
  contentHash: 'stored',
  blockId: 40,
  title: 'Tides',
  url: 'https://tides.example/',
  savedAt: 1,
};
const composed = (change: Partial<BlockSource> = {}): PageDocument => ({
  ...samplePage(),
  type: 'library',
  blocks: [
    {
      id: 3,
      kind: 'paragraph',
      text: 'The moon pulls.',
      headings: [],
      source: { ...source, ...change },
    },
  ],
});
const quote: Quote = { blockId: 3, start: 0, end: 15, text: 'The moon pulls.' };
const place = { contentHash: 'stored', blockId: 40, start: 0, end: 15, text: 'The moon pulls.' };

let gateway: FakeGateway;
let opened: LibraryTarget[];
let led: [string, Quote][];
let arrive: () => Promise<'shown' | 'opened'>;

beforeEach(() => {
  gateway = new FakeGateway(() => Promise.resolve(samplePage()));
  opened = [];
  led = [];
  arrive = () => Promise.resolve('shown');
});

const lead = (page: PageDocument, front: PageDocument | null): Promise<void> =>
  leadToQuote(
    {
      gateway,
      live: {
        open: () => Promise.resolve(),
        showQuote: (url, _page, shown) => {
          led.push([url, shown]);
          return arrive();
        },
      },
      tabId: 1,
      openCopy: (target) => opened.push(target),
    },
    page,
    quote,
    front,
  );

describe('leadToQuote', () => {
  it('stays in the tab for its own page', async () => {
    await lead({ ...composed(), blocks: [] }, samplePage());
    expect(gateway.shown).toEqual([quote]);
    expect(led).toEqual([]);
  });

  it('marks the sentence here where the tab shows its page', async () => {
    await lead(composed(), { ...samplePage(), url: source.url });
    expect(gateway.shown).toEqual([{ ...quote, blockId: 40 }]);
    expect(led).toEqual([]);
  });

  it.each(['shown', 'opened'] as const)('leads to the live page, no copy (%s)', async (outcome) => {
    arrive = () => Promise.resolve(outcome);
    await lead(composed(), samplePage());
    expect(led).toEqual([[source.url, { ...quote, blockId: 40 }]]);
    expect(opened).toEqual([]);
  });

  it.each([
    ['page-changed', failure('quote-not-found', {})],
    ['page-unreachable', failure('page-gone', {})],
  ] as const)('shows the stored copy and why: %s', async (reason, error) => {
    arrive = () => Promise.reject(error);
    await lead(composed(), null);
    expect(opened).toEqual([{ document: 'd1', place: { ...place, reason } }]);
  });

  it('shows the copy of what has no live page', async () => {
    await lead(composed({ url: 'tacit-file:tides.pdf' }), null);
    expect(led).toEqual([]);
    expect(opened).toEqual([{ document: 'd1', place: { ...place, reason: null } }]);
  });

  it('says that an open tab has changed, as there is no copy of it', async () => {
    arrive = () => Promise.reject(failure('quote-not-found', {}));
    await expect(lead(composed({ documentId: null }), null)).rejects.toMatchObject({
      data: { code: 'quote-not-found' },
    });
  });
});
