import type { Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { waitForTargetGone } from './targets.ts';
import { pressToolbarButton } from './toolbar.ts';
import { openView } from './views.ts';

/** Opens the side panel of a page by the popup's own button, as a person does. */
export async function openSidePanel(extension: Extension, page: Page): Promise<Page> {
  await pressToolbarButton(extension, page);
  const popup = await openView(extension, 'popup.html');
  await pressAndLeave(extension, popup, 'Open in the side panel');
  return openView(extension, 'sidepanel.html');
}

/** Presses a button that closes the popup. */
export async function pressAndLeave(
  extension: Extension,
  popup: Page,
  name: string,
): Promise<void> {
  // The popup may be gone before the click is reported as done.
  const pressed = popup.getByRole('button', { name, exact: true }).click();
  await pressed.catch((error: unknown) => {
    if (!popup.isClosed()) throw error;
  });
  await waitForTargetGone(extension.cdp, extension.url('popup.html'));
}
