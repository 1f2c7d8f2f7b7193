import { browser } from 'wxt/browser';
import * as v from 'valibot';

/** Grants that last until a tab leaves the site: tab id → match pattern. In session storage, gone with the browser. */
const storageKey = 'temporaryAccess';
const grantsSchema = v.record(v.string(), v.string());
type Grants = Record<string, string>;

/** Grants outlive the browser while session storage does not, so a copy says what to take back at the next start. */
const leftoverKey = 'temporaryAccessLeft';

/** Notes that the access just given is for one visit. */
export async function rememberTemporaryAccess(tabId: number, pattern: string): Promise<void> {
  await change((grants) => ({ ...grants, [tabId]: pattern }));
}

/** Makes temporary access to a site lasting. */
export async function keepAccess(pattern: string): Promise<void> {
  await change((grants) => Object.fromEntries(Object.entries(grants).filter(([, granted]) => granted !== pattern)));
}

/** Takes temporary grants back when their tab leaves the site or closes. Call it while the background starts. */
export function watchTemporaryAccess(): void {
  browser.tabs.onUpdated.addListener((tabId, info) => {
    if (info.url !== undefined || info.status === 'loading') void endIfLeft(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => void end(tabId));
  browser.runtime.onStartup.addListener(() => void takeBackLeftovers());
}

async function endIfLeft(tabId: number): Promise<void> {
  const pattern = (await load())[tabId];
  if (pattern === undefined) return;
  const tab = await browser.tabs.get(tabId).catch(() => null);
  // Without access to the new address it is not told, and then the tab has left.
  if (tab?.url === undefined || !belongs(tab.url, pattern)) await end(tabId);
}

/** Whether an address lies under a pattern of ours, `*://host/*`. */
export function belongs(url: string, pattern: string): boolean {
  return URL.canParse(url) && `*://${new URL(url).hostname}/*` === pattern;
}

async function end(tabId: number): Promise<void> {
  const pattern = (await load())[tabId];
  if (pattern === undefined) return;
  const left = await change((grants) => Object.fromEntries(Object.entries(grants).filter(([id]) => id !== String(tabId))));
  if (!Object.values(left).includes(pattern)) await browser.permissions.remove({ origins: [pattern] });
}

async function takeBackLeftovers(): Promise<void> {
  const stored = await browser.storage.local.get(leftoverKey);
  const patterns = v.safeParse(v.array(v.string()), stored[leftoverKey]);
  await browser.storage.local.remove(leftoverKey);
  if (patterns.success && patterns.output.length > 0) await browser.permissions.remove({ origins: patterns.output });
}

async function load(): Promise<Grants> {
  const stored = await browser.storage.session.get(storageKey);
  const grants = v.safeParse(grantsSchema, stored[storageKey]);
  return grants.success ? grants.output : {};
}

let queue: Promise<unknown> = Promise.resolve();

/** One change after the other: events of several tabs arrive together. */
function change(update: (grants: Grants) => Grants): Promise<Grants> {
  const next = queue.then(async () => {
    const grants = update(await load());
    await browser.storage.session.set({ [storageKey]: grants });
    await browser.storage.local.set({ [leftoverKey]: [...new Set(Object.values(grants))] });
    return grants;
  });
  queue = next.catch(() => undefined);
  return next;
}
