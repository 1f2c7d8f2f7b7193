import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failure } from '@/lib/base/failure';
import type { LivePages } from '@/lib/protocol/live-pages';
import type { Quote } from '@/lib/protocol/page';
import { LibraryModel } from '@/lib/state/library/library-model';
import { FakeDraft } from '../fake-draft';
import { FakeHost, settle } from '../fake-host';
import { sampleConversation, samplePage, sampleTurn } from '../samples';
import { sampleDocument } from './library-samples';

const sentence = 'The moon pulls the sea.';
const quote: Quote = { blockId: 4, start: 0, end: sentence.length, text: sentence };
const turn = sampleTurn({ pageHash: 'composed' });
const source = {
  documentId: 'd1',
  contentHash: 'hash-1',
  blockId: 1,
  title: 'How tides work',
  url: 'https://tides.example/how',
  savedAt: 0,
};

/** Passages of saved documents, as the host composes them. */
const composed = (from: Partial<typeof source> | { documentId: null } = {}) =>
  samplePage({
    type: 'library',
    contentHash: 'composed',
    blocks: [
      {
        id: 4,
        kind: 'paragraph',
        text: sentence,
        headings: [],
        source: { ...source, ...from },
      },
    ],
  });

let host: FakeHost;
let model: LibraryModel;
let stop: () => void;
let led: string[];
let lead: LivePages['showQuote'];

beforeEach(async () => {
  host = new FakeHost();
  led = [];
  lead = () => Promise.resolve('shown');
  host.handlers = {
    'library.list': () => ({ documents: [], total: 0 }),
    'library.facets': () => ({ collections: [], tags: [], sites: [] }),
    'library.ask': () => ({ conversationId: 'c1', turnId: 't1' }),
    'page.get': () => composed(),
    'library.open': ({ id }) => ({
      document: sampleDocument({ id }),
      page: samplePage(),
      versions: [{ contentHash: 'hash-1', capturedAt: 0 }],
    }),
    'conversation.list': () => [
      sampleConversation({ id: 'c7', pageUrl: 'tacit:library' }),
      sampleConversation({ id: 'c8' }),
    ],
  };
  model = new LibraryModel({
    host,
    live: {
      open: () => Promise.resolve(),
      showQuote: (url, page, wanted) => {
        led.push(url);
        return lead(url, page, wanted);
      },
    },
    schedule: (callback) => callback(),
    draft: new FakeDraft(),
    target: {},
  });
  stop = model.start();
  await settle();
});

afterEach(() => stop());

const asked = () => host.requests.filter(({ name }) => name === 'library.ask').at(-1)?.params;

const why = { kind: 'question', text: 'Why?' } as const;

describe('what a question is about', () => {
  test('everything, the filters, what was picked, or one document', async () => {
    const { ask, filters, picked } = model;
    expect(ask.offered.value).toEqual(['everything']);
    await ask.ask(why);
    expect(asked()).toMatchObject({ conversationId: null, scope: {} });

    filters.toggleTag('sea');
    picked.add(['d1', 'd2']);
    ask.show('picked');
    expect(ask.offered.value).toEqual(['everything', 'filters', 'picked']);
    await ask.ask(why);
    expect(asked()).toMatchObject({ scope: { documents: ['d1', 'd2'] } });
    ask.choose('filters');
    await ask.ask(why);
    expect(asked()).toMatchObject({ scope: { tags: ['sea'] } });
    ask.show('document', sampleDocument({ id: 'd9' }));
    await ask.ask(why);
    expect(asked()).toMatchObject({ scope: { documents: ['d9'] } });
  });

  test('falls back on everything when what it was about is gone', () => {
    model.picked.add(['d1']);
    model.ask.show('picked');
    model.picked.clear();
    expect(model.ask.about.value).toBe('everything');
  });

  test('earlier conversations are those about the library', async () => {
    model.ask.show('everything');
    await settle();
    expect(model.ask.earlier.value.map(({ id }) => id)).toEqual(['c7']);
  });
});

test('asks for the sections of what was summed up, and goes on with them', async () => {
  const { ask } = model;
  host.handlers['library.ask'] = () => ({ conversationId: 'c7', turnId: 't2' });
  ask.openConversation(sampleConversation({ id: 'c7', pageUrl: 'tacit:library' }));
  await settle();
  const sections = { kind: 'sections' } as const;
  const summed = sampleTurn({ id: 't1', task: { kind: 'summary' } });
  const conversation = sampleConversation({ id: 'c7', pageUrl: 'tacit:library' });
  const watched = host.last('conversation.watch');
  watched.push({ type: 'snapshot', seq: 1, conversation, turns: [summed] });
  await settle();
  expect(ask.conversation.offersSections(summed)).toBe(true);
  ask.turnActions.askAbout(summed, sections);
  await settle();
  expect(asked()).toEqual({ conversationId: 'c7', task: sections, scope: {} });
  const stopped = sampleTurn({ id: 't2', task: sections, pageHash: 'whole', status: 'stopped' });
  watched.push({ type: 'turn', seq: 2, turn: stopped });
  await settle();
  expect(ask.conversation.offersSections(summed)).toBe(false);
  const retried = () => host.requests.filter(({ name }) => name === 'conversation.retry');
  const goesOn = { conversationId: 'c7', turnId: 't2', resume: true };
  ask.turnActions.resume('t2');
  await settle();
  expect(retried().map(({ params }) => params)).toEqual([goesOn]);
  host.handlers['engine.select'] = () => null;
  ask.turnActions.answerWith('t2', 'owner/name');
  await settle();
  expect(retried().map(({ params }) => params)).toEqual([goesOn, goesOn]);
});

describe('a citation', () => {
  test('names its document and leads to the live page', async () => {
    model.ask.conversation.turns.value = [];
    model.ask.showQuote(turn, quote);
    await settle();
    expect(model.ask.nameOrigin(turn, quote)).toBe('How tides work');
    expect(led).toEqual(['https://tides.example/how']);
    expect(model.copy.opened.value).toBeNull();
  });

  test.each([
    ['the page has changed', 'quote-not-found', 'page-changed'],
    ['the page is gone', 'page-gone', 'page-unreachable'],
  ] as const)('leads to the stored copy, saying so, when %s', async (_name, code, reason) => {
    lead = () => Promise.reject(failure(code, {}));
    model.ask.showQuote(turn, quote);
    await settle();
    expect(model.copy.request.value).toMatchObject({
      id: 'd1',
      contentHash: 'hash-1',
      // Of the stored document, not of the passages the answer was made of.
      quote: { blockId: 1, text: sentence },
      reason,
    });
  });

  test('has the copy beside it when Tacit may not look at the page', async () => {
    lead = () => Promise.resolve('opened');
    model.ask.showQuote(turn, quote);
    await settle();
    expect(model.copy.request.value?.reason).toBe('page-opened');
    expect(model.ask.leading.value).toBe(false);
  });

  test('of a file leads to its copy, without a word about a page', async () => {
    host.handlers['page.get'] = () => composed({ url: 'tacit:file/notes.md' });
    model.ask.showQuote(turn, quote);
    await settle();
    expect(led).toEqual([]);
    expect(model.copy.request.value).toMatchObject({ id: 'd1', reason: null });
  });

  test('of a tab that was not saved says when it is not found', async () => {
    host.handlers['page.get'] = () => composed({ documentId: null });
    lead = () => Promise.reject(failure('page-gone', {}));
    model.ask.showQuote(turn, quote);
    await settle();
    expect(model.ask.notice.value?.code).toBe('quote-not-found');
  });
});

test('stands where a copy covered it when it is asked for, from wherever', async () => {
  model.ask.show('everything');
  expect(model.ask.shown.value).toBe(true);
  await model.copy.open({ id: 'd1' });
  expect(model.ask.shown.value).toBe(false);
  model.ask.show('everything');
  expect(model.ask.shown.value).toBe(true);
  expect(model.copy.request.value).toBeNull();
});

test('what is chosen to be asked about begins a conversation of its own', async () => {
  const { ask } = model;
  const conversation = sampleConversation({ id: 'c7', pageUrl: 'tacit:library' });
  ask.openConversation(conversation);
  await settle();
  host.last('conversation.watch').push({ type: 'snapshot', seq: 1, conversation, turns: [turn] });
  await settle();
  ask.show('everything');
  expect(ask.conversation.conversation.value?.id).toBe('c7');
  ask.begin('document', sampleDocument({ id: 'd9' }));
  await ask.ask(why);
  expect(asked()).toMatchObject({ conversationId: null, scope: { documents: ['d9'] } });
});
