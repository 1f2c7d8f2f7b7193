/** What cuts the library's work off: a killed browser, a full disk, a worker that fails, an older version at work. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { HostRequests } from '../../../lib/protocol/host-api.ts';
import type { Extension } from '../harness/extension.ts';
import { askHost } from '../harness/host.ts';
import { killBrowser } from '../harness/kill.ts';
import { fillDisk } from '../harness/small-disk.ts';
import { evaluateInWorker, waitForTarget } from '../harness/targets.ts';
import { expect, test } from '../harness/test.ts';
import { delay, waitUntil } from '../harness/wait.ts';
import { sampleDocument, saving } from './sample-document.ts';
import { libraryFaults } from './stored-library.ts';

const kills = 20;
const perRound = 40;

type Saving = Parameters<HostRequests['library.save']>[0];

/** Saves several documents at a time and reports each that was acknowledged. */
async function saveMany(
  view: Page,
  documents: Saving[],
  onSaved: (url: string) => void,
): Promise<void> {
  await view.exposeFunction('tacitTestSaved', onSaved);
  await view.evaluate(async (all) => {
    const report = (globalThis as unknown as { tacitTestSaved: (url: string) => Promise<void> })
      .tacitTestSaved;
    await chrome.runtime.sendMessage({ type: 'ensure-host' });
    const port = chrome.runtime.connect({ name: 'tacit-host' });
    await new Promise<void>((resolve) => {
      let next = 0;
      let ended = 0;
      const send = (): void => {
        const params = all[next];
        if (params) port.postMessage({ type: 'request', id: next, name: 'library.save', params });
        next += 1;
      };
      port.onMessage.addListener((reply: { type: string; id: number }) => {
        if (reply.type === 'result') void report(all[reply.id]?.page.url ?? '');
        ended += 1;
        if (ended === all.length) resolve();
        else send();
      });
      for (let lane = 0; lane < 4; lane += 1) send();
    });
    port.disconnect();
  }, documents);
}

/** A page of the extension that runs none of its code. */
async function blankView(extension: Extension): Promise<Page> {
  const view = await extension.context.newPage();
  await view.goto(extension.url('icon/128.png'));
  return view;
}

/** Those of the addresses that the library does not have, asked for over one connection. */
function missing(view: Page, urls: string[]): Promise<string[]> {
  return view.evaluate(async (all) => {
    const port = chrome.runtime.connect({ name: 'tacit-host' });
    const found = new Set<string>();
    await new Promise<void>((resolve) => {
      let answers = 0;
      port.onMessage.addListener((reply: { type: string; id: number; value: unknown }) => {
        const url = all[reply.id];
        if (reply.type === 'result' && reply.value !== null && url !== undefined) found.add(url);
        answers += 1;
        if (answers === all.length) resolve();
      });
      for (const [id, canonicalUrl] of all.entries())
        port.postMessage({ type: 'request', id, name: 'library.find', params: { canonicalUrl } });
    });
    port.disconnect();
    return all.filter((url) => !found.has(url));
  }, urls);
}

/** How many documents cannot be found yet. */
async function waiting(view: Page): Promise<number> {
  const listed = { scope: {}, order: 'newest', offset: 0, limit: 1000 } as const;
  let count = 0;
  for (let offset = 0; ; offset += 1000) {
    const { documents } = await askHost(view, 'library.list', { ...listed, offset });
    count += documents.filter(({ status }) => status === 'waiting').length;
    if (documents.length < 1000) return count;
  }
}

test('the browser killed at random points of an import: nothing is lost, and it finishes', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const saved = new Set<string>();
  for (let round = 0; round < kills; round += 1) {
    const extension = await launch();
    const view = await blankView(extension);
    const documents = Array.from({ length: perRound }, (_, at) =>
      saving(sampleDocument(round * perRound + at, 16)),
    );
    const before = saved.size;
    const importing = saveMany(view, documents, (url) => void saved.add(url));
    importing.catch(() => undefined);
    await waitUntil('the first to be kept', () => (saved.size > before ? true : undefined));
    await delay(Math.random() * 700);
    await killBrowser(extension);
  }
  const extension = await launch();
  const view = await blankView(extension);
  expect(await libraryFaults(view)).toEqual([]);
  // Nobody asks for anything: it goes on by itself.
  await expect.poll(() => waiting(view), { timeout: 30_000 }).toBe(0);
  expect(await libraryFaults(view)).toEqual([]);
  expect(saved.size).toBeGreaterThanOrEqual(kills);
  expect(await missing(view, [...saved])).toEqual([]);
  const [url = ''] = [...saved].slice(-1);
  const number = url.split('/').at(-1);
  const { hits } = await askHost(view, 'library.search', {
    query: `log entry ${number}`,
    scope: {},
    limit: 3,
  });
  expect(hits[0]?.document.url).toBe(url);
  await extension.close();
});

/** Has the library worker do what it is asked for next without a word about it, and fail. */
const failAtNext = `
  addEventListener('message', () => {
    self.postMessage = () => undefined;
    throw new Error('made to fail');
  });
`;

test('a worker that fails is replaced, and what it was doing is done', async ({ extension }) => {
  const view = await blankView(extension);
  await askHost(view, 'library.save', saving(sampleDocument(1)));
  const { targetId } = await waitForTarget(extension.cdp, 'offscreen.html');
  await evaluateInWorker(extension.cdp, targetId, 'library-worker', failAtNext);
  await askHost(view, 'library.save', saving(sampleDocument(2)));
  await expect.poll(() => waiting(view)).toBe(0);
  const { total } = await askHost(view, 'library.list', {
    scope: {},
    order: 'newest',
    offset: 0,
    limit: 5,
  });
  expect(total).toBe(2);
  expect(await libraryFaults(view)).toEqual([]);
});

test.describe('on a disk that is nearly full', () => {
  test.use({ smallDisk: true });

  test('saving says so, nothing kept before is lost, and it goes on once there is space', async ({
    keptProfile,
    launch,
  }) => {
    const extension = await launch();
    const view = await blankView(extension);
    const kept: string[] = [];
    const save = async (seed: number): Promise<string> => {
      try {
        await askHost(view, 'library.save', saving(sampleDocument(seed, 400)));
        kept.push(sampleDocument(seed).url);
        return 'saved';
      } catch (error) {
        return String(error);
      }
    };
    expect(await save(0)).toBe('saved');
    const filler = path.join(keptProfile, 'filler');
    fillDisk(filler);
    let outcome = 'saved';
    for (let seed = 1; outcome === 'saved' && seed < 200; seed += 1) outcome = await save(seed);
    expect(outcome).toContain('storage-full');
    await rm(filler);
    expect(await save(500)).toBe('saved');
    await expect.poll(() => waiting(view), { timeout: 45_000 }).toBe(0);
    expect(await libraryFaults(view)).toEqual([]);
    for (const canonicalUrl of kept)
      expect(await askHost(view, 'library.find', { canonicalUrl })).not.toBeNull();
    await extension.close();
  });
});

test('data of the first version is taken over, as soon as nobody holds it any more', async ({
  extension,
}) => {
  const rows = JSON.parse(
    await readFile(
      path.join(import.meta.dirname, '../../fixtures/database/version-1.json'),
      'utf8',
    ),
  ) as Record<string, object[]>;
  // It stands for an older Tacit.
  const older = await blankView(extension);
  await older.evaluate(async (stores) => {
    const keys: Record<string, string> = {
      pages: 'contentHash',
      drafts: 'turnId',
      settings: 'key',
    };
    const indexes: Record<string, string[]> = {
      conversations: ['pageUrl', 'updatedAt'],
      turns: ['conversationId', 'pageHash', 'status'],
    };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tacit', 10);
      request.addEventListener('upgradeneeded', () => {
        for (const [name, all] of Object.entries(stores)) {
          const store = request.result.createObjectStore(name, { keyPath: keys[name] ?? 'id' });
          for (const index of indexes[name] ?? []) store.createIndex(index, index);
          for (const row of all) store.add(row);
        }
      });
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
    Object.assign(globalThis, { heldDatabase: database });
  }, rows);

  const view = await blankView(extension);
  const conversations = () => askHost(view, 'conversation.list', { pageUrl: null });
  await expect(conversations()).rejects.toThrow('storage-blocked');
  await expect(askHost(view, 'library.facets', {})).rejects.toThrow('storage-blocked');
  await older.evaluate(() =>
    (globalThis as unknown as { heldDatabase: IDBDatabase }).heldDatabase.close(),
  );
  await expect
    .poll(async () => (await conversations().catch(() => [])).length)
    .toBe(rows['conversations']?.length);
  expect(await conversations()).toEqual(expect.arrayContaining(rows['conversations'] ?? []));
  await askHost(view, 'library.save', saving(sampleDocument(1)));
  await expect.poll(() => waiting(view)).toBe(0);
});

test('a newer version may take the data over at once', async ({ extension }) => {
  const view = await blankView(extension);
  await askHost(view, 'library.save', saving(sampleDocument(1)));
  const upgraded = await view.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('tacit', 1000);
        request.addEventListener('blocked', () => resolve('blocked'));
        request.addEventListener('error', () => resolve('failed'));
        request.addEventListener('success', () => {
          request.result.close();
          resolve('upgraded');
        });
      }),
  );
  expect(upgraded).toBe('upgraded');
});
