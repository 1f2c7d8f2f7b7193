/** One browser with one model, and a side panel to ask it in: what the benchmarks of models share. */
import type { Locator, Page } from '@playwright/test';
import type { Turn } from '@/lib/protocol/conversation';
import { turns, waitUntilRead } from '../e2e/harness/conversation.ts';
import { storedRow, storeSetting } from '../e2e/harness/database.ts';
import type { Extension } from '../e2e/harness/extension.ts';
import { launchExtension } from '../e2e/harness/extension.ts';
import { openSidePanel } from '../e2e/harness/side-panel.ts';
import { startSite } from '../e2e/harness/site.ts';
import {
  evaluateIn,
  findTarget,
  waitForTarget,
  waitForTargetGone,
} from '../e2e/harness/targets.ts';
import { releaseViews } from '../e2e/harness/views.ts';
import { waitUntil } from '../e2e/harness/wait.ts';
import type { SyntheticModel } from './synthetic-model.ts';

/** What a run of the model took, see lib/engines/transformers/note-run.ts. */
export interface RunNote {
  promptTokens: number;
  reusedTokens: number;
  newTokens: number;
  prefillTime: number;
  decodeTime: number;
}

export interface ModelSession {
  extension: Extension;
  panel: Page;
  settings: Page;
  /** Goes to another page and waits until the panel has read it. */
  visit(html: string): Promise<void>;
  /** Asks without waiting for anything. */
  ask(question: string): Promise<Locator>;
  /** The turn as it is stored. */
  stored(turn: Locator): Promise<Turn | undefined>;
  lastRun(): Promise<RunNote>;
  /** Milliseconds of each time the model was loaded: a worker that does not stop in time is ended. */
  loads(): Promise<number[]>;
  /** Ends the host; the next question starts it anew, with nothing in memory. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface SessionOptions {
  /** More switches for Chromium. */
  args?: readonly string[];
  /** Done in the settings before anything is asked. */
  prepare?: (settings: Page) => Promise<void>;
}

/** Imports the model, opens a page with the side panel and chooses the model. */
export async function startModelSession(
  extensionDir: string,
  model: SyntheticModel,
  html: string,
  { args = [], prepare }: SessionOptions = {},
): Promise<ModelSession> {
  const site = await startSite(import.meta.dirname);
  const extension = await launchExtension({ extensionDir, args });
  const { context, cdp } = extension;
  const settings = await context.newPage();
  await settings.goto(extension.url('options.html'));
  await settings.getByTestId('import-folder').setInputFiles(model.folder);
  await settings.locator(`[data-model="${model.id}"]`).waitFor();
  await pretendSpeed(settings, model.id);
  // Speeds are read when the host starts; the settings would start it again at once.
  await settings.goto('about:blank');
  await (await extension.serviceWorker()).evaluate(() => chrome.offscreen.closeDocument());
  await waitForTargetGone(cdp, 'offscreen.html');
  await settings.goto(extension.url('options.html'));
  await prepare?.(settings);
  const page = await context.newPage();
  site.serve('/page', html);
  await page.goto(site.url('/page'));
  const panel = await openSidePanel(extension, page);
  await waitUntilRead(panel);
  await panel.locator('.engine-picker').click();
  await panel.locator(`[data-engine="${model.id}"]`).click();
  let visits = 0;
  return {
    extension,
    panel,
    settings,
    async visit(nextPage) {
      visits += 1;
      site.serve(`/page-${visits}`, nextPage);
      // The panel shows beside this page only, and draws only where it shows.
      await page.bringToFront();
      await page.goto(site.url(`/page-${visits}`));
      // The conversation stays until the new page is read; it has none of its own.
      await turns(panel).first().waitFor({ state: 'detached' });
      await waitUntilRead(panel);
    },
    async ask(question) {
      // Until then Enter does nothing.
      await panel.locator('.composer[data-running="false"]').waitFor();
      const count = await turns(panel).count();
      const composer = panel.getByRole('textbox', { name: 'Question' });
      await composer.fill(question);
      await composer.press('Enter');
      const turn = turns(panel).nth(count);
      await turn.waitFor();
      return turn;
    },
    async stored(turn) {
      const id = await turn.getAttribute('data-turn');
      return storedRow<Turn>(settings, 'turns', id ?? '');
    },
    async lastRun() {
      const { targetId } = await waitForTarget(cdp, 'offscreen.html');
      const expression = `performance.getEntriesByName('tacit:run').at(-1)?.detail`;
      return (await evaluateIn(cdp, targetId, expression)) as RunNote;
    },
    async loads() {
      const { targetId } = await waitForTarget(cdp, 'offscreen.html');
      const expression = `performance.getEntriesByName('tacit:load').map(({ duration }) => duration)`;
      return (await evaluateIn(cdp, targetId, expression)) as number[];
    },
    async restart() {
      const { targetId } = await waitForTarget(cdp, 'offscreen.html');
      await (await extension.serviceWorker()).evaluate(() => chrome.offscreen.closeDocument());
      await waitUntil('another host', async () => {
        const found = await findTarget(cdp, 'offscreen.html');
        return found !== undefined && found.targetId !== targetId ? true : undefined;
      });
    },
    async close() {
      await releaseViews(extension);
      await extension.close();
      await site.close();
    },
  };
}

/** Waits for the first words: they take the place of the progress line. */
export async function waitUntilWriting(turn: Locator): Promise<void> {
  await turn.locator('.progress-line').waitFor({ state: 'detached', timeout: 120_000 });
}

/** Stops the answer and waits until the host has put it away: the worker is free then. */
export async function stopAndSettle(session: ModelSession, turn: Locator): Promise<Turn> {
  await session.panel
    .getByRole('button', { name: 'Stop' })
    .click({ timeout: 2000 })
    .catch(() => undefined);
  return waitUntil('the end of the turn', async () => {
    const stored = await session.stored(turn);
    return stored?.endedAt === null ? undefined : stored;
  });
}

/**
 * A model believed to be fast is given as much of a page as fits, also on a machine that is busy with something else.
 */
function pretendSpeed(settings: Page, model: string): Promise<void> {
  const key = `${model} ${JSON.stringify({ device: 'auto', dtype: 'auto', threads: 0 })}`;
  return storeSetting(settings, 'speeds', { [key]: 20_000 });
}
