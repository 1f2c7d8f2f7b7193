import { signal } from '@preact/signals';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failure } from '@/lib/base/failure';
import { DataModel, type DataFiles } from '@/lib/state/data-model';
import type { LibraryState } from '@/lib/protocol/library';
import { FakeHost, settle } from './fake-host';
import { sampleLibraryState } from './library/library-samples';

const use = { documents: 1, index: 2, conversations: 3, models: 4, free: 5 };

function setUp() {
  const host = new FakeHost();
  host.handlers = { 'storage.use': () => use, 'storage.erase': () => null };
  const downloads: string[] = [];
  const offered: string[] = [];
  const kept: Record<string, unknown>[] = [];
  const files: DataFiles = {
    offer: (_ticket, _file, cancelled) => {
      offered.push('open');
      cancelled.addEventListener('abort', () => offered.push('closed'));
    },
    take: () => Promise.resolve(new Blob(['everything'])),
    download: (_file, name) => void downloads.push(name),
    readSettings: () => Promise.resolve({ remember: 1 }),
    writeSettings: (settings) => Promise.resolve(void kept.push(settings)),
  };
  const library = signal<LibraryState | null>(null);
  return { host, downloads, offered, kept, library, model: new DataModel(host, files, library) };
}

const file = new File(['x'], 'mine.tacit');
const summary = {
  browserSettings: { remember: 2 },
  documents: { added: 1, changed: 0, unchanged: 0 },
  conversations: { added: 0, changed: 0, unchanged: 0 },
};

describe('DataModel', () => {
  it('gives the reader a file of everything', async () => {
    const { host, downloads, model } = setUp();
    const done = model.export('secret');
    await settle();
    expect(host.last('library.export').params).toMatchObject({
      passphrase: 'secret',
      browserSettings: { remember: 1 },
    });
    host.last('library.export').push({ type: 'progress', progress: { done: 1, total: 4 } });
    await settle();
    expect(model.job.value).toEqual({ kind: 'export', progress: { done: 1, total: 4 } });
    host.last('library.export').push({ type: 'done', size: 10 });
    await done;
    expect(downloads).toEqual([expect.stringMatching(/^tacit-[\d-]+\.tacit$/)]);
    expect(model.outcome.value).toEqual({ kind: 'exported', size: 10 });
    expect(model.job.value).toBeNull();
    expect(model.use.value).toEqual(use);
  });

  it('asks for the passphrase of a file that needs one, and says when it is wrong', async () => {
    const { host, offered, kept, model } = setUp();
    const locked = { code: 'archive-passphrase', params: {} } as const;
    const first = model.import(file, '');
    await settle();
    host.last('library.import').fail(locked);
    await first;
    expect(model.locked.value).toBe(file);
    expect(model.failure.value).toBeNull();
    const second = model.import(file, 'wrong');
    await settle();
    host.last('library.import').fail(locked);
    await second;
    expect(model.failure.value?.code).toBe('archive-passphrase');
    expect(model.locked.value).toBe(file);
    const third = model.import(file, 'right');
    await settle();
    host.last('library.import').push({ type: 'done', summary });
    await third;
    expect(model.locked.value).toBeNull();
    expect(model.failure.value).toBeNull();
    expect(kept).toEqual([{ remember: 2 }]);
    expect(offered).toEqual(['open', 'closed', 'open', 'closed', 'open', 'closed']);
  });

  it('does not call it a failure when the reader cancels', async () => {
    const { model } = setUp();
    const importing = model.import(file, '');
    await settle();
    expect(model.job.value?.kind).toBe('import');
    model.cancel();
    await importing;
    expect(model.job.value).toBeNull();
    expect(model.failure.value).toBeNull();
    expect(model.outcome.value).toBeNull();
  });

  it('knows that everything is erased once the host is back', async () => {
    const { host, model } = setUp();
    let isBack = false;
    host.handlers['storage.use'] = () => {
      if (!isBack) throw failure('host-unreachable', { detail: 'erasing' });
      return { ...use, documents: 0 };
    };
    const erasing = model.erase();
    await settle();
    expect(model.erasing.value).toBe(true);
    expect(model.outcome.value).toBeNull();
    isBack = true;
    await erasing;
    expect(model.outcome.value).toEqual({ kind: 'erased' });
    expect(model.use.value?.documents).toBe(0);
    expect(model.erasing.value).toBe(false);
  });

  describe('the numbers', () => {
    afterEach(() => {
      vi.useRealTimers();
    });

    const measured = (host: FakeHost): number =>
      host.asked.filter((name) => name === 'storage.use').length;

    it('follow the library, which goes on after an import, and not at every change of many', async () => {
      vi.useFakeTimers();
      const { host, library, model } = setUp();
      const stop = model.start();
      await vi.advanceTimersByTimeAsync(10);
      expect(model.use.value).toEqual(use);
      host.handlers['storage.use'] = () => ({ ...use, documents: 100 });
      for (let revision = 1; revision < 40; revision++) {
        library.value = sampleLibraryState({ revision });
        await vi.advanceTimersByTimeAsync(10);
      }
      await vi.advanceTimersByTimeAsync(5000);
      expect(model.use.value?.documents).toBe(100);
      expect(measured(host)).toBeGreaterThanOrEqual(2);
      expect(measured(host)).toBeLessThan(6);
      stop();
      library.value = sampleLibraryState({ revision: 50 });
      const before = measured(host);
      await vi.advanceTimersByTimeAsync(5000);
      expect(measured(host)).toBe(before);
    });

    it('stay as they are while everything is erased, until that is done', async () => {
      vi.useFakeTimers();
      const { host, library, model } = setUp();
      const stop = model.start();
      await vi.advanceTimersByTimeAsync(10);
      const erased = Promise.withResolvers<null>();
      host.handlers['storage.erase'] = (() => erased.promise) as unknown as () => null;
      const erasing = model.erase();
      const before = measured(host);
      library.value = sampleLibraryState({ revision: 2 });
      await vi.advanceTimersByTimeAsync(5000);
      expect(measured(host)).toBe(before);
      host.handlers['storage.use'] = () => ({ ...use, documents: 0 });
      erased.resolve(null);
      await vi.advanceTimersByTimeAsync(5000);
      await erasing;
      expect(model.use.value?.documents).toBe(0);
      stop();
    });
  });
});
