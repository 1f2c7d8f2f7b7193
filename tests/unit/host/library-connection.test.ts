import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryConnection } from '@/lib/host/library-connection';
import { PageLibrary } from '@/lib/host/page-library';
import { SavedLibrary } from '@/lib/host/saved-library';
import { samplePage } from '@/tests/unit/state/samples';

type Listener = (event: { data?: unknown; message?: string }) => void;

interface Call {
  id: number;
  name: string;
}

/** A worker that does what it is told to; one that fails tells its listeners one by one, as the browser does. */
class ManualWorker {
  static readonly started: ManualWorker[] = [];
  readonly calls: Call[] = [];
  readonly #listeners: [type: string, listener: Listener][] = [];

  constructor() {
    ManualWorker.started.push(this);
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.push([type, listener]);
  }

  postMessage(call: Call): void {
    this.calls.push(call);
  }

  terminate(): void {
    // Whoever listens is still told of an event on its way.
  }

  async answer(name: string, reply: object): Promise<void> {
    const { id } = await this.#asked(name);
    await this.#dispatch('message', { data: { ...reply, id } });
  }

  /** Fails while it does this. */
  async failAt(name: string): Promise<void> {
    await this.#asked(name);
    await this.#dispatch('error', { message: 'made to fail' });
  }

  #asked(name: string): Promise<Call> {
    return vi.waitUntil(() => this.calls.find((call) => call.name === name));
  }

  async #dispatch(type: string, event: Parameters<Listener>[0]): Promise<void> {
    for (const [heard, listener] of this.#listeners) {
      if (heard !== type) continue;
      listener(event);
      // Whatever waits for a promise goes on before the next listener hears of it.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

const none = {
  key: (): never => expect.unreachable(),
  embed: (): never => expect.unreachable(),
};
const search = { query: 'tide', scope: {}, limit: 3 };

/** The worker that was started as the nth, from 0. */
function started(at: number): Promise<ManualWorker> {
  return vi.waitUntil(() => ManualWorker.started[at]);
}

describe('the library worker', () => {
  beforeEach(() => {
    ManualWorker.started.length = 0;
    vi.stubGlobal('Worker', ManualWorker);
    vi.stubGlobal('location', new URL('https://tacit.example/offscreen.html'));
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is replaced when it fails, and the next does what that had not done', async () => {
    const library = new SavedLibrary(new LibraryConnection(none), () => Promise.resolve());
    const found = library.request('library.search', search);
    const told = expect(found).resolves.toEqual({ hits: [] });
    await (await started(0)).failAt('library.search');
    await (await started(1)).answer('library.search', { type: 'result', value: { hits: [] } });
    await told;
    expect(ManualWorker.started).toHaveLength(2);
  });

  it('is given the page again that it was asked about', async () => {
    const library = new PageLibrary(new LibraryConnection(none));
    const answered = library.sectionCount(samplePage());
    const told = expect(answered).resolves.toBe(7);
    const first = await started(0);
    await first.answer('page.prepare', { type: 'result', value: null });
    await first.failAt('page.sectionCount');
    const second = await started(1);
    await second.answer('page.prepare', { type: 'result', value: null });
    await second.answer('page.sectionCount', { type: 'result', value: 7 });
    await told;
  });

  it('that fails twice at the same ends it', async () => {
    const library = new SavedLibrary(new LibraryConnection(none), () => Promise.resolve());
    const found = library.request('library.search', search);
    const told = expect(found).rejects.toMatchObject({ data: { code: 'host-unreachable' } });
    await (await started(0)).failAt('library.search');
    await (await started(1)).failAt('library.search');
    await told;
    expect(ManualWorker.started).toHaveLength(2);
  });

  it('is not asked twice for what it says it cannot do', async () => {
    const library = new SavedLibrary(new LibraryConnection(none), () => Promise.resolve());
    const opened = library.request('library.open', { id: 'd1', contentHash: null });
    const told = expect(opened).rejects.toMatchObject({ data: { code: 'document-gone' } });
    await (
      await started(0)
    ).answer('library.open', {
      type: 'failure',
      failure: { code: 'document-gone', params: {} },
    });
    await told;
    expect(ManualWorker.started).toHaveLength(1);
  });
});
