import { toFailureData } from '@/lib/base/failure';
import type { Intent } from '@/lib/protocol/intent';
import type { PageGateway } from '@/lib/protocol/page-gateway';
import type { ReadingModel } from './reading-model';

interface Tab {
  gateway: PageGateway;
  tabId: number;
}

/** Does what a menu or a key asked of the panel, once the page is read. */
export async function followIntent(
  reading: ReadingModel,
  { gateway, tabId }: Tab,
  intent: Intent,
): Promise<void> {
  // The gesture behind the intent may have just given the access that was missing.
  if (reading.page.status.peek().kind === 'unreadable') void reading.page.refresh();
  await reading.page.settled();
  switch (intent.action) {
    case 'open':
      return;
    case 'summarize-page': {
      const status = await reading.page.current();
      // A page that cannot be read says so by itself.
      if (status.kind === 'ready') await reading.summarizePage(status.page);
      return;
    }
    case 'summarize-selection':
    case 'ask-selection':
      try {
        const selection = await gateway.readSelection(tabId, intent.frameId, intent.selection);
        if (intent.action === 'ask-selection') reading.attachSelection(selection);
        else await reading.summarizeSelection(selection);
      } catch (error) {
        reading.notice.value = toFailureData(error);
      }
  }
}
