/** Which model is recommended, on the machine this runs on: the real probe, the real measurement. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { SpeedTest } from '@/lib/protocol/hardware';
import { fixtureModels, importModels, setRuntime } from '../engines/model-test.ts';
import { ask, waitUntilEnded } from '../harness/conversation.ts';
import { storedSetting } from '../harness/database.ts';
import { softwareWebGpu } from '../harness/gpu.ts';
import { findTarget, waitForTarget } from '../harness/targets.ts';
import { waitUntil } from '../harness/wait.ts';
import { expect, openHarbour, test } from '../surfaces/surface-test.ts';

const offered = 'onnx-community/LFM2.5-350M-ONNX';

test('measures once, recommends a model and says why, and offers the rest beside it', async ({
  surfaces,
  network,
}) => {
  const settings = await surfaces.settings();
  const reason = settings.getByTestId('reason');
  await expect(reason).toContainText('tokens a second on the processor', { timeout: 30_000 });
  await expect(reason).toContainText(/Fits your \d+ GB of memory/);
  const first = await keptSpeedTest(settings);
  expect(first?.wasm).toBeGreaterThan(1e8);
  expect(first?.webgpu).toBeNull();
  const recommended = settings.locator('[data-recommended]');
  await expect(recommended.getByRole('button', { name: /^Download/ })).toBeEnabled();
  // Smaller models are faster; every one of them can be chosen instead.
  const rows = settings.locator('[data-catalog]');
  await expect(rows.filter({ has: settings.locator('.figures') })).toHaveCount(9);
  const speed = async (name: string): Promise<number> => {
    const row = rows.filter({ hasText: name }).locator('[data-speed]');
    return Number(await row.getAttribute('data-speed'));
  };
  // On a slow or busy machine the smallest is the recommended one.
  const smallest = (await rows.filter({ hasText: 'SmolLM2 135M' }).count()) === 1;
  const small = smallest ? 'SmolLM2 135M' : 'SmolLM2 360M';
  expect(await speed(small)).toBeGreaterThan(await speed('Llama 3.2 1B'));
  await expect(rows.getByRole('button', { name: 'Download Llama 3.2 1B' })).toBeEnabled();
  // So can those that search the library.
  await expect(rows.getByRole('button', { name: /^Download Multilingual E5/ })).toBeEnabled();

  await settings.reload();
  await expect(reason).toContainText('tokens a second');
  expect(await keptSpeedTest(settings)).toEqual(first);
  await settings.getByRole('button', { name: 'Measure again' }).click();
  await expect.poll(() => keptSpeedTest(settings)).not.toEqual(first);
  expect(network.byExtension()).toEqual([]);
});

test('remembers how fast a model wrote here', async ({ extension, page, site, surfaces }) => {
  const root = await mkdtemp(path.join(tmpdir(), 'tacit-advice-'));
  const folder = path.join(root, path.dirname(offered));
  await cp(path.join(fixtureModels, 'copy-llama'), path.join(root, offered), { recursive: true });
  const settings = await surfaces.settings();
  await importModels(settings, folder);
  const row = settings.locator(`[data-model="${offered}"]`);
  await row.getByRole('button', { name: 'Answer with LFM2.5-350M-ONNX' }).click();
  await expect(row).toContainText('answers your questions');
  const panel = await openHarbour({ page, site, surfaces });
  await waitUntilEnded(await ask(panel, 'When does the lock open?'));
  // A new host has no model in memory, and only its notes to tell from.
  const host = await waitForTarget(extension.cdp, 'offscreen.html');
  await (await extension.serviceWorker()).evaluate(() => chrome.offscreen.closeDocument());
  await waitUntil('a new host', async () => {
    const next = await findTarget(extension.cdp, 'offscreen.html');
    return next !== undefined && next.targetId !== host.targetId ? true : undefined;
  });
  await settings.reload();
  await expect(row).toHaveAttribute('data-state', 'ready');
  await expect(row).toContainText('tokens a second here');
  await rm(root, { recursive: true });
});

test.describe('with a graphics processor in software', () => {
  test.use({ browserArgs: softwareWebGpu });

  test('does not use it, unless it is forced to', async ({ surfaces }) => {
    test.setTimeout(180_000);
    const settings = await surfaces.settings();
    const reason = settings.getByTestId('reason');
    await expect(reason).toContainText('on the processor', { timeout: 30_000 });
    await expect(settings.getByTestId('device')).toContainText('graphics only in software');
    expect((await keptSpeedTest(settings))?.webgpu).toBeNull();

    await setRuntime(settings, 'Runs on', 'webgpu');
    await settings.reload();
    // In software, on a busy machine, it may take longer than anybody is made to wait: then it is measured again.
    await expect(async () => {
      const again = settings.getByRole('button', { name: 'Measure again' });
      if (await again.isEnabled()) await again.click();
      await expect(reason).toContainText('on the graphics processor', { timeout: 25_000 });
    }).toPass({ timeout: 120_000 });
    const forced = await keptSpeedTest(settings);
    expect(forced?.webgpu).toBeGreaterThan(0);
    expect(forced?.webgpu).toBeLessThan(forced?.wasm ?? 0);
  });
});

/** What the host remembers of the machine. */
async function keptSpeedTest(settings: Page): Promise<SpeedTest | null> {
  return (await storedSetting<SpeedTest>(settings, 'speed-test')) ?? null;
}
