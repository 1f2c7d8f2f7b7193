import { beforeEach, describe, expect, test } from 'vitest';
import { failure } from '@/lib/base/failure';
import type { Intent } from '@/lib/protocol/intent';
import { ReadingModel } from '@/lib/state/reading-model';
import { firstWords } from '@/lib/state/selection-model';
import { FakeDraft } from './fake-draft';
import { FakeTabs } from './fake-tabs';
import { FakeRemember } from './fake-remember';
import { FakeGateway } from './fake-gateway';
import { FakeRelated } from './fake-related';
import { FakeHost, settle } from './fake-host';
import { sampleConversation, samplePage, sampleQuote, sampleTurn } from './samples';

const selection = samplePage({ type: 'selection', contentHash: 'selected' });
let host: FakeHost;
let gateway: FakeGateway;
let reading: ReadingModel;
let intend: (intent: Pick<Intent, 'action'>) => void;

beforeEach(() => {
  host = new FakeHost();
  host.handlers = {
    'page.open': () => ({ conversation: null }),
    'page.get': () => null,
    'conversation.ask': () => ({ conversationId: 'c1', turnId: 't1' }),
  };
  gateway = new FakeGateway(() => settle(5).then(() => samplePage()));
  reading = createReading();
  return reading.start();
});

function createReading(): ReadingModel {
  return new ReadingModel({
    host,
    gateway,
    tabId: 1,
    watchIntent: (callback) => {
      intend = ({ action }) => callback({ action, frameId: 0, selection: '', at: 0 });
      return () => undefined;
    },
    schedule: (callback) => callback(),
    draft: new FakeDraft(),
    related: new FakeRelated(),
    remember: new FakeRemember(),
    tabs: new FakeTabs(),
    live: { open: () => Promise.resolve(), showQuote: () => Promise.resolve('shown') },
    openCopy: () => undefined,
  });
}

const questions = () =>
  host.requests.filter(({ name }) => name === 'conversation.ask').map(({ params }) => params);

test('the host is handed a page once, also where related documents are looked for', async () => {
  const known = new Set<string>();
  host = new FakeHost();
  host.handlers = {
    'page.open': ({ page }) => {
      known.add(page.contentHash);
      return { conversation: null };
    },
    'library.related': ({ pageHash }) => {
      if (!known.has(pageHash)) throw failure('page-unknown', {});
      return [];
    },
  };
  const shown = createReading();
  // What draws the page does so before anything else learns of it.
  const hide = shown.page.page.subscribe(() => undefined);
  const stop = shown.start();
  await shown.page.settled();
  await settle();
  const names = host.requests.map(({ name }) => name);
  expect(names.filter((name) => name === 'page.open')).toHaveLength(1);
  expect(names.filter((name) => name === 'library.related')).toHaveLength(1);
  stop();
  hide();
});

describe('asking about a page', () => {
  test('a question typed before the page is read waits for it', async () => {
    expect(reading.canAsk.value).toBe(true);
    await reading.ask({ kind: 'question', text: 'Why?' });
    expect(questions()).toMatchObject([{ pageHash: 'hash-1', task: { text: 'Why?' } }]);
  });

  test('a question shows from its press that it is being asked', async () => {
    const asked = reading.ask({ kind: 'summary' });
    expect(reading.conversation.asking.value).toBe(true);
    await asked;
    expect(reading.conversation.asking.value).toBe(false);
    gateway.page = () => Promise.reject(failure('page-empty', {}));
    gateway.navigate();
    await reading.ask({ kind: 'summary' });
    expect(reading.conversation.asking.value).toBe(false);
  });

  test('a question about a page that has just changed is about what it shows now', async () => {
    await reading.page.settled();
    gateway.page = () => Promise.resolve(samplePage({ contentHash: 'arrived' }));
    await reading.ask({ kind: 'question', text: 'Why?' });
    expect(questions()).toMatchObject([{ pageHash: 'arrived' }]);
  });

  test('a question nobody can answer comes back', async () => {
    gateway.page = () => Promise.reject(failure('page-empty', {}));
    gateway.navigate();
    await reading.page.settled();
    expect(reading.canAsk.value).toBe(false);
    await expect(reading.ask({ kind: 'summary' })).resolves.toBe(false);
  });

  test('a selection is saved as it is offered, and another one is not said to be saved', async () => {
    const saved: unknown[] = [];
    host.handlers['library.save'] = (request) => {
      saved.push(request);
      return { id: `document ${saved.length}`, outcome: 'saved' };
    };
    gateway.selection = () => Promise.resolve(selection);
    await reading.selection.look();
    expect(reading.selection.saved.value).toBeNull();
    expect(await reading.saveSelection(selection)).toBe(true);
    expect(saved).toMatchObject([{ page: selection, kind: 'selection', origin: 'saved' }]);
    expect(reading.selection.saved.value).toBe('document 1');
    gateway.selection = () => Promise.resolve({ ...selection, contentHash: 'another' });
    await reading.selection.look();
    expect(reading.selection.saved.value).toBeNull();
    host.handlers['library.save'] = () => {
      throw failure('storage-full', {});
    };
    expect(await reading.saveSelection(selection)).toBe(false);
    expect(reading.notice.value?.code).toBe('storage-full');
  });

  test('an attached selection is what the question is about, once', async () => {
    await reading.page.settled();
    reading.attachSelection(selection);
    await reading.ask({ kind: 'question', text: 'What?' });
    await reading.ask({ kind: 'question', text: 'And the rest?' });
    expect(questions()).toMatchObject([
      { pageHash: 'selected', selection: firstWords(selection) },
      { pageHash: 'hash-1', selection: null },
    ]);
  });

  test('what was asked about stays selected in the page, and offered', async () => {
    gateway.selection = () => Promise.resolve(selection);
    await reading.selection.look();
    await reading.summarizeSelection(selection);
    expect(reading.selection.offered.value).toBe(selection);
  });

  test('in a conversation about another page, its own document is asked', async () => {
    await reading.page.settled();
    reading.openConversation(sampleConversation({ id: 'c9' }));
    await settle();
    host.last('conversation.watch').push({
      type: 'snapshot',
      seq: 1,
      conversation: sampleConversation({ id: 'c9', pageUrl: 'https://other.example/' }),
      turns: [sampleTurn({ pageHash: 'old-hash' })],
    });
    await settle();
    expect(reading.elsewhere.value).toBe(true);
    await reading.ask({ kind: 'explain' });
    expect(questions()).toMatchObject([{ conversationId: 'c9', pageHash: 'old-hash' }]);
  });
});

describe('what menus and keys ask', () => {
  test('summarizes the page once it is read', async () => {
    intend({ action: 'summarize-page' });
    await expect.poll(questions).toMatchObject([{ task: { kind: 'summary' }, pageHash: 'hash-1' }]);
  });

  test('summarizes a selection of a page that cannot be read', async () => {
    gateway.page = () => Promise.reject(failure('pdf-scanned', {}));
    gateway.selection = () => Promise.resolve(selection);
    gateway.navigate();
    await reading.page.settled();
    intend({ action: 'summarize-selection' });
    await settle(20);
    expect(questions()).toMatchObject([{ pageHash: 'selected' }]);
  });

  test('attaches the selection to the next question and moves the focus there', async () => {
    gateway.selection = () => Promise.resolve(selection);
    const before = reading.focusRequests.value;
    intend({ action: 'ask-selection' });
    await settle(20);
    expect(reading.selection.attached.value).toBe(selection);
    expect(reading.focusRequests.value).toBe(before + 1);
    expect(questions()).toEqual([]);
  });

  test('says when nothing is selected', async () => {
    gateway.selection = () => Promise.reject(failure('selection-empty', {}));
    intend({ action: 'summarize-selection' });
    await settle(20);
    expect(reading.notice.value?.code).toBe('selection-empty');
  });
});

describe('showing where an answer comes from', () => {
  test('uses the page on hand, else the document the answer was made of', async () => {
    await reading.page.settled();
    const old = samplePage({ contentHash: 'old-hash' });
    host.handlers['page.get'] = () => old;
    reading.showQuote(sampleTurn(), sampleQuote('a'));
    reading.showQuote(sampleTurn({ pageHash: 'old-hash' }), sampleQuote('b'));
    await settle();
    expect(gateway.shown.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  test('says when the passage is gone', async () => {
    await reading.page.settled();
    reading.showQuote(sampleTurn({ pageHash: 'unknown' }), sampleQuote('a'));
    await settle();
    expect(reading.notice.value?.code).toBe('quote-not-found');
    reading.dismiss();
    expect(reading.notice.value).toBeNull();
  });
});

test('a page that can no longer be read leaves no conversation behind', async () => {
  host.handlers['page.open'] = () => ({ conversation: sampleConversation() });
  await reading.page.settled();
  await settle();
  host.last('conversation.watch').push({
    type: 'snapshot',
    seq: 1,
    conversation: sampleConversation(),
    turns: [sampleTurn()],
  });
  await settle();
  expect(reading.conversation.turns.value).toHaveLength(1);
  gateway.page = () => Promise.reject(failure('page-restricted', { url: 'chrome://version' }));
  gateway.navigate();
  await reading.page.settled();
  expect(reading.conversation.turns.value).toHaveLength(0);
});

test('a page that comes back under its address brings its conversation back', async () => {
  host.handlers['page.open'] = () => ({ conversation: sampleConversation() });
  const read = gateway.page;
  await reading.page.settled();
  await settle();
  gateway.page = () => Promise.reject(failure('page-empty', {}));
  gateway.navigate();
  await reading.page.settled();
  await settle();
  const before = host.streams.length;
  gateway.page = read;
  gateway.navigate();
  await reading.page.settled();
  await settle();
  expect(host.streams.slice(before).map(({ name }) => name)).toContain('conversation.watch');
});
