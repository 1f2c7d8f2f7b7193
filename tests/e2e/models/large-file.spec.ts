/** A file of several parts: they are fetched at the same time, and none of the faults costs more than its part. */
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readRepository } from '../../hub/repository.ts';
import { fixtureModels } from '../engines/model-test.ts';
import {
  button,
  download,
  expect,
  expectComplete,
  model,
  row,
  test as base,
  weights,
} from './download-test.ts';

const MB = 2 ** 20;
const part = 8 * MB;
const size = 5 * part + 12_345;
const graph = /model_quantized/u;

/** The fixture with weights that are large and mean nothing. */
const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  repository: async ({}, use) => {
    const root = await mkdtemp(path.join(tmpdir(), 'tacit-large-'));
    const folder = path.join(root, 'copy-llama');
    await cp(path.join(fixtureModels, 'copy-llama'), folder, { recursive: true });
    await writeFile(path.join(folder, weights), randomBytes(size));
    await use(await readRepository(model, folder));
    await rm(root, { recursive: true });
  },
});

function ranges(hub: { transfers: readonly { path: string; range: string | null }[] }): string[] {
  return hub.transfers
    .filter(({ path: asked }) => asked.endsWith(weights))
    .map(({ range }) => range ?? '');
}

test('several of its parts are on their way at once', async ({ hub, repository, settings }) => {
  // Every connection alone takes its time.
  hub.faults.add({ on: graph, what: { kind: 'slow', speed: 4 * MB } });
  await download(settings);
  await expect.poll(() => ranges(hub).length, { timeout: 15_000 }).toBeGreaterThanOrEqual(4);
  const asked = ranges(hub);
  expect(asked[0]).toBe(`bytes=0-${part - 1}`);
  // Sent out together, they may arrive in any order.
  expect(new Set(asked.slice(1, 4))).toEqual(
    new Set([1, 2, 3].map((index) => `bytes=${index * part}-${(index + 1) * part - 1}`)),
  );
  const parts = hub.transfers.filter(({ path: name }) => name.endsWith(weights));
  expect(parts.slice(0, 4).map(({ beside }) => beside)).toEqual([0, 1, 2, 3]);
  hub.faults.clear();
  await expectComplete(settings, repository, 60_000);
  const all = ranges(hub);
  expect(all).toHaveLength(5);
  expect(all.at(-1)).toBe(`bytes=${4 * part}-${size - 1}`);
});

test('a part that breaks is fetched again, and only that one', async ({
  hub,
  repository,
  settings,
}) => {
  hub.faults.add({ on: graph, what: { kind: 'slow', speed: 200 * MB }, times: 1 });
  hub.faults.add({ on: graph, what: { kind: 'drop', after: 100_000 }, times: 1 });
  await download(settings);
  await expectComplete(settings, repository, 60_000);
  const all = ranges(hub);
  expect(all).toHaveLength(6);
  expect(new Set(all).size).toBe(5);
});

test('a server that ignores ranges sends it in one piece', async ({
  hub,
  repository,
  settings,
}) => {
  hub.faults.add({ on: graph, what: { kind: 'ignore-range' } });
  await download(settings);
  await expectComplete(settings, repository, 60_000);
  expect(ranges(hub)).toEqual([`bytes=0-${part - 1}`]);
});

test('pause and resume between the parts', async ({ hub, repository, settings }) => {
  hub.faults.add({ on: graph, what: { kind: 'slow', speed: 6 * MB } });
  await download(settings);
  await expect.poll(() => ranges(hub).length, { timeout: 15_000 }).toBeGreaterThanOrEqual(4);
  await expect(row(settings)).toContainText(/(1\d|2\d|3\d) MB of/u, { timeout: 15_000 });
  await button(settings, 'Pause').click();
  await expect(row(settings)).toHaveAttribute('data-phase', 'paused');
  const before = ranges(hub).length;
  hub.faults.clear();
  await button(settings, 'Resume').click();
  await expectComplete(settings, repository, 60_000);
  const again = ranges(hub)[before] ?? '';
  expect(Number(/\d+/u.exec(again)?.[0])).toBeGreaterThanOrEqual(MB);
});

test('a connection that trickles is given up', async ({ hub, repository, settings }) => {
  test.setTimeout(90_000);
  hub.faults.add({ on: graph, what: { kind: 'slow', speed: 500 }, times: 1 });
  await download(settings);
  await expectComplete(settings, repository, 60_000);
  // Asked for again from where it stood: a few thousand bytes into the first part.
  const starts = ranges(hub).map((range) => Number(/\d+/u.exec(range)?.[0]));
  expect(starts.filter((start) => start > 0 && start < 100_000)).toHaveLength(1);
});
