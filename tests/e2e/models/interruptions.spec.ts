/** What cuts a download off altogether: a killed browser, a full disk. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { killBrowser } from '../harness/kill.ts';
import { fillDisk } from '../harness/small-disk.ts';
import { delay } from '../harness/wait.ts';
import {
  button,
  download,
  expect,
  expectComplete,
  expectFailure,
  row,
  storedFiles,
  test,
  weights,
} from './download-test.ts';

const kills = 10;

test('the browser killed at random points: it goes on from there', async ({
  hub,
  launch,
  repository,
}) => {
  test.setTimeout(150_000);
  // Slow enough that the last kill still finds something to interrupt, also on a busy machine.
  hub.faults.add({ on: /model_quantized/u, what: { kind: 'slow', speed: 20_000 } });
  for (let round = 0; round <= kills; round += 1) {
    const extension = await launch();
    const settings = await extension.context.newPage();
    await settings.goto(extension.url('options.html'));
    if (round === 0) {
      await download(settings);
    } else {
      await expect(row(settings)).toHaveAttribute('data-phase', 'paused');
      const quiet = hub.transfers.length;
      await delay(200);
      // Nothing is fetched until the reader says so.
      expect(hub.transfers.length).toBe(quiet);
      if (round === kills) hub.faults.clear();
      await button(settings, 'Resume').click();
    }
    if (round === kills) {
      await expectComplete(settings, repository);
      await extension.close();
      break;
    }
    await expect(row(settings)).toHaveAttribute('data-phase', /downloading|verifying/u);
    await delay(Math.random() * 900);
    await killBrowser(extension);
  }
  const asked = hub.transfers
    .filter(({ path: file }) => file.endsWith(weights))
    .map(({ range }) => Number(/\d+/u.exec(range ?? '')?.[0] ?? 0));
  // What had arrived was never fetched again: the offsets only grow.
  expect(asked).toEqual(asked.toSorted((a, b) => a - b));
  expect(asked.at(-1)).toBeGreaterThan(0);
});

test.describe('on a disk that is nearly full', () => {
  test.use({ smallDisk: true });

  test('it stops with what fits, and goes on once there is space', async ({
    hub,
    keptProfile,
    launch,
    repository,
  }) => {
    const extension = await launch();
    const settings = await extension.context.newPage();
    await settings.goto(extension.url('options.html'));
    // The space is there when it is planned, and gone when the bytes arrive.
    hub.faults.add({ on: /model_quantized/u, what: { kind: 'slow', speed: 400_000 }, times: 1 });
    await download(settings);
    await expect(row(settings)).toHaveAttribute('data-phase', 'downloading');
    const filler = path.join(keptProfile, 'filler');
    fillDisk(filler);
    await expectFailure(settings, 'download-no-space');
    expect(Object.keys(await storedFiles(settings))).not.toEqual([]);
    await rm(filler);
    await button(settings, 'Resume').click();
    await expectComplete(settings, repository);
    await extension.close();
  });
});
