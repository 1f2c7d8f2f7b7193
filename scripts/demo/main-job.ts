/** The main job, as a person does it: press the toolbar button, summarize, ask, read the cited answer. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import {
  ask,
  readAnswer,
  suggest,
  turns,
  waitUntilEnded,
  waitUntilRead,
} from '../../tests/e2e/harness/conversation.ts';
import type { Extension } from '../../tests/e2e/harness/extension.ts';
import type { Internet, OutboundRequest } from '../../tests/e2e/harness/internet.ts';
import type { NetworkRequest } from '../../tests/e2e/harness/network.ts';
import { observeNetwork } from '../../tests/e2e/harness/network.ts';
import { pressToolbarButton } from '../../tests/e2e/harness/toolbar.ts';
import { openView } from '../../tests/e2e/harness/views.ts';

export interface MainJobResult {
  page: { title: string; words: number; coverage: number };
  summary: { text: string; quote: string }[];
  question: string;
  answer: { text: string; quotes: readonly string[] }[];
  engine: string;
  /** Milliseconds, each from the press that asked for it. */
  ms: { read: number; firstText: number; summary: number; answer: number };
  /** Every request of the browser beyond the page itself. */
  requests: string[];
}

export async function runMainJob(
  extension: Extension,
  url: string,
  question: string,
  screenshots: string,
  internet: Internet | null,
): Promise<MainJobResult> {
  const network = await observeNetwork(extension.cdp);
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  await page.goto(url);

  const read = stopwatch();
  await pressToolbarButton(extension, page);
  const popup = await openView(extension, 'popup.html');
  const { title, coverage } = await waitUntilRead(popup);
  const readTime = read();

  const summarizing = stopwatch();
  const summaryTurn = await suggest(popup, 'Summarize');
  await summaryTurn.locator('[data-claim], .failure').first().waitFor();
  const firstText = summarizing();
  await waitUntilEnded(summaryTurn);
  const summaryTime = summarizing();
  const summary = await readAnswer(summaryTurn);

  const answering = stopwatch();
  const answerTurn = await ask(popup, question);
  await waitUntilEnded(answerTurn);
  const answerTime = answering();
  const answer = await readAnswer(answerTurn);

  await mkdir(screenshots, { recursive: true });
  await popup.screenshot({ path: path.join(screenshots, 'popup.png') });
  await savePanel(extension, popup, path.join(screenshots, 'panel.png'));
  const requests = beyondPage(network.beyondPackage(), internet?.requests ?? []);
  await network.stop();
  return {
    page: { title, ...readCoverage(coverage) },
    summary: summary.claims.map(({ text, quotes }) => ({ text, quote: quotes[0] ?? '' })),
    question,
    // The nearest passages of a page that does not say are no answer.
    answer: answer.found ? answer.claims.map(({ text, quotes }) => ({ text, quotes })) : [],
    engine: answer.facts[0] ?? '',
    ms: { read: readTime, firstText, summary: summaryTime, answer: answerTime },
    requests,
  };
}

/** Moves the conversation to the side panel by its own button. */
async function savePanel(extension: Extension, popup: Page, file: string): Promise<void> {
  await popup.getByRole('button', { name: 'Open in the side panel' }).click();
  const panel = await openView(extension, 'sidepanel.html');
  await waitUntilRead(panel);
  await waitUntilEnded(turns(panel).last());
  await panel.screenshot({ path: file });
}

/** What the page's own frames asked for is the page itself; all else is ours or the browser's. */
function beyondPage(seen: readonly NetworkRequest[], left: readonly OutboundRequest[]): string[] {
  const ofPage = ({ targetType }: NetworkRequest): boolean =>
    ['page', 'iframe'].includes(targetType);
  const known = new Set(seen.filter(ofPage).map(({ url }) => url));
  return [
    ...seen
      .filter((request) => !ofPage(request) || request.from.startsWith('chrome-extension:'))
      .map(({ method, url, from }) => `${method} ${url} (${from})`),
    ...left.filter(({ url }) => !known.has(url)).map(({ method, url }) => `${method} ${url}`),
  ];
}

/** "1,178 words · read 100%" as numbers. */
function readCoverage(text: string): { words: number; coverage: number } {
  const words = /([\d,]+) words?/u.exec(text)?.[1]?.replaceAll(',', '');
  const share = /([\d.]+)\s?%/u.exec(text)?.[1];
  return { words: Number(words), coverage: Number(share) / 100 };
}

function stopwatch(): () => number {
  const start = performance.now();
  return () => Math.round(performance.now() - start);
}
