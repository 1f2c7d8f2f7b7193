import { failure } from '@/lib/base/failure';
import type { OpenTab, TabSources } from '@/lib/protocol/import-sources';
import type { PageDocument } from '@/lib/protocol/page';
import { samplePage } from './samples';

/** Open tabs as the test says. */
export class FakeTabs implements TabSources {
  open: OpenTab[] = [];
  granted = true;
  requestedSites: string[] = [];
  givenBack = 0;

  requestTabs(): Promise<boolean> {
    return Promise.resolve(this.granted);
  }

  tabs(): Promise<OpenTab[]> {
    return Promise.resolve(this.open);
  }

  requestSites(tabs: readonly OpenTab[]): Promise<boolean> {
    this.requestedSites = tabs.map(({ url }) => url);
    return Promise.resolve(this.granted);
  }

  readTab({ title, url, asleep }: OpenTab): Promise<PageDocument> {
    if (asleep) return Promise.reject(failure('tab-asleep', {}));
    const page = { ...samplePage(), title, url, canonicalUrl: url, contentHash: `hash of ${url}` };
    return Promise.resolve(page);
  }

  giveBackTabs(): Promise<void> {
    this.givenBack += 1;
    return Promise.resolve();
  }
}
