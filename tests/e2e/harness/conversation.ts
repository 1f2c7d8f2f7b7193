/** A conversation as a reader sees it, in the popup or the side panel. */
import type { Locator, Page } from '@playwright/test';

export interface ShownClaim {
  readonly text: string;
  /** The quotations behind its numbers; empty for a claim marked as not in the page. */
  readonly quotes: readonly string[];
}

export interface ShownAnswer {
  readonly status: string;
  /** False when the page does not say: the claims are then its nearest passages. */
  readonly found: boolean;
  readonly claims: readonly ShownClaim[];
  /** Engine, passages, shares, as the footer says them. */
  readonly facts: readonly string[];
}

export function turns(view: Page): Locator {
  return view.locator('[data-turn]');
}

/** Waits until page title and share are on screen. @throws with the view's own words where it says that it cannot read the page */
export async function waitUntilRead(view: Page): Promise<{ title: string; coverage: string }> {
  const coverage = view.locator('button.coverage');
  const unreadable = view.locator('.page-state[data-failure], [data-testid="no-access"]');
  await coverage.or(unreadable).first().waitFor();
  if (await unreadable.isVisible()) throw new Error(await unreadable.innerText());
  return {
    title: (await view.locator('h1').textContent()) ?? '',
    coverage: (await coverage.locator('span').allTextContents()).join(' · '),
  };
}

/** Presses a suggestion and returns its turn. */
export async function suggest(view: Page, name: string): Promise<Locator> {
  const count = await turns(view).count();
  await view.getByRole('button', { name, exact: true }).click();
  return turns(view).nth(count);
}

/** Types a question, sends it with Enter and returns its turn. */
export async function ask(view: Page, question: string): Promise<Locator> {
  const count = await turns(view).count();
  const composer = view.getByRole('textbox', { name: 'Question' });
  await composer.fill(question);
  await composer.press('Enter');
  return turns(view).nth(count);
}

/** Waits until a turn has ended, however it ended. */
export async function waitUntilEnded(turn: Locator, timeout = 30_000): Promise<void> {
  await turn.and(turn.page().locator(':not([data-status="running"])')).waitFor({ timeout });
}

/** Reads an answer off the screen: each claim with the quotations its numbers show on focus. */
export async function readAnswer(turn: Locator): Promise<ShownAnswer> {
  const status = (await turn.getAttribute('data-status')) ?? '';
  const facts = await turn.locator('.facts li').allTextContents();
  // What is folded away is no part of the answer.
  const ends = turn.locator('[data-claim]:visible');
  const claims: ShownClaim[] = [];
  for (const end of await ends.all()) {
    claims.push({ text: await claimText(end), quotes: await quotesOf(end) });
  }
  return { status, found: (await turn.locator('.not-found').count()) === 0, claims, facts };
}

/** The text from the end of the claim before to this one's numbers. */
function claimText(end: Locator): Promise<string> {
  return end.evaluate((element) => {
    const code = element.closest('figure')?.querySelector('code');
    if (code) return code.textContent ?? '';
    const block =
      element.closest('p, li, blockquote, tr, dd, h3, h4, h5, h6') ?? element.parentElement;
    if (!block) return '';
    const range = document.createRange();
    const before = [...block.querySelectorAll('[data-claim]')]
      .filter((other) => other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
      .at(-1);
    if (before) range.setStartAfter(before);
    else range.setStart(block, 0);
    range.setEndBefore(element);
    const contents = range.cloneContents();
    const cells = [...contents.querySelectorAll('td, th')].map((cell) => cell.textContent ?? '');
    return (cells.length > 0 ? cells.join(' | ') : (contents.textContent ?? '')).trim();
  });
}

async function quotesOf(end: Locator): Promise<string[]> {
  const view = end.page();
  const quotes: string[] = [];
  for (const citation of await end.locator('[data-citation]').all()) {
    await citation.focus();
    quotes.push((await view.locator('#quote-popover .quote-text').textContent()) ?? '');
    await citation.blur();
  }
  return quotes;
}
