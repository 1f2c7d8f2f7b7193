// @vitest-environment happy-dom
import type { OpenPanel } from './open-panel';
import { button, drawn, openPanel, requested, textOf } from './open-panel';
import { afterEach, describe, expect, test } from 'vitest';
import { failure } from '@/lib/base/failure';
import { samplePage, sampleTurn } from '@/tests/unit/state/samples';

let panel: OpenPanel;

afterEach(() => panel.close());

describe('before the first question', () => {
  test('says what was read and offers suggestions', async () => {
    panel = await openPanel();
    expect(textOf(panel, 'h1')).toBe('How tides work');
    expect(textOf(panel, '.coverage')).toContain('4,812 words');
    expect([...panel.root.querySelectorAll('.chip')].map((chip) => chip.textContent)).toEqual([
      'Summarize',
      'Key points',
      'Explain simply',
      'Ask…',
    ]);
    expect(document.activeElement).toBe(panel.root.querySelector('textarea'));
  });

  test('a suggestion asks and leaves the focus in the composer', async () => {
    panel = await openPanel();
    button(panel, 'Summarize')?.click();
    await drawn();
    expect(requested(panel, 'conversation.ask')).toMatchObject([{ task: { kind: 'summary' } }]);
    expect(document.activeElement).toBe(panel.root.querySelector('textarea'));
  });

  test('what is selected comes first, in two lines', async () => {
    panel = await openPanel({ selection: samplePage({ type: 'selection' }) });
    expect([...panel.root.querySelectorAll('.chip')].map((chip) => chip.textContent)).toEqual([
      'Summarize selection',
      'Ask about selection',
      'Save selection',
      'Summarize',
    ]);
  });

  test('what is selected may be asked about after it was summed up', async () => {
    const selection = samplePage({ type: 'selection', contentHash: 'selected' });
    panel = await openPanel({ selection, turns: [sampleTurn({ pageHash: 'selected' })] });
    expect(button(panel, 'Summarize selection')).toBeUndefined();
    expect(button(panel, 'Ask about selection')).toBeDefined();
  });

  test('“Ask…” leads to the composer, until something was asked', async () => {
    panel = await openPanel();
    panel.root.querySelector('textarea')?.blur();
    button(panel, 'Ask…')?.click();
    await drawn();
    expect(document.activeElement).toBe(panel.root.querySelector('textarea'));
    expect(requested(panel, 'conversation.ask')).toEqual([]);
    await panel.close();
    panel = await openPanel({ turns: [sampleTurn()] });
    expect(button(panel, 'Ask…')).toBeUndefined();
  });

  test('asks for access in three plain choices', async () => {
    panel = await openPanel({
      read: () => Promise.reject(failure('page-no-access', { site: '' })),
    });
    expect(
      [...panel.root.querySelectorAll('.choice-name')].map(({ textContent }) => textContent),
    ).toEqual(['This page', 'This site', 'All sites']);
    panel.root.querySelector<HTMLElement>('[data-scope="all"]')?.click();
    expect(panel.gateway.requested).toEqual(['all']);
  });

  test('says what became of a press for access', async () => {
    panel = await openPanel({
      read: () => Promise.reject(failure('page-no-access', { site: '' })),
    });
    const outcomes = [
      ['again', 'once more'],
      ['refused', 'was not given'],
      ['file', 'belongs to no site'],
    ] as const;
    for (const [outcome, words] of outcomes) {
      panel.gateway.access = outcome;
      panel.root.querySelector<HTMLElement>('[data-scope="site"]')?.click();
      await drawn();
      expect(textOf(panel, '.page-state [role="status"]')).toContain(words);
    }
    expect(panel.gateway.requested).toEqual(['site', 'site', 'site']);
  });

  test('says what to press for access, where the button is hidden and by key too', async () => {
    panel = await openPanel({
      read: () => Promise.reject(failure('page-no-access', { site: '' })),
    });
    await drawn();
    expect(textOf(panel, '.choice')).toBe(
      'This pagePress Tacit’s button in the toolbar of the browser',
    );
    panel.gateway.press = { onToolbar: false, keys: 'Alt+Shift+L' };
    panel.gateway.navigate();
    await drawn();
    expect(textOf(panel, '.choice')).toBe(
      'This pagePress the puzzle piece in the toolbar of the browser, then Tacit; or press Alt+Shift+L',
    );
  });

  test('names the reason why a page cannot be read', async () => {
    panel = await openPanel({ read: () => Promise.reject(failure('pdf-scanned', {})) });
    expect(textOf(panel, '[data-failure="pdf-scanned"] h2')).toContain('PDF');
    expect(panel.root.querySelector('textarea')?.disabled).toBe(true);
    expect(panel.root.querySelector('.save-button')).toBeNull();
  });

  test('leads from a page that cannot be read to what was asked before', async () => {
    panel = await openPanel({
      read: () => Promise.reject(failure('page-restricted', { url: '' })),
    });
    panel.root.querySelector<HTMLElement>('.state-actions > button')?.click();
    await drawn();
    expect(textOf(panel, 'h1')).toBe('History');
  });
});
