/** A downloaded embedding model reads the library, takes over, and is given up when it is deleted. */
import path from 'node:path';
import { Hub } from '../../hub/hub.ts';
import { readRepository } from '../../hub/repository.ts';
import { embedder, expect, fixtureModels, modelRow, test } from '../engines/model-test.ts';
import { askHost } from '../harness/host.ts';
import { download, hubOrigin, storageOrigin } from '../models/download-test.ts';
import { sampleDocument, saving } from './sample-document.ts';
import { libraryFaults } from './stored-library.ts';

test('a model reads the library, is searched by, and can be deleted', async ({ settings }) => {
  for (let seed = 0; seed < 12; seed += 1)
    await askHost(settings, 'library.save', saving(sampleDocument(seed)));
  const best = async (query: string) => {
    const { hits } = await askHost(settings, 'library.search', { query, scope: {}, limit: 3 });
    return hits[0]?.document.title;
  };
  await expect.poll(() => best('log entry 5')).toBe('Log entry 5');

  const choice = settings.getByTestId('search-model');
  await choice.selectOption(embedder);
  await expect(settings.getByTestId('search-progress')).toBeVisible();
  await expect(settings.getByTestId('search-progress')).toBeHidden({ timeout: 30_000 });
  await expect(choice).toHaveValue(embedder);
  expect(await best('log entry 5')).toBe('Log entry 5');
  await askHost(settings, 'library.save', saving(sampleDocument(77)));
  await expect.poll(() => best('log entry 77')).toBe('Log entry 77');
  expect(await vectorsOf(settings)).toEqual([
    expect.stringMatching(new RegExp(`^${embedder}@[0-9a-f]{16} spread$`, 'u')),
    'static-1',
  ]);

  await settings.reload();
  await expect(choice).toHaveValue(embedder);
  await modelRow(settings, embedder)
    .getByRole('button', { name: /^Delete/u })
    .click();
  await settings.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(choice).toBeHidden();
  expect(await vectorsOf(settings)).toEqual(['static-1']);
  expect(await best('log entry 77')).toBe('Log entry 77');
  expect(await libraryFaults(settings)).toEqual([]);
});

test('a download with other files is read by at once', async ({ internet, settings }) => {
  const repository = await readRepository(embedder, path.join(fixtureModels, 'mini-bert'));
  const hub = new Hub({ repositories: [repository], storageOrigin });
  internet.answer(hubOrigin, hub.serve);
  internet.answer(storageOrigin, hub.serveStorage);
  for (let seed = 0; seed < 3; seed += 1)
    await askHost(settings, 'library.save', saving(sampleDocument(seed)));
  await settings.getByTestId('search-model').selectOption(embedder);
  await expect.poll(() => vectorsOf(settings)).toHaveLength(2);
  const [imported] = await vectorsOf(settings);
  // Weights of one type only: what was imported had two.
  await download(settings, embedder);
  const renewed = expect.stringMatching(new RegExp(`^${embedder}@[0-9a-f]{16} spread$`, 'u'));
  await expect
    .poll(async () => (await vectorsOf(settings)).filter((id) => id !== imported))
    .toEqual([renewed, 'static-1']);
  await expect(settings.getByTestId('search-model')).toHaveValue(embedder);
});

/** The models that the stored vectors are of. */
function vectorsOf(view: Parameters<typeof libraryFaults>[0]): Promise<string[]> {
  return view.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const database = await done(indexedDB.open('tacit'));
    const keys = await done(database.transaction('vectors').objectStore('vectors').getAllKeys());
    database.close();
    return [...new Set((keys as [number, string][]).map(([, id]) => id))].toSorted().toReversed();
  });
}
