import { leaveIntent } from '@/lib/messaging/intents';
import { openSidePanel } from '@/lib/messaging/open-side-panel';
import type { Intent } from '@/lib/protocol/intent';

/** Opens the side panel of a tab and leaves it what to do. Must be called directly in a user gesture. */
export async function openPanel(tabId: number, intent: Omit<Intent, 'at'>): Promise<void> {
  const opened = openSidePanel(tabId);
  await leaveIntent(tabId, { ...intent, at: Date.now() });
  await opened;
}
