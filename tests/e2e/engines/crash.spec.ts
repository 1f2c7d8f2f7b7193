/** A model that takes the extension down: the next start knows, and nothing runs again unasked. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ask, turns, waitUntilEnded } from '../harness/conversation.ts';
import { launchExtension, type Extension } from '../harness/extension.ts';
import { startSite } from '../harness/site.ts';
import { findTarget, waitForTargetGone, withSession } from '../harness/targets.ts';
import { releaseViews } from '../harness/views.ts';
import { serveHarbour } from '../surfaces/pages.ts';
import { createSurfaces } from '../surfaces/surface-test.ts';
import { holdModel } from './held-model.ts';
import {
  chooseEngine,
  copyModel,
  expect,
  fixtureModels,
  importModels,
  modelRow,
  test,
} from './model-test.ts';

const question = 'When does the lock open?';
const answerTime = 90_000;

test.setTimeout(180_000);

/** One profile over several starts of the browser. */
const twoStarts = test.extend<{ start: (work: (run: Start) => Promise<void>) => Promise<void> }>({
  start: async ({ usedExtensionDir }, use) => {
    const profileDir = await mkdtemp(path.join(tmpdir(), 'tacit-kept-profile-'));
    const site = await startSite(path.join(import.meta.dirname, '../../fixtures/pages'));
    serveHarbour(site);
    await use(async (work) => {
      const extension = await launchExtension({ extensionDir: usedExtensionDir, profileDir });
      try {
        const page = await extension.context.newPage();
        const openPanel = async (): Promise<Page> => {
          await page.bringToFront();
          await page.goto(site.url('/harbour'));
          return createSurfaces(extension).panel(page);
        };
        await work({ extension, openPanel, settings: () => createSurfaces(extension).settings() });
      } finally {
        await releaseViews(extension);
        await extension.close();
      }
    });
    await site.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
});

interface Start {
  extension: Extension;
  openPanel: () => Promise<Page>;
  settings: () => Promise<Page>;
}

/** Ends with the model halted in the middle of its answer. */
async function askAndWaitUntilItWrites({ extension, openPanel, settings }: Start): Promise<void> {
  const view = await settings();
  await importModels(view, fixtureModels);
  await expect(modelRow(view, copyModel)).toBeVisible();
  const panel = await openPanel();
  await chooseEngine(panel, copyModel);
  const model = await holdModel(extension, { after: 'token', count: 1 });
  await ask(panel, question);
  await model.held();
}

twoStarts('is named at the next start, and runs again only when asked to', async ({ start }) => {
  await start(async (run) => {
    await askAndWaitUntilItWrites(run);
    const host = await findTarget(run.extension.cdp, 'offscreen.html');
    await withSession(run.extension.cdp, host?.targetId ?? '', (send) =>
      Promise.race([send('Page.crash'), waitForTargetGone(run.extension.cdp, 'offscreen.html')]),
    ).catch(() => undefined);
    await waitForTargetGone(run.extension.cdp, 'offscreen.html');
  });
  await start(async ({ openPanel, settings }) => {
    const view = await settings();
    await expect(view.locator('[data-failure="model-crashed"]')).toBeVisible();

    const panel = await openPanel();
    const crashed = turns(panel).first();
    await expect(crashed).toHaveAttribute('data-status', 'interrupted');
    await expect(crashed.locator('[data-failure="model-crashed"]')).toBeVisible();

    const next = await ask(panel, question);
    await waitUntilEnded(next, answerTime);
    await expect(next.locator('[data-failure="model-crashed"]')).toBeVisible();
    await expect(next).toContainText('two hours before high water');
    await next.locator('[data-answer-with="instant"]').click();
    await expect(next).toHaveAttribute('data-status', 'done');
    await expect(next.locator('.failure')).toHaveCount(0);

    await panel.locator('.engine-picker').click();
    await expect(panel.locator(`[data-engine="${copyModel}"]`)).toContainText('ended Tacit');
    await panel.locator(`[data-engine="${copyModel}"]`).click();
    await crashed.locator('.failure').getByRole('button', { name: 'Try again' }).click();
    await expect(crashed).toHaveAttribute('data-status', 'done', { timeout: answerTime });
    await expect(view.locator('[data-failure="model-crashed"]')).toHaveCount(0);
  });
});
