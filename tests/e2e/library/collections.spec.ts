/** Collections: put together in the list, looked at and asked alone, renamed, deleted and brought back. */
import { ask, readAnswer, waitUntilEnded } from '../harness/conversation.ts';
import {
  expect,
  expectAccessible,
  fill,
  openLibrary,
  rows,
  searchField,
  test,
} from './library-test.ts';

test('documents are put into a collection, which is filtered by and asked', async ({
  extension,
  library,
}) => {
  await fill(library, [
    { title: 'The ferry', paragraphs: ['The ferry to the island leaves at eight in summer.'] },
    { title: 'The lighthouse', paragraphs: ['The lighthouse was built in 1871 by Josef Brandt.'] },
    { title: 'The lock', paragraphs: ['The lock at the lighthouse was built in 1902.'] },
  ]);
  await expect(rows(library)).toHaveCount(3);
  await rows(library).nth(0).locator('[data-pick]').click();
  await rows(library).nth(2).locator('[data-pick]').click();
  await library.getByRole('button', { name: 'Add to collection…' }).click();
  await library.getByRole('textbox', { name: 'New collection' }).fill('Timetables');
  await expectAccessible(library, 'adding to a collection');
  await library.getByRole('button', { name: 'Create' }).click();
  await expect(library.getByText('2 documents added to “Timetables”.')).toBeVisible();

  const facets = library.getByRole('navigation', { name: 'Filters' });
  await facets.getByRole('button', { name: 'Timetables 2' }).click();
  await expect(rows(library)).toHaveCount(2);
  await searchField(library).fill('lighthouse');
  await expect(library.locator('.hit .document-title')).toHaveText(['The lock']);
  await searchField(library).fill('');
  await expect(rows(library)).toHaveCount(2);

  const bar = library.getByRole('group', { name: 'Collection: Timetables' });
  await bar.getByRole('button', { name: 'Ask about it' }).click();
  const turn = await ask(library, 'When was it built?');
  await waitUntilEnded(turn);
  const { claims, facts } = await readAnswer(turn);
  expect(facts).toContain('searched 2 documents');
  expect(claims[0]?.quotes[0]).toContain('1902');

  await bar.getByRole('button', { name: 'Rename…' }).click();
  await library.getByRole('textbox', { name: 'Name' }).fill('Harbour');
  await library.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(library.getByRole('heading', { name: 'About: Harbour' })).toBeVisible();
  await library
    .getByRole('group', { name: 'Collection: Harbour' })
    .getByRole('button', { name: 'Delete collection' })
    .click();
  await expect(rows(library)).toHaveCount(3);
  await expect(facets.getByRole('button', { name: 'Harbour 2' })).toHaveCount(0);
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(facets.getByRole('button', { name: 'Harbour 2' })).toBeVisible();

  // What stands in the database is what is seen: another view has it too.
  const other = await openLibrary(extension);
  await expect(other.getByRole('button', { name: 'Harbour 2' })).toBeVisible();
});
