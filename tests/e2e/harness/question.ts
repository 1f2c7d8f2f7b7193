/** The browser's own questions, such as for access to a site: nothing outside of the browser sees them or presses their buttons. */
import type { Page } from '@playwright/test';
import type { VirtualDisplay } from './headed.ts';
import { delay, waitUntil } from './wait.ts';

/** A question takes no key in its first moment, so that nobody answers it by what was meant for the page; milliseconds. */
const deafness = 1000;

/**
 * Does what makes the browser ask, and answers by real keys once it does: each of several questions in a row.
 * @param front the page of the tab in front, which the keys go to before and after
 * @param ask ends once it was pressed, not when it was answered
 */
export async function answerQuestion(
  display: VirtualDisplay,
  front: Page,
  ask: () => Promise<void>,
  ...answers: readonly ('allow' | 'deny')[]
): Promise<void> {
  const session = await front.context().newCDPSession(front);
  // Playwright makes every page believe that it has the focus.
  const believe = (enabled: boolean): Promise<unknown> =>
    session.send('Emulation.setFocusEmulationEnabled', { enabled });
  const hasFocus = (): Promise<boolean> => front.evaluate(() => document.hasFocus());
  await believe(false);
  await waitUntil('the page to have the focus', async () => (await hasFocus()) || undefined);
  // Between two questions the page has it for a moment only.
  const losses = await front.evaluateHandle(() => {
    const counted = { count: 0 };
    window.addEventListener('blur', () => counted.count++);
    return counted;
  });
  await ask();
  for (const [index, answer] of answers.entries()) {
    await waitUntil(
      `question ${index + 1} to take it`,
      async () => (await losses.evaluate(({ count }) => count)) > index || undefined,
    );
    await delay(deafness);
    // "Deny" has the focus when it appears.
    await display.press(...(answer === 'allow' ? ['Tab', 'Return'] : ['Return']));
  }
  await waitUntil('the page to have it again', async () => (await hasFocus()) || undefined);
  await believe(true);
  await losses.dispose();
  await session.detach();
}
