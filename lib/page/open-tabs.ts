import { browser } from 'wxt/browser';
import { failure } from '@/lib/base/failure';
import type { OpenTab, TabSources } from '@/lib/protocol/import-sources';
import type { PageDocument } from '@/lib/protocol/page';
import { sitePattern } from './page-address';
import { createPageGateway } from './page-gateway';

/**
 * Open tabs beside the one in front. The browser tells their addresses only with the permission to, and lets only the
 * sites that are asked for be read: two small permissions instead of access to everything, both given back after use.
 */
export class OpenTabs {
  readonly #gateway = createPageGateway();
  /** What was not there before and has to be given back. */
  readonly #granted = { tabs: false, origins: new Set<string>() };

  async request(): Promise<boolean> {
    const wanted = { permissions: ['tabs' as const] };
    if (await browser.permissions.contains(wanted)) return true;
    this.#granted.tabs = await browser.permissions.request(wanted);
    // A view that is closed before the tabs are read gives it back, too.
    addEventListener('pagehide', () => void this.giveBackTabs(), { once: true });
    return this.#granted.tabs;
  }

  async list(): Promise<OpenTab[]> {
    const tabs = await browser.tabs.query({});
    return tabs.flatMap(({ id, title = '', url = '', discarded }) =>
      id === undefined || sitePattern(url) === null
        ? []
        : [{ id, title: title || url, url, asleep: discarded }],
    );
  }

  async requestSites(tabs: readonly OpenTab[]): Promise<boolean> {
    const patterns = [...new Set(tabs.flatMap(({ url }) => sitePattern(url) ?? []))];
    const missing: string[] = [];
    for (const pattern of patterns)
      if (!(await browser.permissions.contains({ origins: [pattern] }))) missing.push(pattern);
    if (missing.length === 0) return true;
    const granted = await browser.permissions.request({ origins: missing });
    if (granted) for (const pattern of missing) this.#granted.origins.add(pattern);
    return granted;
  }

  async read({ id, asleep }: OpenTab): Promise<PageDocument> {
    // A script put into it would wait until somebody wakes it.
    if (asleep) throw failure('tab-asleep', {});
    return this.#gateway.read(id);
  }

  async giveBackTabs(): Promise<void> {
    if (this.#granted.tabs) await browser.permissions.remove({ permissions: ['tabs'] });
    this.#granted.tabs = false;
  }

  async giveBack(): Promise<void> {
    const { origins } = this.#granted;
    if (origins.size > 0) await browser.permissions.remove({ origins: [...origins] });
    origins.clear();
    await this.giveBackTabs();
  }
}

/** Open tabs as views know them. */
export function createTabSources(tabs = new OpenTabs()): TabSources {
  return {
    requestTabs: () => tabs.request(),
    tabs: () => tabs.list(),
    requestSites: (chosen) => tabs.requestSites(chosen),
    readTab: (tab) => tabs.read(tab),
    giveBackTabs: () => tabs.giveBackTabs(),
  };
}
