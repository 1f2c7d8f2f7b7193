import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failure } from '@/lib/base/failure';
import type { PageDocument } from '@/lib/protocol/page';
import { PageModel } from '@/lib/state/page-model';
import { FakeGateway } from './fake-gateway';
import { settle } from './fake-host';
import { samplePage } from './samples';

describe('the page of a tab', () => {
  test('is read at the start and again when the tab navigates', async () => {
    const gateway = new FakeGateway(() => Promise.resolve(samplePage()));
    const model = new PageModel(gateway, 1);
    const stop = model.start();
    expect(model.status.value.kind).toBe('reading');
    await settle();
    expect(model.page.value?.title).toBe('How tides work');

    gateway.page = () => Promise.resolve(samplePage({ title: 'Another' }));
    gateway.navigate();
    expect(model.status.value.kind).toBe('reading');
    await settle();
    expect(model.page.value?.title).toBe('Another');
    stop();
  });

  test('is waited for, also by who asks before the reading begins', async () => {
    const model = new PageModel(new FakeGateway(() => Promise.resolve(samplePage())), 1);
    const settled = model.settled();
    await settle();
    model.start();
    await expect(settled).resolves.toMatchObject({ kind: 'ready' });
  });

  test('never shows what an overtaken reading found', async () => {
    const first = Promise.withResolvers<PageDocument>();
    const gateway = new FakeGateway(() => first.promise);
    const model = new PageModel(gateway, 1);
    model.start();
    gateway.page = () => Promise.resolve(samplePage({ title: 'Later' }));
    gateway.navigate();
    await settle();
    first.resolve(samplePage({ title: 'Earlier' }));
    await settle();
    expect(model.page.value?.title).toBe('Later');
  });

  test('says by name why it cannot be read', async () => {
    const gateway = new FakeGateway(() => Promise.reject(failure('pdf-scanned', {})));
    const model = new PageModel(gateway, 1);
    model.start();
    await expect(model.settled()).resolves.toEqual({
      kind: 'unreadable',
      failure: { code: 'pdf-scanned', params: {} },
    });
  });

  test('gives way to a file until the tab goes elsewhere, however late it has loaded', async () => {
    const gateway = new FakeGateway(() => Promise.reject(failure('page-no-access', { site: '' })));
    gateway.file = () => Promise.resolve(samplePage({ title: 'A file' }));
    const model = new PageModel(gateway, 1);
    model.start();
    await model.settled();
    await model.readFile(new File([], 'a.pdf'));
    gateway.page = () => Promise.resolve(samplePage({ title: 'The page' }));
    gateway.navigate('loaded');
    await model.settled();
    expect(model.page.value?.title).toBe('A file');
    gateway.navigate('navigation');
    await model.settled();
    expect(model.page.value?.title).toBe('The page');
    gateway.page = () => Promise.resolve(samplePage({ title: 'All of the page' }));
    gateway.navigate('loaded');
    await model.settled();
    expect(model.page.value?.title).toBe('All of the page');
  });

  test('asks for access before anything else in the click, and reads when it is given', async () => {
    const gateway = new FakeGateway(() => Promise.reject(failure('page-no-access', { site: 'a' })));
    const model = new PageModel(gateway, 1);
    model.start();
    await model.settled();

    gateway.access = 'refused';
    const refused = model.requestAccess('site');
    expect(gateway.requested).toEqual(['site']);
    await refused;
    expect(model.status.value.kind).toBe('unreadable');

    gateway.access = 'granted';
    gateway.page = () => Promise.resolve(samplePage());
    await model.requestAccess('all');
    expect(model.status.value.kind).toBe('ready');
  });

  test('where the press gave no access, another press would not either; on the next page it may', async () => {
    const gateway = new FakeGateway(() => Promise.reject(failure('page-no-access', { site: '' })));
    gateway.fileAccess = false;
    const model = new PageModel(gateway, 1, true);
    model.start();
    await expect(model.settled()).resolves.toMatchObject({ failure: { code: 'page-restricted' } });
    expect(model.fileOffered.value).toBe(true);
    gateway.navigate();
    await expect(model.settled()).resolves.toMatchObject({ failure: { code: 'page-no-access' } });
  });

  test('offers lasting access to a site that is not allowed yet', async () => {
    const gateway = new FakeGateway(() => Promise.resolve(samplePage()));
    gateway.siteAccess = false;
    const model = new PageModel(gateway, 1);
    model.start();
    await expect.poll(() => model.siteOffered.value).toBe(true);
    gateway.siteAccess = true;
    await model.requestAccess('site');
    await model.settled();
    expect(model.siteOffered.value).toBe(false);
  });

  test('settles only on the last of several readings', async () => {
    const gateway = new FakeGateway(() => settle(5).then(() => samplePage({ title: 'First' })));
    const model = new PageModel(gateway, 1);
    model.start();
    const settled = model.settled();
    gateway.page = () => settle(20).then(() => samplePage({ title: 'Second' }));
    gateway.navigate();
    const status = await settled;
    expect(status.kind === 'ready' && status.page.title).toBe('Second');
  });
});

describe('a page that fills in late', () => {
  const loading = samplePage({ title: 'Loading…', contentHash: 'loading' });
  const counted = (pages: () => PageDocument) => {
    const read = vi.fn<() => Promise<PageDocument>>(() => Promise.resolve(pages()));
    return { gateway: new FakeGateway(read), read };
  };
  let stop: () => void;

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  test('is read again until it is there, with nothing to see where nothing changed', async () => {
    let shown = loading;
    const { gateway, read } = counted(() => shown);
    const model = new PageModel(gateway, 1);
    stop = model.start();
    await vi.advanceTimersByTimeAsync(1200);
    expect(read.mock.calls.length).toBeGreaterThan(1);
    expect(model.page.value).toBe(loading);

    shown = samplePage();
    const seen: string[] = [];
    const unsubscribe = model.status.subscribe(({ kind }) => void seen.push(kind));
    await vi.advanceTimersByTimeAsync(10_000);
    unsubscribe();
    expect(model.page.value).toBe(shown);
    expect(seen).toEqual(['ready', 'ready']);

    await vi.advanceTimersByTimeAsync(60_000);
    const { length } = read.mock.calls;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(read).toHaveBeenCalledTimes(length);
  });

  test('is read again also where there was no text at first, but never taken away', async () => {
    const { gateway } = counted(() => samplePage());
    const { page } = gateway;
    gateway.page = () => Promise.reject(failure('page-empty', {}));
    const model = new PageModel(gateway, 1);
    stop = model.start();
    await vi.advanceTimersByTimeAsync(100);
    expect(model.status.value.kind).toBe('unreadable');
    gateway.page = page;
    await vi.advanceTimersByTimeAsync(1000);
    expect(model.status.value.kind).toBe('ready');
    gateway.page = () => Promise.reject(failure('page-empty', {}));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(model.status.value.kind).toBe('ready');
  });

  test('is looked at again where the first reading waited for a text that did not come', async () => {
    let shown: PageDocument | null = null;
    const waiting = vi.fn<() => Promise<PageDocument>>(() => {
      const now = shown;
      if (now) return Promise.resolve(now);
      return new Promise((_resolve, reject) =>
        setTimeout(() => reject(failure('page-empty', {})), 3000),
      );
    });
    const model = new PageModel(new FakeGateway(waiting), 1);
    stop = model.start();
    await vi.advanceTimersByTimeAsync(3000);
    expect(model.status.value.kind).toBe('unreadable');
    shown = samplePage();
    await vi.advanceTimersByTimeAsync(1000);
    expect(model.page.value).toBe(shown);
  });

  test('is read again before a question, and when its title changes', async () => {
    let shown = loading;
    const { gateway } = counted(() => shown);
    const model = new PageModel(gateway, 1);
    stop = model.start();
    await vi.advanceTimersByTimeAsync(100);
    shown = samplePage();
    await expect(model.current()).resolves.toEqual({ kind: 'ready', page: shown });

    await vi.advanceTimersByTimeAsync(120_000);
    shown = samplePage({ contentHash: 'hash-2' });
    gateway.navigate('title');
    await vi.advanceTimersByTimeAsync(0);
    expect(model.page.value).toBe(shown);
  });

  test('is left in peace where its title changes all the time', async () => {
    const { gateway, read } = counted(() => samplePage());
    stop = new PageModel(gateway, 1).start();
    await vi.advanceTimersByTimeAsync(30_000);
    const { length } = read.mock.calls;
    for (let second = 0; second < 600; second++) {
      gateway.navigate('title');
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(read.mock.calls.length - length).toBeLessThan(300);
  });

  test('is not read over and over where that takes long, nor a PDF, nor after the end', async () => {
    const slow = vi.fn<() => Promise<PageDocument>>(async () => {
      await vi.advanceTimersByTimeAsync(0);
      return new Promise((resolve) => setTimeout(() => resolve(samplePage()), 3000));
    });
    stop = new PageModel(new FakeGateway(slow), 1).start();
    await vi.advanceTimersByTimeAsync(60_000);
    stop();
    expect(slow).toHaveBeenCalledOnce();

    const paged = samplePage().blocks.map((block) => ({ ...block, page: 1 }));
    const pdf = counted(() => samplePage({ blocks: paged }));
    const model = new PageModel(pdf.gateway, 1);
    stop = model.start();
    await vi.advanceTimersByTimeAsync(60_000);
    await model.current();
    stop();
    expect(pdf.read).toHaveBeenCalledOnce();

    const ended = counted(() => samplePage());
    stop = new PageModel(ended.gateway, 1).start();
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ended.read).toHaveBeenCalledOnce();
  });
});
