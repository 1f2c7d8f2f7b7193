import type { Page } from '@playwright/test';
import { expect, test, type Probe } from './probe-test.ts';

/** How long the extension waits for a page, injection and validation included. */
async function timeReading(
  probe: Probe,
  page: Page,
): Promise<{ milliseconds: number; words: number; coverage: number }> {
  const tabId = await probe.tabOf(page);
  return probe.view.evaluate(async (id) => {
    const { gateway } = globalThis as unknown as {
      gateway: { read(tabId: number): Promise<{ words: number; coverage: number }> };
    };
    const start = performance.now();
    const { words, coverage } = await gateway.read(id);
    return { milliseconds: performance.now() - start, words, coverage };
  }, tabId);
}

/** About 4 MB of HTML with 200,000 elements: paragraphs, lists and a table, in sections. */
function largePage(): string {
  const sentence =
    'The tide rises twice a day on this coast, and every harbour keeps its own table of the hours. ';
  const section = (index: number): string =>
    `<section class="part"><h2>Part ${index}</h2><p>${sentence.repeat(3)}</p><p>${sentence} <b>${index}</b> <i>of many</i> <a href="#p${index}">link</a></p>` +
    `<ul>${Array.from({ length: 8 }, (_, item) => `<li><span>Item <b>${item}</b></span> of part ${index}</li>`).join('')}</ul>` +
    `<table>${Array.from({ length: 6 }, (_, row) => `<tr><td>Row ${row}</td><td>${index * row}</td><td>metres</td></tr>`).join('')}</table></section>`;
  return `<!doctype html><html lang="en"><title>A large page</title><body><main><h1>A large page</h1>${Array.from({ length: 3_500 }, (_, index) => section(index)).join('')}</main></body></html>`;
}

test('reads a page of 200,000 elements without freezing it', async ({ page, site, probe }) => {
  const html = largePage();
  site.serve('/large.html', html);
  await page.goto(site.url('large.html'));
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });
  const { milliseconds, words, coverage } = await timeReading(probe, page);
  const tasks = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) =>
        setTimeout(() => resolve((globalThis as unknown as { tasks: number[] }).tasks), 200),
      ),
  );
  console.log(
    `${nodes} elements, ${words} words: ${Math.round(milliseconds)} ms in tasks of at most ${Math.max(...tasks)} ms`,
  );
  expect(words).toBeGreaterThan(200_000);
  expect(coverage).toBe(1);
  expect(Math.max(0, ...tasks)).toBeLessThan(1_000);
});

test('states what did not fit into one document', async ({ page, site, probe }) => {
  const paragraph = `<p>${'Water comes and goes with the moon. '.repeat(3_000)}</p>`;
  site.serve(
    '/huge.html',
    `<!doctype html><title>Huge</title><main>${paragraph.repeat(90)}</main>`,
  );
  await page.goto(site.url('huge.html'));
  const { value } = await probe.read(page);
  expect(value?.coverage).toBeGreaterThan(0.7);
  expect(value?.coverage).toBeLessThan(0.9);
  expect(value?.skipped.find(({ reason }) => reason === 'too-long')?.count).toBeGreaterThan(5);
});

test('reads an article at once', async ({ page, site, probe }) => {
  await page.goto(site.url('article.html'));
  const first = await timeReading(probe, page);
  const second = await timeReading(probe, page);
  console.log(
    `${first.words} words: ${Math.round(first.milliseconds)} ms, again ${Math.round(second.milliseconds)} ms`,
  );
  expect(first.milliseconds).toBeLessThan(1_000);
});
