import type { BrowserContext, Page } from '@playwright/test';

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
  await page.goto(url);
  await page.waitForFunction(() => (globalThis as unknown as BenchPage).ready);
  await page.evaluate((given) => (globalThis as unknown as BenchPage).load(given), options);
  return page;
}

/** Tokens per second, from the first token to the last. */
export async function writeInPage(page: Page, writing: Writing): Promise<number> {
  // Pages behind others may be given less of the processor.
  await page.bringToFront();
  const times = await page.evaluate(
    (given) => (globalThis as unknown as BenchPage).write(given),
    writing,
  );
  const [first = NaN] = times;
  return ((times.length - 1) / ((times.at(-1) ?? NaN) - first)) * 1000;
}
