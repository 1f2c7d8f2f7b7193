/** The same document in two views at once: what is done in one is seen in the other, and nothing of either is lost. */
import type { Page } from '@playwright/test';
import { askHost } from '../harness/host.ts';
import { copy, expect, fill, openLibrary, rows, save, savePopover, test } from './library-test.ts';

const pages = [
  { title: 'Spring tides', paragraphs: ['Sun and moon stand in one line.'] },
  { title: 'Neap tides', paragraphs: ['Sun and moon stand at right angles.'] },
];

const note = (view: Page) => copy(view).getByRole('textbox', { name: 'Add a note' });
const addTag = (view: Page) => copy(view).getByRole('combobox', { name: 'Add a tag' });
const addCollection = (view: Page) =>
  copy(view).getByRole('combobox', { name: 'Add to a collection' });

async function kept(view: Page, title: string) {
  const listed = { scope: {}, order: 'newest', offset: 0, limit: 10 } as const;
  const { documents } = await askHost(view, 'library.list', listed);
  return documents.find((document) => document.title === title);
}

test('two tabs edit one document', async ({ extension, library }) => {
  await fill(library, pages);
  const other = await openLibrary(extension);
  for (const view of [library, other]) {
    await rows(view).filter({ hasText: 'Spring tides' }).click();
    await expect(copy(view)).toContainText('one line');
  }
  // A caret that stands in the note of the one, while the other writes it.
  await note(library).focus();
  await note(other).fill('High water');
  await expect(note(library)).toHaveValue('High water');
  await library.keyboard.press('End');
  await library.keyboard.type(' twice a month');
  await note(library).blur();
  await expect(note(other)).toHaveValue('High water twice a month');

  const [one, two] = [library, other].map(addTag);
  await one?.fill('moon');
  await two?.fill('sun');
  await Promise.all([one?.press('Enter'), two?.press('Enter')]);
  for (const view of [library, other])
    for (const tag of ['moon', 'sun'])
      await expect(copy(view).getByRole('button', { name: `Remove the tag ${tag}` })).toBeVisible();

  const [first, second] = [library, other].map(addCollection);
  await first?.fill('Sea');
  await second?.fill('Sky');
  await Promise.all([first?.press('Enter'), second?.press('Enter')]);
  for (const view of [library, other])
    for (const name of ['Sea', 'Sky'])
      await expect(copy(view).getByText(name, { exact: true })).toBeVisible();
});

test('what was just typed is kept, however its field goes away', async ({ library }) => {
  await fill(library, pages);
  await rows(library).filter({ hasText: 'Spring tides' }).click();
  await note(library).fill('of springs');
  await library.keyboard.press('Escape');
  await expect(copy(library)).toBeHidden();
  await expect.poll(async () => (await kept(library, 'Spring tides'))?.note).toBe('of springs');
  await rows(library).filter({ hasText: 'Spring tides' }).click();
  await note(library).fill('of springs and more');
  await rows(library).filter({ hasText: 'Neap tides' }).click();
  await expect(copy(library)).toContainText('right angles');
  await expect.poll(async () => (await kept(library, 'Spring tides'))?.note).toContain('and more');
  expect((await kept(library, 'Neap tides'))?.note).toBe('');
});

test('the panel and the library edit one document', async ({ library, page, site, surfaces }) => {
  await page.goto(site.url('article.html'));
  const popup = await surfaces.readInPopup(page);
  await save(popup);
  await rows(library).first().click();
  const own = savePopover(popup).getByRole('textbox', { name: 'Add a note' });
  await own.focus();
  await note(library).fill('from the library');
  await expect(own).toHaveValue('from the library');
  // One after the other, without waiting for the first to be kept.
  await own.press('End');
  await own.pressSequentially(' and the popup');
  const tag = savePopover(popup).getByRole('combobox', { name: 'Add a tag' });
  await tag.fill('a');
  await tag.press('Enter');
  await tag.fill('b');
  await tag.press('Enter');
  await expect(note(library)).toHaveValue('from the library and the popup');
  for (const name of ['a', 'b'])
    await expect(
      copy(library).getByRole('button', { name: `Remove the tag ${name}`, exact: true }),
    ).toBeVisible();
});
