import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LibraryModel } from '@/lib/state/library/library-model';
import { FakeDraft } from '../fake-draft';
import { FakeHost } from '../fake-host';
import { samplePage } from '../samples';
import { sampleDocument, sampleHit, sampleLibraryState } from './library-samples';

let host: FakeHost;
let model: LibraryModel;
let stop: () => void;

beforeEach(async () => {
  vi.useFakeTimers();
  host = new FakeHost();
  host.handlers = {
    'library.list': () => ({ documents: [sampleDocument()], total: 1 }),
    'library.facets': () => ({ collections: [], tags: [], sites: [] }),
    'library.search': ({ query }) => ({
      hits: [sampleHit(`found-${query}`)],
      searched: 1,
      terms: [],
      milliseconds: 1,
    }),
    'library.open': ({ id }) => ({
      document: sampleDocument({ id }),
      page: samplePage(),
      versions: [{ contentHash: 'hash-1', capturedAt: 0 }],
    }),
    'library.update': () => null,
    'library.delete': () => null,
    'library.restore': () => null,
  };
  model = new LibraryModel({
    host,
    live: { open: () => Promise.resolve(), showQuote: () => Promise.resolve('shown') },
    schedule: (callback) => callback(),
    draft: new FakeDraft(),
    target: {},
  });
  stop = model.start();
  await vi.advanceTimersByTimeAsync(10);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

const queries = () =>
  host.requests
    .filter(({ name }) => name === 'library.search')
    .map(({ params }) => (params as { query: string }).query);

const found = () => model.search.results.value?.hits[0]?.document.id;

describe('the search', () => {
  test('waits for a pause in the typing, and for nothing when the field is emptied', async () => {
    for (const query of ['m', 'mo', 'moo', 'moon']) model.type(query);
    await vi.advanceTimersByTimeAsync(500);
    expect(queries()).toEqual(['moon']);
    expect(found()).toBe('found-moon');
    model.type('');
    expect(model.search.results.value).toBeNull();
  });

  test('shows what was found before until the next is found; the newest request wins', async () => {
    model.type('moon');
    await vi.advanceTimersByTimeAsync(500);
    const slow = Promise.withResolvers<void>();
    const request = host.request.bind(host);
    host.request = async (name, params) => {
      const answer = await request(name, params);
      if ((params as { query?: string }).query === 'slow') await slow.promise;
      return answer;
    };
    model.type('slow');
    await vi.advanceTimersByTimeAsync(500);
    expect(found()).toBe('found-moon');
    model.type('fast');
    await vi.advanceTimersByTimeAsync(500);
    expect(found()).toBe('found-fast');
    slow.resolve();
    await vi.advanceTimersByTimeAsync(10);
    expect(found()).toBe('found-fast');
  });

  test('searches again at once when a filter changes', async () => {
    model.type('moon');
    await vi.advanceTimersByTimeAsync(500);
    model.filters.toggleSite('tides.example');
    await vi.advanceTimersByTimeAsync(1);
    expect(host.requests.at(-1)).toMatchObject({
      name: 'library.search',
      params: { query: 'moon', scope: { sites: ['tides.example'] } },
    });
  });
});

test('does not say that there is nothing when the first document came and is not listed yet', async () => {
  host.handlers['library.list'] = () => ({ documents: [], total: 0 });
  const { push } = host.last('library.watch');
  push(sampleLibraryState({ documents: 0, revision: 2 }));
  await vi.advanceTimersByTimeAsync(1000);
  expect(model.listed.value).toBe(0);
  const asked = Promise.withResolvers<void>();
  const request = host.request.bind(host);
  host.request = async (name, params) => {
    await asked.promise;
    return request(name, params);
  };
  host.handlers['library.list'] = () => ({ documents: [sampleDocument()], total: 1 });
  push(sampleLibraryState({ documents: 1, revision: 3 }));
  await vi.advanceTimersByTimeAsync(10);
  expect(model.listed.value).toBeNull();
  asked.resolve();
  await vi.advanceTimersByTimeAsync(10);
  expect(model.listed.value).toBe(1);
});

test('looks again when the library changes, and not at every change of many', async () => {
  const lists = () => host.asked.filter((name) => name === 'library.list').length;
  const before = lists();
  const { push } = host.last('library.watch');
  for (let revision = 2; revision < 40; revision++) {
    push(sampleLibraryState({ revision }));
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(lists() - before).toBeGreaterThanOrEqual(2);
  expect(lists() - before).toBeLessThan(6);
});

test('deleting closes the copy, drops what was picked, and can be undone', async () => {
  await model.copy.open({ id: 'd1' });
  model.picked.add(['d1', 'd2']);
  await model.delete(['d1']);
  expect(model.copy.request.value).toBeNull();
  expect([...model.picked.ids.value]).toEqual(['d2']);
  expect(model.changes.last.value).toEqual({ kind: 'deleted', ids: ['d1'] });
  await model.changes.undo();
  expect(model.changes.last.value).toBeNull();
  expect(host.asked).toContain('library.restore');
});

test('what was deleted one after the other comes back one after the other', async () => {
  await model.delete(['d1']);
  await model.delete(['d2', 'd3']);
  const restored = () =>
    host.requests
      .filter(({ name }) => name === 'library.restore')
      .map(({ params }) => (params as { ids: string[] }).ids);
  await model.changes.undo();
  expect(restored()).toEqual([['d2', 'd3']]);
  expect(model.changes.last.value).toEqual({ kind: 'deleted', ids: ['d1'] });
  await model.changes.undo();
  expect(restored()).toEqual([['d2', 'd3'], ['d1']]);
  expect(model.changes.last.value).toBeNull();

  await model.delete(['d1']);
  await model.delete(['d2']);
  model.changes.dismiss();
  await model.changes.undo();
  expect(restored()).toHaveLength(2);
});

test('a collection that was deleted elsewhere is not filtered by any more', async () => {
  const collection = { id: 'c1', name: 'Harbours', documents: 1 };
  const facets = { collections: [collection], tags: [], sites: [] };
  host.handlers['library.facets'] = () => facets;
  await model.filters.load();
  model.filters.toggleCollection('c1');
  await model.filters.load();
  expect(model.filters.scope.value).toEqual({ collections: ['c1'] });
  facets.collections = [];
  await model.filters.load();
  expect(model.filters.active.value).toBe(false);
});

test('a document that was deleted elsewhere takes its copy with it', async () => {
  await model.copy.open({ id: 'd1' });
  host.handlers['library.list'] = () => ({ documents: [], total: 0 });
  host.last('library.watch').push(sampleLibraryState({ revision: 9 }));
  await vi.advanceTimersByTimeAsync(10);
  expect(model.copy.opened.value).toBeNull();
});

test('the library changing while a document is opened does not keep it from being shown', async () => {
  await model.copy.open({ id: 'd1' });
  const opening = model.copy.open({ id: 'd2' });
  await model.copy.refresh();
  await opening;
  expect(model.copy.opened.value?.document.id).toBe('d2');
});

test('says what the browser lost, also where that happened while it was open', async () => {
  expect(model.loss.loss.value).toBeNull();
  host.handlers['storage.loss'] = () => ({ documents: 3, conversations: 1 });
  host.handlers['storage.dismissLoss'] = () => null;
  host.last('library.watch').push(sampleLibraryState({ documents: 0, revision: 9 }));
  await vi.advanceTimersByTimeAsync(10);
  expect(model.loss.loss.value).toEqual({ documents: 3, conversations: 1 });
  await model.loss.dismiss();
  expect(model.loss.loss.value).toBeNull();
  expect(host.asked).toContain('storage.dismissLoss');
});

test('tags that could not be kept stay as they were, with the reason', async () => {
  await model.copy.open({ id: 'd1' });
  host.handlers['library.update'] = () => {
    throw new Error('QuotaExceededError');
  };
  const shown = model.copy.opened.value?.document;
  if (shown === undefined) throw new Error('not open');
  expect(await model.copy.update(shown, { tags: ['sea'] })).toBe(false);
  expect(model.copy.opened.value?.document.tags).toEqual([]);
  expect(model.copy.updateFailure.value?.code).toBe('storage-full');
});
