import { browserActions } from '@/lib/messaging/browser-actions';
import { createHostClient } from '@/lib/messaging/host-connection';
import { createKeptDraft } from '@/lib/messaging/kept-draft';
import { relatedPreference } from '@/lib/messaging/related-preference';
import { rememberStore } from '@/lib/messaging/remember-settings';
import { createLivePages } from '@/lib/page/live-pages';
import { createTabSources } from '@/lib/page/open-tabs';
import { createPageGateway } from '@/lib/page/page-gateway';
import type { ReadingDependencies } from '@/lib/state/reading-model';

/** What popup and side panel give their model alike; the models themselves know only the interfaces. */
export function browserDependencies(
  tabId: number,
): Omit<ReadingDependencies, 'pressed' | 'watchIntent'> {
  const gateway = createPageGateway();
  return {
    host: createHostClient(),
    gateway,
    tabId,
    schedule: (callback) => requestAnimationFrame(callback),
    draft: createKeptDraft(tabId),
    related: relatedPreference,
    remember: rememberStore,
    tabs: createTabSources(),
    live: createLivePages(gateway),
    openCopy: browserActions.openLibrary,
  };
}
