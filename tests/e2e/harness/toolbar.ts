import type { Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { tabOf } from './targets.ts';

/**
 * Presses the toolbar button for real while `page` is the active tab: opens the popup or fires
 * `action.onClicked`, with a user gesture and the activeTab grant.
 * Never press it after the extension crashed: the browser closes.
 */
export async function pressToolbarButton(extension: Extension, page: Page): Promise<void> {
  await page.bringToFront();
  const session = await extension.context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  const targetId = await tabOf(extension.cdp, targetInfo.targetId);
  await extension.cdp.send('Extensions.triggerAction', { id: extension.id, targetId });
}
