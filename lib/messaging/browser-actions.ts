import { browser } from 'wxt/browser';
import { openLibrary } from './open-library';

/** What every view does in the browser in the same way. */
export const browserActions = {
  openSettings: (): void => void browser.runtime.openOptionsPage(),
  openLibrary: (target?: Parameters<typeof openLibrary>[0]): void => void openLibrary(target),
  openLink: (url: string): void => void browser.tabs.create({ url }),
  copyText: (text: string): Promise<void> => navigator.clipboard.writeText(text),
};
