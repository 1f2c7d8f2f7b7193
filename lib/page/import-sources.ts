import type { ImportSources } from '@/lib/protocol/import-sources';
import { bookmarkPage, listBookmarks, requestBookmarks } from './bookmarks';
import { createTabSources, OpenTabs } from './open-tabs';
import { createPageGateway } from './page-gateway';

/** Files, tabs and bookmarks of this browser. */
export function createImportSources(): ImportSources {
  const tabs = new OpenTabs();
  const gateway = createPageGateway();
  // Closed while it reads, the library gives back what it was given.
  addEventListener('pagehide', () => void tabs.giveBack());
  return {
    ...createTabSources(tabs),
    giveBack: () => tabs.giveBack(),
    requestBookmarks,
    bookmarks: listBookmarks,
    bookmarkPage,
    readFile: (file) => gateway.readFile(file),
  };
}
