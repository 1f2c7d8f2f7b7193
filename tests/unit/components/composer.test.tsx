// @vitest-environment happy-dom
import type { OpenPanel } from './open-panel';
import { button, openPanel, requested, type } from './open-panel';
import { afterEach, describe, expect, test } from 'vitest';
import { failure } from '@/lib/base/failure';
import { sampleTurn } from '@/tests/unit/state/samples';

const model = 'someone/some-model';
let panel: OpenPanel;

afterEach(() => panel.close());

describe('the composer', () => {
  test('Enter sends, Shift+Enter breaks the line, an input method keeps its keys', async () => {
    panel = await openPanel();
    await type(panel, 'Why?', { key: 'Enter', shiftKey: true });
    await type(panel, 'Why?', { key: 'Enter', isComposing: true });
    expect(requested(panel, 'conversation.ask')).toEqual([]);
    await type(panel, 'Why?', { key: 'Enter' });
    expect(requested(panel, 'conversation.ask')).toMatchObject([
      { task: { kind: 'question', text: 'Why?' } },
    ]);
    expect(panel.root.querySelector('textarea')?.value).toBe('');
  });

  test('gives back a question that did not get through', async () => {
    const refuse = () => {
      throw failure('storage-full', {});
    };
    panel = await openPanel({ handlers: { 'conversation.ask': refuse } });
    await type(panel, 'Why?', { key: 'Enter' });
    expect(panel.root.querySelector('textarea')?.value).toBe('Why?');
    expect(panel.root.querySelector('.composer-area [data-failure="storage-full"]')).not.toBeNull();
  });

  test('Stop takes the place of Send while an answer is written; Esc stops too', async () => {
    panel = await openPanel({
      turns: [sampleTurn({ status: 'running', engine: model, draft: 'Be' })],
    });
    expect(button(panel, 'Ask')).toBeUndefined();
    button(panel, 'Stop')?.click();
    await type(panel, '', { key: 'Escape' });
    expect(requested(panel, 'conversation.stop')).toHaveLength(2);
  });
});
