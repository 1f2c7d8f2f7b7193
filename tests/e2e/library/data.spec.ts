/** A copy of everything, everything back from it, and the end of everything. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { askHost } from '../harness/host.ts';
import { expect, test } from '../surfaces/surface-test.ts';
import { sampleDocument, saving } from './sample-document.ts';
import { libraryFaults } from './stored-library.ts';

const outputPath = (name: string): string => test.info().outputPath(name);

/** Everything this origin keeps, by where it lies. */
function keptByBrowser(view: Page): Promise<Record<string, string[]>> {
  return view.evaluate(async () => {
    const names = async (folder: FileSystemDirectoryHandle): Promise<string[]> => {
      const found: string[] = [];
      for await (const name of folder.keys()) found.push(name);
      return found;
    };
    const rows: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error(name)));
      });
      for (const store of database.objectStoreNames) {
        const count = await new Promise<number>((resolve) => {
          const request = database.transaction(store).objectStore(store).count();
          request.addEventListener('success', () => resolve(request.result));
        });
        if (count > 0) rows.push(`${name}/${store}: ${count}`);
      }
      database.close();
    }
    return {
      rows,
      files: await names(await navigator.storage.getDirectory()),
      caches: await caches.keys(),
      local: Object.keys(await chrome.storage.local.get(null)),
      session: Object.keys(await chrome.storage.session.get(null)),
      dom: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    };
  });
}

async function fill(view: Page): Promise<void> {
  for (let seed = 0; seed < 10; seed += 1) {
    const { id } = await askHost(view, 'library.save', saving(sampleDocument(seed)));
    if (seed === 3)
      await askHost(view, 'library.update', {
        id,
        note: 'a note',
        tags: { added: ['tide'], removed: [] },
      });
  }
  const { hash } = await openPage(view);
  await askHost(view, 'conversation.ask', {
    conversationId: null,
    pageHash: hash,
    task: { kind: 'question', text: 'What says entry 500?' },
    selection: null,
  });
  await expect
    .poll(async () => (await conversations(view)).length, { message: 'a conversation' })
    .toBe(1);
  await view.evaluate(async () => {
    await chrome.storage.local.set({
      remember: { sites: ['https://tides.example/*'], excluded: ['bank.example'], paused: true },
    });
    await chrome.storage.session.set({ something: 1 });
    localStorage.setItem('something', '1');
    await (await caches.open('something')).put('https://x.example/', new Response('1'));
    const root = await navigator.storage.getDirectory();
    await (
      await root.getDirectoryHandle('models', { create: true })
    ).getFileHandle('file', {
      create: true,
    });
  });
}

async function openPage(view: Page): Promise<{ hash: string }> {
  const page = sampleDocument(500);
  await askHost(view, 'page.open', { page, ahead: 0 });
  return { hash: page.contentHash };
}

function conversations(view: Page) {
  return askHost(view, 'conversation.list', { pageUrl: null });
}

async function exportTo(view: Page, file: string, passphrase = ''): Promise<void> {
  await view.getByLabel('Passphrase, if it is to be encrypted').fill(passphrase);
  const [download] = await Promise.all([
    view.waitForEvent('download'),
    view.getByTestId('export-everything').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^tacit-\d{4}-\d\d-\d\d\.tacit$/u);
  await download.saveAs(file);
  await expect(view.getByTestId('data-outcome')).toContainText('went to your downloads');
}

async function importFrom(view: Page, file: string): Promise<void> {
  await view.getByTestId('import-everything').setInputFiles(file);
}

async function erase(view: Page): Promise<void> {
  await view.getByTestId('erase-everything').click();
  await view.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await expect(view.getByTestId('data-outcome')).toContainText('Everything was erased', {
    timeout: 30_000,
  });
}

/** What a file holds, but for when it was written. */
async function recordsOf(file: string): Promise<unknown[]> {
  const lines = gunzipSync(await readFile(file))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.slice(1).map((line): unknown => JSON.parse(line));
}

test('everything comes back from a file as it was', async ({ surfaces }) => {
  const view = await surfaces.settings();
  await fill(view);
  const before = await conversations(view);
  const plain = outputPath('plain.tacit');
  const secret = outputPath('secret.tacit');
  await exportTo(view, plain);
  await exportTo(view, secret, 'a long passphrase');
  await expect(view.getByTestId('storage-use')).toContainText('Saved documents');

  await erase(view);
  expect(await conversations(view)).toEqual([]);
  await importFrom(view, secret);
  await view.getByLabel('Passphrase of secret.tacit').fill('another');
  await view.getByRole('button', { name: 'Open and add' }).click();
  await expect(view.locator('[data-failure="archive-passphrase"]')).toBeVisible();
  await view.getByLabel('Passphrase of secret.tacit').fill('a long passphrase');
  await view.getByRole('button', { name: 'Open and add' }).click();
  await expect(view.getByTestId('data-outcome')).toContainText(
    'Documents added or updated: 10. Conversations: 1.',
  );
  // The host begins anew after an import.
  await expect(async () => {
    expect(await conversations(view)).toEqual(before);
  }).toPass({ timeout: 10_000 });
  const again = outputPath('again.tacit');
  await exportTo(view, again);
  expect(await recordsOf(again)).toEqual(await recordsOf(plain));

  // What came back is found again.
  const search = async () => {
    const { hits } = await askHost(view, 'library.search', {
      query: 'log entry 3',
      scope: { tags: ['tide'] },
      limit: 3,
    });
    return hits.map(({ document }) => [document.title, document.note]);
  };
  await expect.poll(search).toEqual([['Log entry 3', 'a note']]);
  expect(await libraryFaults(view)).toEqual([]);

  await importFrom(view, plain);
  await expect(view.getByTestId('data-outcome')).toContainText('Here already: 11.');
});

test('a file that is not whole says so, and what is in it is added', async ({ surfaces }) => {
  const view = await surfaces.settings();
  for (let seed = 0; seed < 40; seed += 1)
    await askHost(view, 'library.save', saving(sampleDocument(seed)));
  const whole = outputPath('whole.tacit');
  await exportTo(view, whole);
  await erase(view);
  const bytes = await readFile(whole);
  const cut = outputPath('cut.tacit');
  await writeFile(cut, bytes.subarray(0, bytes.length - 40));
  await importFrom(view, cut);
  await expect(view.locator('[data-failure="archive-truncated"]')).toBeVisible();
  const { total } = await askHost(view, 'library.list', {
    scope: {},
    order: 'newest',
    offset: 0,
    limit: 1,
  });
  expect(total).toBeGreaterThan(0);
  await importFrom(view, path.join(import.meta.dirname, 'data.spec.ts'));
  await expect(view.locator('[data-failure="archive-unknown"]')).toBeVisible();
});

test('erasing leaves nothing', async ({ surfaces }) => {
  const view = await surfaces.settings();
  await fill(view);
  await expect
    .poll(() => view.evaluate(() => localStorage.getItem('kept')))
    .toBe('{"documents":10,"conversations":1}');
  const before = await keptByBrowser(view);
  for (const [where, found] of Object.entries(before)) expect(found, where).not.toEqual([]);
  await erase(view);
  const settled = { rows: [], files: ['models'], caches: [], local: [], session: [], dom: [] };
  // The folder for models is made anew, empty, by whoever looks for models.
  await expect.poll(() => keptByBrowser(view)).toEqual(settled);
  // What the reader erases, the browser did not lose.
  expect(await askHost(view, 'storage.loss', {})).toBeNull();
  expect(await view.evaluate(modelFiles)).toEqual([]);
});

async function modelFiles(): Promise<string[]> {
  const root = await navigator.storage.getDirectory();
  const found: string[] = [];
  for await (const name of (await root.getDirectoryHandle('models')).keys()) found.push(name);
  return found;
}
