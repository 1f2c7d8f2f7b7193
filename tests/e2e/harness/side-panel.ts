import type { Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { waitForTargetGone } from './targets.ts';
import { pressToolbarButton } from './toolbar.ts';
import { openView } from './views.ts';

/** Opens the side panel of a page by the popup's own button, as a person does. */
export async function openSidePanel(extension: Extension, page: Page): Promise<Page> {
  await pressToolbarButton(extension, page);
  const popup = await openView(extension, 'popup.html');
  // The popup may be gone before the click is reported as done.
  const pressed = popup.getByRole('button', { name: 'Open in the side panel' }).click();
  await pressed.catch((error: unknown) => {
    if (!popup.isClosed()) throw error;
  });
  await waitForTargetGone(extension.cdp, extension.url('popup.html'));
  return openView(extension, 'sidepanel.html');
}
