/**
 * How fast a model arrives: from a hub on this machine, verified and on disk, against the same bytes merely fetched; and
 * what parts at the same time gain where each connection is slow.
 */
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { fixtureModels } from '../e2e/engines/model-test.ts';
import { ask, remove, row } from '../e2e/models/download-test.ts';
import { launchExtension } from '../e2e/harness/extension.ts';
import { Hub } from '../hub/hub.ts';
import { readRepository } from '../hub/repository.ts';
import type { BenchReport } from './result.ts';
import { atLeast, information, median } from './result.ts';

const MB = 2 ** 20;
const id = 'tacit-fixtures/copy-llama';
const weights = 'onnx/model_quantized.onnx';
const size = 128 * MB;
const rounds = 3;
/** Bytes per second of one connection, where each is slow; about, since timers are coarse. */
const slow = 4 * MB;

export async function run(
  extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchReport> {
  const root = await mkdtemp(path.join(tmpdir(), 'tacit-download-'));
  const folder = path.join(root, 'copy-llama');
  await cp(path.join(fixtureModels, 'copy-llama'), folder, { recursive: true });
  await writeFile(path.join(folder, weights), randomBytes(size));
  const repository = await readRepository(id, folder);
  const hub = new Hub({ repositories: [repository], storageOrigin: '' });
  const [front, storage] = [createServer(hub.serve), createServer(hub.serveStorage)];
  const origin = async (server: typeof front): Promise<string> => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const address = await origin(front);
  const storageAddress = await origin(storage);
  hub.moveStorage(storageAddress);
  const extension = await launchExtension({ extensionDir });
  try {
    const settings = await extension.context.newPage();
    await settings.goto(extension.url('options.html'));
    await chooseHub(settings, address);
    const arrive = async (): Promise<number> => {
      const dialog = await ask(settings, id);
      const start = performance.now();
      await dialog.getByRole('button', { name: 'Download' }).click();
      await settings.locator(`[data-model="${id}"]`).waitFor({ timeout: 120_000 });
      await row(settings).waitFor({ state: 'detached' });
      const time = performance.now() - start;
      await remove(settings);
      return time;
    };
    const url = `${storageAddress}/${id}/${repository.commit}/${weights}`;
    const ours: number[] = [];
    const plain: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await arrive());
      plain.push(await settings.evaluate(fetchOnly, url));
      progress(
        `${round + 1}/${rounds}: ${ours.at(-1)?.toFixed(0)} ms verified and stored, ${plain.at(-1)?.toFixed(0)} ms fetched`,
      );
    }
    hub.faults.add({ on: /model_quantized/u, what: { kind: 'slow', speed: slow } });
    const single = await settings.evaluate(fetchOnly, url);
    const parts = await arrive();
    progress(`slow connections: ${parts.toFixed(0)} ms in parts, ${single.toFixed(0)} ms by one`);
    const rate = (time: number): number => size / MB / (time / 1000);
    return {
      name: 'download',
      results: [
        information('download, verified and stored', rate(median(ours)), 'MB/s'),
        information('the same bytes, only fetched', rate(median(plain)), 'MB/s'),
        atLeast('slow connections: one / parts at once', single / parts, 'times', 2),
      ],
    };
  } finally {
    await extension.close();
    for (const server of [front, storage]) {
      server.closeAllConnections();
      server.close();
    }
    await rm(root, { recursive: true, force: true });
  }
}

async function chooseHub(settings: Page, address: string): Promise<void> {
  const fold = settings.getByTestId('hub');
  await fold.evaluate((element) => element.setAttribute('open', ''));
  await fold.getByLabel('Address').fill(address);
  await fold.getByRole('button', { name: 'Use this address' }).click();
}

/** Runs in the settings page. */
async function fetchOnly(url: string): Promise<number> {
  const start = performance.now();
  const { body } = await fetch(url, { cache: 'no-store' });
  const reader = body?.getReader();
  while ((await reader?.read())?.done === false);
  return performance.now() - start;
}
