import type { Page } from '@playwright/test';
import { turns, waitUntilEnded } from '../harness/conversation.ts';
import { answerQuestion } from '../harness/question.ts';
import { serveHarbour } from '../surfaces/pages.ts';
import type { Surfaces } from '../surfaces/surface-test.ts';
import { isOnScreen } from '../surfaces/surface-test.ts';
import {
  closeView,
  copy,
  expect,
  expectAccessible,
  fill,
  openLibrary,
  rows,
  save,
  searchField,
  test,
} from './library-test.ts';

const lock = 'The harbour master opens the lock two hours before high water.';

/** Asks in the conversation pane and waits for the answer. */
async function ask(library: Page, question: string): Promise<void> {
  await library.getByRole('textbox', { name: 'Question' }).fill(question);
  await library.keyboard.press('Enter');
  await waitUntilEnded(turns(library).filter({ hasText: question }));
  // The turn is shown as ended a little before the next can be asked.
  await expect(library.locator('.composer')).toHaveAttribute('data-running', 'false');
}

function openAsk(library: Page): Promise<void> {
  return library.getByRole('button', { name: 'Ask', exact: true }).click();
}

test('answers from the library name their documents; a citation leads to page and copy', async ({
  context,
  library,
  page,
  site,
  surfaces,
}) => {
  serveHarbour(site);
  await page.goto(site.url('/harbour'));
  await save(await surfaces.readInPopup(page));
  await fill(library, [
    { title: 'Bread', paragraphs: ['Flour, water, salt and time are all that bread needs.'] },
  ]);
  await expect(rows(library)).toHaveCount(2);
  await openAsk(library);
  await expectAccessible(library, 'before the first question');
  await expect(library.getByRole('textbox', { name: 'Question' })).toBeFocused();
  await ask(library, 'When does the harbour master open the lock?');
  const turn = turns(library).first();
  await expect(turn).toContainText('two hours before high water');
  await expect(turn.locator('.facts')).toContainText(/searched 2 documents/u);
  await expect(turn.locator('.facts')).toContainText(/used \d/u);
  await expectAccessible(library, 'answered');

  const citation = turn.locator('[data-citation]').first();
  await citation.focus();
  await expect(library.locator('#quote-popover')).toContainText('The harbour');
  const opened = context.waitForEvent('page');
  await citation.click();
  // Without access to the site the browser itself is asked to go to the sentence.
  const live = await opened;
  expect(live.url()).toContain('/harbour#:~:text=The%20harbour%20master');
  await library.bringToFront();
  await expect(copy(library).getByRole('note')).toContainText('opened in a new tab');
  await expect(copy(library).locator('mark')).toHaveText(lock);
  await expect(copy(library).locator('mark')).toBeInViewport();
  await expectAccessible(library, 'copy of a citation');
  // Back to the answer, not to the list.
  await library.keyboard.press('Escape');
  await expect(turn).toBeVisible();

  await ask(library, 'What does bread need?');
  await expect(turns(library)).toHaveCount(2);
  await expect(turns(library).last()).toContainText('Flour');
  await expect(library.getByRole('status').filter({ hasText: 'Answer ready.' })).toHaveCount(1);
  await library.getByRole('button', { name: 'New conversation' }).click();
  await expect(turns(library)).toHaveCount(0);
  await library.getByRole('button', { name: /^When does the harbour master/u }).click();
  await expect(turns(library)).toHaveCount(2);
});

test('finds and answers in another language than the question', async ({ library }) => {
  await fill(library, [
    { title: 'Bread', paragraphs: ['Flour, water, salt and time are all that bread needs.'] },
    {
      title: 'Die Kapelle',
      paragraphs: [
        'Die Kapelle steht seit dem Mittelalter am alten Hafen.',
        'Sie wurde im Jahr 1402 von Fischern gebaut, die einen Sturm überlebt hatten.',
      ],
      site: 'hafen.example',
      language: 'de',
    },
    {
      title: '青石灯塔',
      paragraphs: ['灯塔高三十米，每天上午九点开放，门票十二元。'],
      site: 'deng.example',
      language: 'zh',
    },
  ]);
  await searchField(library).fill('old chapel harbour');
  await expect(rows(library).first()).toContainText('Die Kapelle');
  const marks = library.locator('.passage-row').first().locator('mark');
  await expect(marks).toHaveText(['Kapelle', 'alten', 'Hafen']);
  await searchField(library).fill('');
  await openAsk(library);
  await ask(library, 'When was the chapel built?');
  await expect(turns(library).last()).toContainText('im Jahr 1402 von Fischern gebaut');
  await ask(library, 'How much is a ticket for the lighthouse?');
  await expect(turns(library).last()).toContainText('门票十二元');
  await ask(library, 'Что нужно для хлеба?');
  await expect(turns(library).last()).toContainText('Flour, water, salt and time');
});

test('asks one document, what was picked, what the filters leave', async ({ library }) => {
  await fill(library, [
    { title: 'Bread', paragraphs: ['Flour and water make bread.'], site: 'bakery.example' },
    { title: 'Glue', paragraphs: ['Flour and water make glue.'], site: 'workshop.example' },
    { title: 'Tides', paragraphs: ['The Moon makes the tides.'], tags: ['sea'] },
  ]);
  const about = (name: string) =>
    library
      .getByRole('group', { name: 'What to ask about' })
      .getByRole('button', { name, exact: true });
  await rows(library).filter({ hasText: 'Glue' }).click();
  await copy(library).getByRole('button', { name: 'Ask about it' }).click();
  await expect(about('“Glue”')).toHaveAttribute('aria-pressed', 'true');
  await ask(library, 'What do flour and water make?');
  await expect(turns(library).first()).toContainText('make glue');
  await expect(turns(library).first()).not.toContainText('make bread');
  await expect(library.getByText('About: 1 chosen document')).toBeVisible();

  await library.getByRole('button', { name: 'New conversation' }).click();
  await library
    .getByRole('navigation', { name: 'Filters' })
    .getByRole('button', { name: 'bakery.example' })
    .click();
  await about('bakery.example').click();
  await ask(library, 'What do flour and water make?');
  await expect(turns(library).first()).toContainText('make bread');
  await expect(library.getByText('About: bakery.example')).toBeVisible();
});

async function saveAndAllow(surfaces: Surfaces, page: Page): Promise<Page> {
  const panel = await surfaces.panel(page);
  await save(panel);
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'More' }).click();
  return panel;
}

test.describe('where the site may be read', () => {
  test.use({ headed: true, browserContext: { viewport: null } });

  test('the live page is shown at the sentence, or the copy, saying that it changed or is gone', async ({
    context,
    display,
    extension,
    page,
    site,
    surfaces,
  }) => {
    site.serve(
      '/lock',
      `<!doctype html><title>The lock</title><main><h1>The lock</h1><p>${lock}</p></main>`,
    );
    await page.goto(site.url('/lock'));
    const panel = await saveAndAllow(surfaces, page);
    const allow = panel.getByRole('button', { name: 'Always read this site' });
    await answerQuestion(display, page, () => allow.click(), 'allow');
    await panel.getByRole('button', { name: 'More' }).click();
    await expect(allow).toHaveCount(0);
    await closeView(extension, panel);

    const library = await openLibrary(extension);
    await openAsk(library);
    await ask(library, 'When does the harbour master open the lock?');
    const citation = turns(library).first().locator('[data-citation]').first();
    // In the tab that shows the page already; in one of its own where none does.
    await citation.click();
    await expect.poll(() => isOnScreen(page, lock)).toBe(true);
    await page.goto(site.url('/light'));
    await library.bringToFront();
    const opened = context.waitForEvent('page');
    await citation.click();
    const live = await opened;
    await expect.poll(() => isOnScreen(live, lock)).toBe(true);
    await live.close();

    site.serve('/lock', '<!doctype html><title>The harbour</title><p>Closed for the winter.');
    await library.bringToFront();
    const tabs = context.pages().length;
    await citation.click();
    await expect(copy(library).getByRole('note')).toContainText('no longer has this sentence');
    await expect(copy(library).locator('mark')).toHaveText(lock);
    expect(context.pages()).toHaveLength(tabs);
    await library.keyboard.press('Escape');

    await site.close();
    await citation.click();
    await expect(copy(library).getByRole('note')).toContainText('cannot be reached');
    expect(context.pages()).toHaveLength(tabs);
  });
});
