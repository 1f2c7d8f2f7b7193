import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** What the toolbar button says of a tab beyond its name. */
export interface BadgeState {
  /** One or two letters. */
  text: string;
  title: string;
  kind: 'done' | 'failed' | 'quiet';
}

/** Legible on light and dark toolbars; the browser chooses the colour of the letters to go with them. */
const colours: Record<BadgeState['kind'], string> = {
  done: '#0f6b5c',
  failed: '#b3261e',
  quiet: '#5f6b68',
};

/** Shows a state on the toolbar button of a tab; null takes it off. A tab that was closed meanwhile needs none. */
export async function showBadge(tabId: number, state: BadgeState | null): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: state?.text ?? '' });
    await browser.action.setTitle({ tabId, title: state?.title ?? i18n.t('extensionName') });
    if (state) await browser.action.setBadgeBackgroundColor({ tabId, color: colours[state.kind] });
  } catch {
    // No tab with this id any more.
  }
}
