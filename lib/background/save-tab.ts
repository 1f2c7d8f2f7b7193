import { createI18n } from '@wxt-dev/i18n';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { failureKey, toFailureData, type FailureData } from '@/lib/base/failure';
import { createPageGateway } from '@/lib/page/page-gateway';
import type { SaveResult } from '@/lib/protocol/library';
import type { PageDocument } from '@/lib/protocol/page';
import { showBadge } from './action-badge';
import { hostClient } from './host-client';
import { readPdfInHost } from './read-pdf';

/** What is to be saved of a tab: all of it, or what is selected in a frame. */
const requestSchema = v.object({
  tabId: v.number(),
  selection: v.nullable(v.object({ frameId: v.number(), text: v.string() })),
  /** Milliseconds since the epoch. */
  at: v.number(),
});
export type SaveRequest = Omit<v.InferOutput<typeof requestSchema>, 'at'>;

/** How long a confirmation stands, in milliseconds. */
const confirmationTime = 4000;

/** A save that was cut off longer ago is not what the reader expects any more; milliseconds. */
const resumeWithin = 60_000;

const prefix = 'save:';
/** Ends of the confirmations that stand, by tab. */
const confirmations = new Map<number, ReturnType<typeof setTimeout>>();
const words = createI18n();

/**
 * Saves the page or the selection of a tab to the library and says so on the toolbar button. No view needs to be open.
 * What is to be done is kept in session storage meanwhile: a worker that is stopped in between finishes when it starts.
 */
export async function saveTab(request: SaveRequest): Promise<void> {
  const key = `${prefix}${request.tabId}`;
  await browser.storage.session.set({ [key]: { ...request, at: Date.now() } });
  await save(request);
  await browser.storage.session.remove(key);
}

/** Finishes what a stopped worker had begun; to be called when it starts. */
export async function resumeSaves(): Promise<void> {
  const stored: Record<string, unknown> = await browser.storage.session.get(null);
  for (const [key, value] of Object.entries(stored)) {
    if (!key.startsWith(prefix)) continue;
    const parsed = v.safeParse(requestSchema, value);
    if (parsed.success && Date.now() - parsed.output.at < resumeWithin) await save(parsed.output);
    await browser.storage.session.remove(key);
  }
}

async function save({ tabId, selection }: SaveRequest): Promise<void> {
  // Its end would take off what is said next.
  clearTimeout(confirmations.get(tabId));
  await showBadge(tabId, { text: '…', title: i18n.t('save.saving'), kind: 'quiet' });
  try {
    const gateway = createPageGateway(readPdfInHost);
    const page = selection
      ? await gateway.readSelection(tabId, selection.frameId, selection.text)
      : await gateway.read(tabId);
    const { outcome } = await store(page, selection !== null);
    await showBadge(tabId, { text: '✓', title: saved(outcome, selection !== null), kind: 'done' });
    const end = setTimeout(() => void endConfirmation(tabId), confirmationTime);
    confirmations.set(tabId, end);
  } catch (error) {
    // Stays until the tab goes elsewhere: nobody else says it.
    await showBadge(tabId, { text: '!', title: notSaved(toFailureData(error)), kind: 'failed' });
  }
}

async function endConfirmation(tabId: number): Promise<void> {
  confirmations.delete(tabId);
  await showBadge(tabId, null);
}

function store(page: PageDocument, isSelection: boolean): Promise<SaveResult> {
  const kind = isSelection ? 'selection' : 'page';
  return hostClient().request('library.save', {
    page,
    kind,
    origin: 'saved',
    tags: [],
    note: '',
  });
}

function saved(outcome: SaveResult['outcome'], isSelection: boolean): string {
  if (isSelection)
    return outcome === 'unchanged'
      ? i18n.t('save.unchangedSelection')
      : i18n.t('save.savedSelection');
  if (outcome === 'unchanged') return i18n.t('save.unchanged');
  return outcome === 'updated' ? i18n.t('save.updated') : i18n.t('save.savedPage');
}

function notSaved({ code, params }: FailureData): string {
  const key = failureKey(code);
  const what = words.t(`${key}.what`, params);
  return i18n.t('save.failed', { what, next: words.t(`${key}.next`, params) });
}
