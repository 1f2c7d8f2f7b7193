// @vitest-environment happy-dom
import type { OpenPanel } from './open-panel';
import { button, drawn, openPanel } from './open-panel';
import { afterEach, expect, test } from 'vitest';
import { failure } from '@/lib/base/failure';
import type { Conversation } from '@/lib/protocol/conversation';
import { sampleConversation, sampleTurn } from '@/tests/unit/state/samples';

let panel: OpenPanel;

afterEach(() => panel.close());

const heading = () => panel.root.querySelector('.history-header h1');

/** Opens the history of a host that takes its time to answer. */
async function openHistory(): Promise<PromiseWithResolvers<Conversation[]>> {
  const answer = Promise.withResolvers<Conversation[]>();
  panel = await openPanel({
    turns: [sampleTurn()],
    handlers: { 'conversation.list': () => answer.promise as never },
  });
  button(panel, 'History')?.click();
  await drawn();
  return answer;
}

test('the history takes the focus once there is something to go on to', async () => {
  const answer = await openHistory();
  expect(heading()?.textContent).toBe('History');
  expect(document.activeElement).not.toBe(heading());
  answer.resolve([sampleConversation()]);
  await drawn();
  expect(panel.root.querySelectorAll('.history-open')).toHaveLength(1);
  expect(document.activeElement).toBe(heading());
});

test('the history stays though the dialog before it is told late that it was closed', async () => {
  panel = await openPanel({
    turns: [sampleTurn()],
    handlers: { 'conversation.list': () => [sampleConversation()] },
  });
  button(panel, 'Rename')?.click();
  await drawn();
  const dialog = panel.root.querySelector('dialog');
  expect(dialog?.open).toBe(true);
  button(panel, 'History')?.click();
  await drawn();
  // Browsers tell it with the next frame, which on a busy device comes after what was pressed since.
  dialog?.dispatchEvent(new Event('close'));
  await drawn();
  expect(heading()?.textContent).toBe('History');
});

test('the history takes the focus where it cannot be had', async () => {
  const answer = await openHistory();
  answer.reject(failure('storage-blocked', {}));
  await drawn();
  expect(panel.root.querySelector('[data-failure="storage-blocked"]')).not.toBeNull();
  expect(document.activeElement).toBe(heading());
});

test('a conversation named after its page names it once', async () => {
  const answer = await openHistory();
  const elsewhere = { pageUrl: 'https://locks.example/', pageTitle: 'Locks' };
  answer.resolve([
    sampleConversation({ ...elsewhere, id: 'c2', title: 'Locks' }),
    sampleConversation({ ...elsewhere, id: 'c3', title: 'Who opens it?' }),
  ]);
  await drawn();
  const about = [...panel.root.querySelectorAll('.history-open .hint')];
  expect(about.map(({ textContent }) => textContent?.includes('Locks'))).toEqual([false, true]);
});
