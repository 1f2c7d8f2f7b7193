// @vitest-environment happy-dom
import type { OpenPanel } from './open-panel';
import { button, openPanel, requested, textOf, type } from './open-panel';
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

  test('keeps a half-typed question until it is sent', async () => {
    panel = await openPanel({ draft: 'Why are' });
    expect(panel.root.querySelector('textarea')?.value).toBe('Why are');
    await type(panel, 'Why are there', { key: 't' });
    expect(panel.kept.kept).toBe('Why are there');
    await type(panel, 'Why are there two?', { key: 'Enter' });
    expect(panel.kept.kept).toBe('');
  });

  test('says that a question is too long instead of cutting it', async () => {
    panel = await openPanel();
    await type(panel, 'x'.repeat(8001), { key: 'Enter' });
    expect(requested(panel, 'conversation.ask')).toEqual([]);
    expect(panel.root.querySelector('textarea')?.value).toHaveLength(8001);
    expect(button(panel, 'Ask')?.disabled).toBe(true);
    expect(textOf(panel, '.composer-hint')).toContain('8,001 characters; up to 8,000');
    expect(textOf(panel, '[role="status"]')).toContain('8,001 characters');
    await type(panel, `${'x'.repeat(8000)} `, { key: 'Enter' });
    expect(requested(panel, 'conversation.ask')).toHaveLength(1);
    expect(panel.root.querySelector('.composer-hint')).toBeNull();
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
