/** The whole panel over a fake host and a fake page, in a document without a browser. */
import './words';
import { render } from 'preact';
import { vi } from 'vitest';
import { Panel } from '@/components/app/panel';
import type { Turn } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import { ReadingModel } from '@/lib/state/reading-model';
import { FakeDraft } from '@/tests/unit/state/fake-draft';
import { FakeGateway } from '@/tests/unit/state/fake-gateway';
import { FakeTabs } from '@/tests/unit/state/fake-tabs';
import { FakeRemember } from '@/tests/unit/state/fake-remember';
import { FakeRelated } from '@/tests/unit/state/fake-related';
import { FakeHost } from '@/tests/unit/state/fake-host';
import { sampleConversation, samplePage } from '@/tests/unit/state/samples';

export interface OpenPanel {
  root: HTMLElement;
  host: FakeHost;
  gateway: FakeGateway;
  /** What is kept of the composer while the panel is closed. */
  kept: FakeDraft;
  copied: string[];
  close: () => Promise<void>;
}

interface Options {
  /** The turns of the page's conversation; without them it has none. */
  turns?: Turn[];
  read?: () => Promise<PageDocument>;
  /** Selected in the page; nothing without. */
  selection?: PageDocument;
  handlers?: FakeHost['handlers'];
  /** Typed before the panel was closed. */
  draft?: string;
}

export async function openPanel({
  turns,
  read,
  selection,
  handlers,
  draft,
}: Options = {}): Promise<OpenPanel> {
  // happy-dom has no popovers.
  HTMLElement.prototype.showPopover = () => undefined;
  HTMLElement.prototype.hidePopover = () => undefined;
  const host = new FakeHost();
  const conversation = turns ? sampleConversation() : null;
  host.handlers = {
    'page.open': () => ({ conversation }),
    'conversation.ask': () => ({ conversationId: 'c1', turnId: 't9' }),
    'conversation.stop': () => null,
    'conversation.retry': () => null,
    ...handlers,
  };
  const gateway = new FakeGateway(read ?? (() => Promise.resolve(samplePage())));
  if (selection) gateway.selection = () => Promise.resolve(selection);
  const kept = new FakeDraft(draft);
  const model = new ReadingModel({
    host,
    gateway,
    tabId: 1,
    watchIntent: () => () => undefined,
    schedule: (callback) => callback(),
    draft: kept,
    related: new FakeRelated(),
    remember: new FakeRemember(),
    tabs: new FakeTabs(),
    live: { open: () => Promise.resolve(), showQuote: () => Promise.resolve('shown') },
    openCopy: () => undefined,
  });
  const copied: string[] = [];
  const actions = {
    openPanel: null,
    openSettings: vi.fn<() => void>(),
    openLibrary: vi.fn<() => void>(),
    openLink: vi.fn<(url: string) => void>(),
    copyText: (text: string) => Promise.resolve(void copied.push(text)),
  };
  const root = document.createElement('div');
  document.body.append(root);
  render(<Panel model={model} actions={actions} />, root);
  await vi.waitUntil(() => model.page.status.value.kind !== 'reading');
  if (turns && conversation) {
    await vi.waitUntil(() => host.streams.some(({ name }) => name === 'conversation.watch'));
    host.last('conversation.watch').push({ type: 'snapshot', seq: 1, conversation, turns });
  }
  await drawn();
  const close = async () => {
    render(null, root);
    root.remove();
    // What was still to be drawn needs the document of this test.
    await drawn();
  };
  return { root, host, gateway, kept, copied, close };
}

/** One drawing may lead to another: an effect asks, the answer is drawn, and that has an effect. */
const longestChain = 5;

/** Preact draws in a microtask and runs effects in a task after the frame: what is waited for comes before, however busy the machine. */
export async function drawn(): Promise<void> {
  for (let step = 0; step < longestChain; step += 1)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

export function button({ root }: OpenPanel, name: string): HTMLButtonElement | undefined {
  return [...root.querySelectorAll('button')].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent) === name,
  );
}

export function textOf({ root }: OpenPanel, selector: string): string | null {
  return root.querySelector(selector)?.textContent ?? null;
}

/** Parameters of every request of this name. */
export function requested({ host }: OpenPanel, name: string): unknown[] {
  return host.requests.filter((request) => request.name === name).map(({ params }) => params);
}

/** Types words into the composer and presses a key. */
export async function type(
  { root }: OpenPanel,
  words: string,
  init: KeyboardEventInit,
): Promise<void> {
  const area = root.querySelector('textarea');
  if (!area) throw new Error('There is no composer.');
  area.value = words;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  area.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  await drawn();
}
