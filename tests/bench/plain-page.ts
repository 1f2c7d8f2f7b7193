import type { BrowserContext, Page } from '@playwright/test';
import type { CdpConnection } from '../e2e/harness/cdp.ts';
import { watchProcessor } from './processor-wait.ts';

interface Writing {
  promptTokens: number;
  newTokens: number;
  seed: number;
}

/** What the pages of `pages/` offer. */
interface BenchPage {
  ready?: boolean;
  load(options: Record<string, unknown>): Promise<void>;
  write(options: Writing): Promise<number[]>;
}

/** Opens one of the pages and has it load its model. */
export async function openPlainPage(
  context: BrowserContext,
  url: string,
  options: Record<string, unknown>,
): Promise<Page> {
  const page = await context.newPage();
  await page.exposeFunction('onFirstToken', () => firstToken.get(page)?.());
  await page.goto(url);
  await page.waitForFunction(() => (globalThis as unknown as BenchPage).ready);
  await page.evaluate((given) => (globalThis as unknown as BenchPage).load(given), options);
  return page;
}

/** Tokens per second, from the first token to the last, and the share of that time other programs took. */
export interface Pace {
  rate: number;
  lost: number;
}

export async function writeInPage(page: Page, cdp: CdpConnection, writing: Writing): Promise<Pace> {
  // Pages behind others may be given less of the processor.
  await page.bringToFront();
  const writes = Promise.withResolvers<void>();
  firstToken.set(page, writes.resolve);
  const watching = writes.promise.then(() => watchProcessor(cdp));
  const times = await page.evaluate(
    (given) => (globalThis as unknown as BenchPage).write(given),
    writing,
  );
  const [first = NaN] = times;
  const rate = ((times.length - 1) / ((times.at(-1) ?? NaN) - first)) * 1000;
  const lost = await watching;
  return { rate, lost: await lost() };
}

const firstToken = new WeakMap<Page, () => void>();
