/** A long page summed up section by section: offered, followed, cut off in the middle and continued. */
import type { Page } from '@playwright/test';
import type { ConversationEvent, Turn } from '../../../lib/protocol/conversation.ts';
import { readAnswer, suggest, turns, waitUntilEnded } from '../harness/conversation.ts';
import { askHost, watchConversation } from '../harness/host.ts';
import { stopServiceWorker } from '../harness/service-worker.ts';
import type { Site } from '../harness/site.ts';
import { holdModel } from './held-model.ts';
import { chooseEngine, copyModel, expect, test } from './model-test.ts';

const chapters = ['Locks', 'Ferries', 'Lamps', 'Piers', 'Barges', 'Gates', 'Bells'];
/** What the model makes of each chapter: its first sentence. */
const openings = chapters.map(
  (name, at) => `${name} came to the harbour in the year ${1850 + at}.`,
);
const answerTime = 90_000;
/** Less than the model writes of a chapter. */
const step = { after: 'token', count: 8 } as const;

test.setTimeout(180_000);

/** More than the model can read at once. */
function serveHarbourBook(site: Site): void {
  const sections = chapters.map((name, at) => {
    const more = Array.from(
      { length: 18 },
      (_, year) =>
        `In ${1860 + year} there were ${100 * (at + 1) + year} of the ${name.toLowerCase()} in use, and ${year + 3} were mended.`,
    );
    return `<h2>${name}</h2><p>${openings[at] ?? ''} ${more.join(' ')}</p>`;
  });
  site.serve(
    '/book',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>The harbour</title><main><h1>The harbour</h1>${sections.join('')}</main></html>`,
  );
}

/** Records what the host reports of the only conversation. */
async function watch(view: Page): Promise<() => Promise<ConversationEvent[]>> {
  const [conversation] = await askHost(view, 'conversation.list', { pageUrl: null });
  const events = await watchConversation(view, conversation?.id ?? '');
  await expect.poll(async () => (await events())[0]?.type).toBe('snapshot');
  return events;
}

/** The last turn, each time it changed. */
function turnsIn(events: readonly ConversationEvent[]): Turn[] {
  return events.flatMap((event) => {
    if (event.type === 'snapshot') return event.turns.slice(-1);
    return event.type === 'turn' ? [event.turn] : [];
  });
}

/** What was written, piece by piece, once the sections were there. */
function overviewIn(events: readonly ConversationEvent[]): string {
  const from = events.findIndex(
    (event) => event.type === 'turn' && event.turn.progress?.stage === 'combining',
  );
  const pieces = events.slice(from).flatMap((event) => (event.type === 'delta' ? event.text : []));
  return from < 0 ? '' : pieces.join('');
}

test('each section comes as it is done, and what is done outlives service worker and host', async ({
  extension,
  page,
  settings,
  site,
  surfaces,
}) => {
  serveHarbourBook(site);
  await page.bringToFront();
  await page.goto(site.url('/book'));
  const panel = await surfaces.panel(page);
  await chooseEngine(panel, copyModel);
  const quick = await suggest(panel, 'Summarize');
  await waitUntilEnded(quick, answerTime);
  const offer = quick.getByRole('button', { name: 'Summarize every section' });
  await expect(quick.locator('.thorough-offer')).toContainText('about');

  const model = await holdModel(extension, step);
  await offer.click();
  const turn = turns(panel).nth(1);
  await expect(turn.getByRole('heading', { level: 2 })).toHaveText('Summary by sections');
  await expect(offer).toHaveCount(0);
  await model.held();
  // Asked anew each time: what is only watched may come late.
  const finished = async (): Promise<number> => {
    const [turnNow] = turnsIn(await (await watch(settings))());
    return turnNow?.sections?.finished.length ?? 0;
  };
  while ((await finished()) < 2) {
    await model.goOn(step);
    await model.held();
  }
  // While the next one is read, nothing is on its way any more.
  await model.goOn({ after: 'prefill', count: 1 });
  await model.held();
  const done = await finished();
  expect(done).toBeLessThan(chapters.length - 1);
  await expect(turn.locator('.progress-line')).toContainText(`Section ${done + 1} of 7`);
  // The finished ones are there with their sources, and the next one has begun.
  await expect(turn.getByRole('heading', { level: 3 })).toHaveText(chapters.slice(0, done + 1));
  expect((await readAnswer(turn)).claims.map(({ text }) => text)).toEqual(openings.slice(0, done));

  await stopServiceWorker(extension);
  await expect(turn).toHaveAttribute('data-status', 'running');
  await settings.evaluate(() => chrome.offscreen.closeDocument());
  await expect(turn).toHaveAttribute('data-status', 'interrupted');
  await expect(turn).toContainText(`${done} of 7 sections are finished and kept.`);
  expect((await readAnswer(turn)).claims.map(({ text }) => text)).toEqual(openings.slice(0, done));

  const after = await watch(settings);
  await turn.getByRole('button', { name: 'Continue' }).click();
  await expect(turn).toHaveAttribute('data-status', 'running');
  await waitUntilEnded(turn, answerTime);
  const answer = await readAnswer(turn);
  expect(answer.status).toBe('done');
  expect(answer.claims.map(({ text }) => text)).toEqual([openings[0], ...openings]);
  for (const { text, quotes } of answer.claims) expect(quotes).toEqual([text]);
  expect(answer.facts).toContain('used 100%');
  // Those that were finished were not written again.
  const events = await after();
  const written = turnsIn(events).flatMap(({ progress }) =>
    progress?.stage === 'section' ? [progress.number] : [],
  );
  expect([...new Set(written)]).toEqual([1, 2, 3, 4, 5, 6, 7].slice(done));
  // What they say together could be read while it was written.
  expect(overviewIn(events)).toBe(openings[0]);
  await panel.reload();
  await expect(turns(panel).nth(1).locator('[data-claim]')).toHaveCount(8);
});
