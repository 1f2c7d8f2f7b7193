import { pressAndLeave } from '../harness/side-panel.ts';
import {
  copy,
  expect,
  expectAccessible,
  fill,
  openLibrary,
  rows,
  save,
  searchField,
  test,
} from './library-test.ts';

const documents = [
  {
    title: 'How tides work',
    paragraphs: [
      'The sea rises and falls twice a day along most coasts.',
      'The Moon pulls the water nearest to it. Two bulges follow, and the Earth turns under both.',
    ],
    tags: ['sea'],
  },
  {
    title: 'A history of lighthouses',
    paragraphs: ['The lighthouse on the northern mole was built in 1871. Its lamp turns slowly.'],
    tags: ['harbour'],
    site: 'harbour.example',
  },
  {
    title: 'Bread',
    paragraphs: ['Flour, water, salt and time are all that bread needs. The dough rises twice.'],
    site: 'bakery.example',
  },
] as const;

test('an empty library says how it is filled', async ({ library }) => {
  await expect(library.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
  await expect(library).toHaveTitle('Tacit library');
  await expectAccessible(library, 'empty');
});

test('is reached from the menu of the popup, once', async ({ extension, page, site, surfaces }) => {
  await page.goto(site.url('article.html'));
  const open = async () => {
    const popup = await surfaces.readInPopup(page);
    await popup.getByRole('button', { name: 'More' }).click();
    await pressAndLeave(extension, popup, 'Library');
  };
  const opened = extension.context.waitForEvent('page');
  await open();
  expect((await opened).url()).toBe(extension.url('library.html'));
  await open();
  const worker = await extension.serviceWorker();
  const shown = () =>
    worker.evaluate(async () => {
      const contexts = await chrome.runtime.getContexts({
        contextTypes: [chrome.runtime.ContextType.TAB],
      });
      const tabs = await Promise.all(contexts.map(({ tabId }) => chrome.tabs.get(tabId)));
      return tabs.map(({ active }) => active);
    });
  await expect.poll(shown).toEqual([true]);
});

test('finds while one types, with the words marked, and opens the copy at the passage', async ({
  library,
}) => {
  await fill(library, documents);
  await expect(rows(library)).toHaveCount(3);
  await searchField(library).fill('moon bulges');
  const passage = library.locator('.passage-row').first();
  await expect(passage.locator('mark')).toContainText(['Moon', 'bulges']);
  await expect(rows(library).first()).toContainText('How tides work');
  await expect(library.locator('[data-count]')).toHaveText(/^Found in \d of 3 documents$/u);
  await expectAccessible(library, 'results');
  await passage.click();
  await expect(copy(library).locator('mark')).toBeInViewport();
  await expectAccessible(library, 'copy');
  await copy(library).getByRole('button', { name: 'Close the copy' }).click();
  await expect(copy(library)).toHaveCount(0);

  await searchField(library).fill('"water nearest" -lamp');
  await expect(rows(library)).toHaveCount(1);
  await searchField(library).fill('"airship over the mole"');
  await expect(library.getByText('Nothing was found for')).toBeVisible();
  await expectAccessible(library, 'nothing found');
  await library.getByRole('button', { name: 'Clear the search' }).click();
  await expect(rows(library)).toHaveCount(3);
});

test('filters by tag and site', async ({ library }) => {
  await fill(library, documents);
  const filters = library.getByRole('navigation', { name: 'Filters' });
  await filters.getByRole('button', { name: 'sea' }).click();
  await expect(rows(library)).toHaveCount(1);
  await expect(filters.getByRole('button', { name: 'sea' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await filters.getByRole('button', { name: 'bakery.example' }).click();
  await expect(library.getByText('No document is like this.')).toBeVisible();
  await filters.getByRole('button', { name: 'sea' }).click();
  await expect(rows(library)).toHaveText([/^.?Bread/u]);
  await filters.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rows(library)).toHaveCount(3);
});

test('several are deleted together and brought back', async ({ library }) => {
  await fill(library, documents);
  await rows(library).nth(0).locator('[data-pick]').click();
  await rows(library).nth(2).locator('[data-pick]').click();
  await expect(library.getByRole('group', { name: 'Selected documents' })).toContainText(
    '2 selected',
  );
  await expectAccessible(library, 'selected');
  await library.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(rows(library)).toHaveCount(1);
  await expect(library.getByText('2 documents deleted.')).toBeVisible();
  await expectAccessible(library, 'deleted');
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(library)).toHaveCount(3);
});

test('everything without a mouse', async ({ extension, library }) => {
  await fill(library, documents);
  const { keyboard } = library;
  await expect(rows(library)).toHaveCount(3);
  await keyboard.press('/');
  await expect(searchField(library)).toBeFocused();
  await keyboard.type('lighthouse mole');
  await expect(library.locator('.passage-row').first()).toContainText('northern mole');
  await keyboard.press('ArrowDown');
  const list = library.getByRole('listbox');
  await expect(list).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(library.locator('.passage-row[data-active="true"]')).toBeVisible();
  await keyboard.press('Enter');
  await expect(copy(library).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(copy(library).locator('mark')).toBeInViewport();
  await keyboard.press('Escape');
  await expect(copy(library)).toHaveCount(0);
  await expect(list).toBeFocused();
  await keyboard.press('Escape');
  await expect(searchField(library)).toHaveValue('');
  await expect(searchField(library)).toBeFocused();
  await expect(rows(library)).toHaveCount(3);

  await keyboard.press('ArrowDown');
  await expect(list).toBeFocused();
  await keyboard.press('Space');
  await keyboard.press('Shift+ArrowDown');
  await expect(list.getByRole('option', { selected: true })).toHaveCount(2);
  await keyboard.press('Delete');
  await expect(rows(library)).toHaveCount(1);
  await keyboard.press('ControlOrMeta+z');
  await expect(rows(library)).toHaveCount(3);
  await keyboard.press('?');
  const help = library.getByRole('dialog', { name: 'Help' });
  await expect(help).toContainText('exactly these words');
  await expectAccessible(library, 'help');
  await keyboard.press('Escape');
  await expect(help).toBeHidden();
  // It is all still there for the next time.
  const again = await openLibrary(extension);
  await expect(rows(again)).toHaveCount(3);
});

test('opened at a query or a document', async ({ extension, library }) => {
  await fill(library, documents);
  const found = await openLibrary(extension, '?query=dough');
  await expect(searchField(found)).toHaveValue('dough');
  await expect(rows(found).first()).toContainText('Bread');
  const id = await rows(found).first().getAttribute('data-document');
  const opened = await openLibrary(extension, `?document=${id}`);
  await expect(copy(opened).getByRole('heading', { name: 'Bread' })).toBeVisible();
});

test('two thousand documents are scrolled through with few rows drawn', async ({ library }) => {
  test.slow();
  const many = Array.from({ length: 2000 }, (_document, index) => ({
    title: `Notice to mariners ${index}`,
    paragraphs: [`Notice number ${index} concerns the buoy at the northern mole.`],
  }));
  await fill(library, many);
  await expect(library.locator('[data-count]')).toHaveText('2,000 documents', { timeout: 30_000 });
  const list = library.getByRole('listbox');
  await list.focus();
  await library.keyboard.press('End');
  await expect(library.getByText('Notice to mariners 0', { exact: true })).toBeInViewport();
  expect(await library.locator('.document-row').count()).toBeLessThan(100);
  await library.keyboard.press('Enter');
  await expect(copy(library)).toContainText('Notice number 0 concerns');
  await list.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
  await expect(library.getByText('Notice to mariners 995', { exact: true })).toBeInViewport();
  await library.keyboard.press('Escape');
  await library.keyboard.press('Home');
  await expect(library.getByText('Notice to mariners 1999', { exact: true })).toBeInViewport();

  await searchField(library).fill('buoy');
  await expect(library.locator('.hit')).toHaveCount(30);
  await expectAccessible(library, 'more to be found');
  await library.keyboard.press('ArrowDown');
  await library.keyboard.press('End');
  await library.keyboard.press('Enter');
  await expect(library.locator('.hit')).toHaveCount(60);
});

test('what happens elsewhere is seen at once', async ({ library, page, site, surfaces }) => {
  await page.goto(site.url('article.html'));
  const popup = await surfaces.readInPopup(page);
  await save(popup);
  await expect(rows(library)).toHaveCount(1);
  await popup.getByRole('combobox', { name: 'Add a tag' }).fill('sea');
  await popup.keyboard.press('Enter');
  await expect(rows(library)).toContainText('sea');
});

test('narrow and enlarged, nothing is cut off sideways', async ({ library }) => {
  await fill(library, documents);
  for (const width of [700, 320]) {
    await library.setViewportSize({ width, height: 700 });
    const sideways = () =>
      library.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const parts = [...document.querySelectorAll('.library-header, .results, .pane')];
        const wide = parts.filter((part) => part.scrollWidth > part.clientWidth + 1);
        return [scrollWidth - clientWidth, ...wide.map(({ className }) => className)];
      });
    expect(await sideways()).toEqual([0]);
    await rows(library).first().click();
    await expect(copy(library)).toBeVisible();
    expect(await sideways()).toEqual([0]);
    await library.keyboard.press('Escape');
  }
});
