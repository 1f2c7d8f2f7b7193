// @vitest-environment happy-dom
import type { OpenPanel } from './open-panel';
import { drawn, openPanel, requested, textOf } from './open-panel';
import { afterEach, expect, test } from 'vitest';
import type { Task } from '@/lib/protocol/conversation';
import { sampleAnswer, sampleTurn } from '@/tests/unit/state/samples';

let panel: OpenPanel;

afterEach(() => panel.close());

const instant = sampleAnswer(['First sentence.', 'Second sentence.']);

test('offers a summary of what the page says now, where it has changed', async () => {
  const turn = sampleTurn({ instant, task: { kind: 'summary' }, pageHash: 'hash-0' });
  panel = await openPanel({ turns: [turn] });
  expect(textOf(panel, '[data-outdated]')).toContain('The page has changed since.');
  panel.root.querySelector<HTMLElement>('[data-outdated] button')?.click();
  await drawn();
  expect(requested(panel, 'conversation.ask')).toHaveLength(1);
});

test('says nothing of a page that still says what its summary quotes', async () => {
  const same = sampleAnswer(['The moon pulls the sea.']);
  const turn = sampleTurn({ instant: same, task: { kind: 'summary' }, pageHash: 'hash-0' });
  const task: Task = { kind: 'question', text: 'What pulls the sea?' };
  const question = sampleTurn({ id: 't2', index: 1, instant, task, pageHash: 'hash-0' });
  panel = await openPanel({ turns: [turn, question] });
  expect(panel.root.querySelector('[data-outdated]')).toBeNull();
});
