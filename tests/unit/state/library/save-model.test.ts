import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SavedDocument } from '@/lib/protocol/library';
import type { PageDocument } from '@/lib/protocol/page';
import { SaveModel } from '@/lib/state/library/save-model';
import { FakeHost, settle } from '../fake-host';
import { samplePage } from '../samples';
import { sampleDocument, sampleLibraryState } from './library-samples';

let host: FakeHost;
let kept: SavedDocument | null;
const page = signal<PageDocument | null>(null);
let model: SaveModel;
let stop: () => void;

beforeEach(async () => {
  host = new FakeHost();
  kept = null;
  host.handlers = {
    'library.find': () => kept,
    'library.save': () => {
      kept = sampleDocument();
      return { id: 'd1', outcome: 'saved' };
    },
    'library.delete': () => {
      kept = null;
      return null;
    },
    'library.restore': () => {
      kept = sampleDocument();
      return null;
    },
  };
  page.value = samplePage();
  model = new SaveModel(host, page);
  stop = model.start();
  await settle();
});

afterEach(() => stop());

describe('saving a page', () => {
  test('says whether it is kept, keeps it, and says what was done', async () => {
    expect(model.saved.value).toBeNull();
    expect(await model.save()).toBe(true);
    expect(model.saved.value?.id).toBe('d1');
    expect(model.outcome.value).toBe('saved');
    expect(model.changed.value).toBe(false);
  });

  test('sees that the page has changed since', async () => {
    kept = sampleDocument({ contentHash: 'hash-0' });
    host.last('library.watch').push(sampleLibraryState({ revision: 2 }));
    await settle();
    expect(model.changed.value).toBe(true);
  });

  test.each([
    ['a bookmark', { coverage: 0, contentHash: 'bookmark' }],
    ['what was only read', { origin: 'remembered' }],
  ] as const)(
    '%s is not yet the page as saved, and is not undone with it',
    async (_what, entry) => {
      kept = sampleDocument(entry);
      host.last('library.watch').push(sampleLibraryState({ revision: 2 }));
      await settle();
      expect(model.kept.value).toBe(false);
      expect(model.changed.value).toBe(false);
      await model.save();
      expect(model.kept.value).toBe(true);
      expect(model.undoable.value).toBe(false);
    },
  );

  test('undoes what it has just put there', async () => {
    await model.save();
    expect(model.undoable.value).toBe(true);
  });

  test('takes it out and brings it back', async () => {
    await model.save();
    await model.remove();
    expect(model.saved.value).toBeNull();
    expect(model.outcome.value).toBe('removed');
    await model.restore();
    expect(model.saved.value?.id).toBe('d1');
    expect(host.requests.find(({ name }) => name === 'library.restore')?.params).toEqual({
      ids: ['d1'],
    });
  });

  test('says nothing of one page about the next', async () => {
    await model.save();
    kept = null;
    page.value = samplePage({ canonicalUrl: 'https://tides.example/other' });
    expect(model.saved.value).toBeUndefined();
    expect(model.outcome.value).toBeNull();
    await settle();
    expect(model.saved.value).toBeNull();
  });

  test('still says what was done with a page that is read again meanwhile', async () => {
    const stored = Promise.withResolvers<void>();
    const request = host.request.bind(host);
    host.request = async (name, params) => {
      if (name === 'library.save') await stored.promise;
      return request(name, params);
    };
    const saving = model.save();
    page.value = null;
    stored.resolve();
    await saving;
    page.value = samplePage();
    await settle();
    expect(model.outcome.value).toBe('saved');
    expect(model.saved.value?.id).toBe('d1');
  });

  test('ignores the answer about a page that was left', async () => {
    const waiting = Promise.withResolvers<void>();
    const request = host.request.bind(host);
    let asked = 0;
    host.request = async (name, params) => {
      const found = await request(name, params);
      // The first page's answer comes last.
      if (name === 'library.find' && asked++ === 0) await waiting.promise;
      return found;
    };
    kept = sampleDocument();
    page.value = samplePage({ canonicalUrl: 'https://tides.example/a' });
    await settle();
    kept = null;
    page.value = samplePage({ canonicalUrl: 'https://tides.example/b' });
    await settle();
    waiting.resolve();
    await settle();
    expect(model.saved.value).toBeNull();
  });

  test('changes what was on screen, one after the other, also when its page was left', async () => {
    await model.save();
    const shown = sampleDocument({ tags: ['sea', 'moon'] });
    const stored = Promise.withResolvers<null>();
    const asked: unknown[] = [];
    const request = host.request.bind(host);
    host.handlers['library.update'] = (params) => {
      asked.push(params);
      return null;
    };
    host.request = async (name, params) => {
      const result = await request(name, params);
      if (name === 'library.update') await stored.promise;
      return result;
    };
    const first = model.update(shown, { tags: ['sea', 'tide'] });
    const second = model.update(shown, { note: 'for May' });
    page.value = null;
    const third = model.update(shown, { note: 'for June' });
    stored.resolve(null);
    expect(await Promise.all([first, second, third])).toEqual([true, true, true]);
    expect(asked).toEqual([
      { id: 'd1', tags: { added: ['tide'], removed: ['moon'] } },
      { id: 'd1', note: 'for May' },
      { id: 'd1', note: 'for June' },
    ]);
  });

  test('keeps the failure and stays as it was', async () => {
    host.handlers['library.save'] = () => {
      throw new Error('QuotaExceededError');
    };
    expect(await model.save()).toBe(false);
    expect(model.failure.value?.code).toBe('storage-full');
    expect(model.saved.value).toBeNull();
    expect(model.outcome.value).toBeNull();
  });
});
