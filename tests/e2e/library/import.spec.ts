/** Bringing in what is not the page in front: files, open tabs, bookmarks; the browser's questions answered by real keys. */
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { askHost } from '../harness/host.ts';
import { answerQuestion } from '../harness/question.ts';
import { serveHarbour } from '../surfaces/pages.ts';
import { expect, expectAccessible, test } from './library-test.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures');

async function openDialog(library: Page): Promise<Locator> {
  await library.getByRole('button', { name: 'Add…' }).click();
  return library.getByRole('dialog', { name: 'Add to your library' });
}

async function titles(library: Page): Promise<string[]> {
  const { documents } = await askHost(library, 'library.list', {
    scope: { origins: ['imported'] },
    order: 'title',
    offset: 0,
    limit: 20,
  });
  return documents.map(({ title }) => title);
}

function permissions(library: Page): Promise<chrome.permissions.Permissions> {
  return library.evaluate(() => chrome.permissions.getAll());
}

test.describe('files', () => {
  test('adds each that can be read, and says why one cannot', async ({ library }) => {
    const dialog = await openDialog(library);
    await dialog.getByTestId('import-documents').setInputFiles([
      {
        name: 'tides.md',
        mimeType: 'text/markdown',
        buffer: Buffer.from('# Tide tables\n\nThe tables list high water for every port.\n'),
      },
      {
        name: 'notes.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('The pilot boat leaves the pier at six.\n'),
      },
      {
        name: 'picture.png',
        mimeType: 'image/png',
        buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
      },
    ]);
    await expect(dialog.getByText('3 of 3 done · 1 not added')).toBeVisible();
    await expect(dialog.locator('[data-import="saved"]')).toHaveCount(2);
    await expect(dialog.locator('[data-import="failed"]')).toContainText('picture.png');
    await expectAccessible(library, 'import');
    await dialog
      .getByTestId('import-documents')
      .setInputFiles(
        ['pdf/headings.pdf', 'pages/article.html'].map((name) => path.join(fixtures, name)),
      );
    await expect(dialog.getByText('5 of 5 done · 1 not added')).toBeVisible();
    await expect(dialog.locator('[data-import="saved"]')).toHaveCount(4);
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await titles(library)).toEqual(expect.arrayContaining(['notes', 'Tide tables']));
    await expect
      .poll(async () => {
        const { hits } = await askHost(library, 'library.search', {
          query: 'when does the pilot boat leave',
          scope: {},
          limit: 3,
        });
        return hits[0]?.document.title;
      })
      .toBe('notes');
  });

  test('adds what is dropped on the library', async ({ library }) => {
    const transfer = await library.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['The ferry does not run on Sundays.'], 'ferry.txt'));
      return data;
    });
    await library.dispatchEvent('.library', 'dragover', { dataTransfer: transfer });
    await library.dispatchEvent('.library', 'drop', { dataTransfer: transfer });
    await expect(library.getByText('1 of 1 done')).toBeVisible();
    expect(await titles(library)).toEqual(['ferry']);
  });
});

test.describe('tabs and bookmarks', () => {
  test.use({ headed: true, browserContext: { viewport: null } });

  test('reads only the tabs that were chosen, and gives every permission back', async ({
    display,
    extension,
    library,
    page,
    site,
    surfaces,
  }) => {
    serveHarbour(site);
    await page.goto(site.url('/harbour'));
    const other = await extension.context.newPage();
    await other.goto(site.otherUrl('/light'));
    await library.bringToFront();
    const dialog = await openDialog(library);
    const chooseTabs = dialog.getByRole('button', { name: 'Open tabs: choose' });
    await answerQuestion(display, library, () => chooseTabs.click(), 'deny');
    await expect(dialog.getByText('The browser did not give access.')).toBeVisible();
    await answerQuestion(display, library, () => chooseTabs.click(), 'allow');
    const lighthouse = dialog.getByRole('checkbox', { name: /The lighthouse/u });
    await expect(dialog.getByRole('checkbox')).toHaveCount(3);
    await lighthouse.check();
    const addOne = dialog.getByRole('button', { name: 'Add 1' });
    await answerQuestion(display, library, () => addOne.click(), 'deny');
    await expect(dialog.getByText('The browser did not give access.')).toBeVisible();
    await answerQuestion(display, library, () => addOne.click(), 'allow');
    await expect(dialog.locator('[data-import="saved"]')).toBeVisible();
    expect(await titles(library)).toEqual(['The lighthouse']);
    await expect.poll(async () => (await permissions(library)).permissions).not.toContain('tabs');
    expect((await permissions(library)).origins).toEqual([]);

    // Closed while there is something to choose from, it gives back what it was given.
    // The browser does not ask again for what it once gave.
    await chooseTabs.click();
    await expect(dialog.getByRole('checkbox')).not.toHaveCount(0);
    expect((await permissions(library)).permissions).toContain('tabs');
    const settings = await surfaces.settings();
    await library.close();
    await expect.poll(async () => (await permissions(settings)).permissions).not.toContain('tabs');
  });

  test('keeps bookmarks as title and address, and asks the network nothing', async ({
    display,
    extension,
    internet,
    library,
  }) => {
    const dialog = await openDialog(library);
    const chooseBookmarks = dialog.getByRole('button', { name: 'Bookmarks: choose' });
    await answerQuestion(display, library, () => chooseBookmarks.click(), 'allow');
    await expect(dialog.getByText('There is nothing to choose from.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Back' }).click();
    // Once they are listed it needs the permission no more.
    expect((await permissions(library)).permissions).not.toContain('bookmarks');
    const manager = await extension.context.newPage();
    await manager.goto('chrome://bookmarks/');
    await manager.evaluate(async () => {
      const folder = await chrome.bookmarks.create({ parentId: '1', title: 'Sea' });
      const add = (parentId: string, name: string) =>
        chrome.bookmarks.create({
          parentId,
          title: `All about ${name}`,
          url: `https://${name}.example/`,
        });
      await Promise.all([add(folder.id, 'tides'), add(folder.id, 'ports'), add('1', 'winds')]);
    });
    await manager.close();
    await chooseBookmarks.click();
    await dialog.getByRole('checkbox', { name: 'All (3)' }).check();
    await dialog.getByRole('checkbox', { name: /All about ports/u }).uncheck();
    await dialog.getByRole('button', { name: 'Add 2' }).click();
    await expect(dialog.locator('[data-import="saved"]')).toHaveCount(2);
    const { documents } = await askHost(library, 'library.list', {
      scope: {},
      order: 'title',
      offset: 0,
      limit: 5,
    });
    expect(documents).toMatchObject([
      { title: 'All about tides', url: 'https://tides.example/', tags: ['Sea'], coverage: 0 },
      { title: 'All about winds', url: 'https://winds.example/', tags: [], coverage: 0 },
    ]);
    expect(internet.requests).toEqual([]);
  });
});
