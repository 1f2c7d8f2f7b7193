/** Faults that do not pass: each ends with a message, and with everything so far kept. */
import {
  ask,
  button,
  download,
  expect,
  expectComplete,
  expectFailure,
  hubOrigin,
  model,
  openFold,
  remove,
  row,
  storageOrigin,
  storedFiles,
  test,
  weights,
} from './download-test.ts';

const graph = /model_quantized/u;

test.setTimeout(90_000);

test('a hub that stays away: stopped with what arrived, resumed later', async ({
  hub,
  repository,
  settings,
}) => {
  const { promise: arrived, resolve: drop } = Promise.withResolvers<void>();
  hub.faults.add({ on: graph, what: { kind: 'drop', after: 200_000, once: arrived }, times: 1 });
  hub.faults.add({ on: graph, what: { kind: 'drop', after: 0 } });
  await download(settings);
  await expect(row(settings)).toContainText('228 kB of 795 kB');
  // It stands far above the button that was pressed.
  await expect(row(settings)).toBeInViewport();
  drop();
  await expectFailure(settings, 'hub-unreachable', 60_000);
  await expect(row(settings)).toContainText('228 kB of 795 kB');
  hub.faults.clear();
  const before = hub.transfers.length;
  await button(settings, 'Resume').click();
  await expectComplete(settings, repository);
  expect(hub.transfers.slice(before).map(({ range }) => range)).toEqual(['bytes=200000-']);
});

const lasting = [
  ['a file that is always damaged', 'download-damaged', { kind: 'flip', at: 7 }],
  ['a file that is always another one', 'download-changed', { kind: 'longer' }],
  ['a file that is gone', 'remote-model-incomplete', { kind: 'status', status: 404 }],
  ['a file behind a gate', 'hub-refused', { kind: 'status', status: 403 }],
] as const;

test('one file that cannot be had is named, the others are kept', async ({
  hub,
  repository,
  settings,
}) => {
  for (const [name, code, fault] of lasting)
    await test.step(name, async () => {
      hub.faults.add({ on: graph, what: fault });
      await download(settings);
      await expectFailure(settings, code);
      hub.faults.clear();
      const before = hub.transfers.length;
      await button(settings, 'Resume').click();
      await expectComplete(settings, repository);
      const again = hub.transfers.slice(before).map(({ path }) => path);
      expect(again.filter((path) => path.endsWith(weights))).toHaveLength(1);
      await remove(settings);
    });
});

test('before anything is downloaded', async ({ hub, internet, settings }) => {
  const refuse = async (code: string, id?: string): Promise<void> => {
    await ask(settings, id);
    await expect(settings.locator(`[data-failure="${code}"]`)).toBeVisible();
    await expect(settings.getByRole('dialog')).toHaveCount(0);
    expect(await storedFiles(settings)).toEqual({});
    await settings.getByRole('button', { name: 'Dismiss' }).click();
  };
  await test.step('a name that cannot be one', async () => {
    await refuse('remote-model-unknown', '../models');
    expect(hub.questions).toEqual([]);
  });
  await test.step('a name that is not there, or not for everyone', async () => {
    await refuse('hub-refused', 'nobody/nothing');
  });
  await test.step('a hub that is busy', async () => {
    hub.faults.add({ at: 'hub', on: /\/api\/models\//u, what: { kind: 'status', status: 503 } });
    await refuse('hub-busy');
  });
  expect(hub.transfers).toEqual([]);
  await test.step('a machine that is no hub', async () => {
    internet.answer(hubOrigin, (_request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      response.end('<h1>Sign in to this network</h1>');
    });
    await refuse('hub-bad-answer');
  });
  await test.step('no hub at all', async () => {
    internet.answer(hubOrigin, (_request, response) => response.destroy());
    await refuse('hub-unreachable');
  });
});

test('a mirror on this machine takes the place of the hub; no other machine may', async ({
  hub,
  internet,
  repository,
  settings,
  site,
}) => {
  // The mirror answers every path of the site.
  const { pathname } = new URL(site.url('/'));
  expect(pathname).toBe('/');
  await openFold(settings, 'hub');
  const address = settings.getByLabel('Address');
  await address.fill('https://models.example');
  await settings.getByRole('button', { name: 'Use this address' }).click();
  await expect(settings.locator('[data-failure="hub-bad-address"]')).toBeVisible();

  const names = [...repository.files.keys()];
  const commit = repository.commit;
  for (const path of [
    `/api/models/${model}`,
    `/api/models/${model}/tree/${commit}`,
    ...names.map((name) => `/${model}/resolve/${commit}/${name}`),
    ...names.map((name) => `/api/resolve-cache/models/${model}/${commit}/${name}`),
  ])
    site.serve(path, hub.serve);
  for (const name of names) site.serve(`/${model}/${commit}/${name}`, hub.serveStorage);
  hub.moveStorage(site.otherUrl('/').replace(/\/$/u, ''));
  await address.fill(site.url('/'));
  await settings.getByRole('button', { name: 'Use this address' }).click();
  await expect(settings.locator('.failure')).toHaveCount(0);
  await download(settings);
  await expectComplete(settings, repository);
  expect(internet.requests).toEqual([]);
  await remove(settings);

  // A mirror that goes away: what is left comes from where models come from now.
  hub.faults.add({ on: graph, what: { kind: 'stall', after: 300_000 }, times: 1 });
  await download(settings);
  await expect(row(settings)).toContainText('328 kB of 795 kB');
  await button(settings, 'Pause').click();
  await expect(row(settings)).toHaveAttribute('data-phase', 'paused');
  await address.fill(hubOrigin);
  await settings.getByRole('button', { name: 'Use this address' }).click();
  await expect(settings.getByRole('button', { name: 'Use this address' })).toBeDisabled();
  hub.moveStorage(storageOrigin);
  const before = hub.transfers.length;
  await button(settings, 'Resume').click();
  await expectComplete(settings, repository);
  expect(hub.transfers.slice(before).map(({ range }) => range)).toEqual(['bytes=300000-']);
  expect(internet.requests).not.toEqual([]);
});
