// @vitest-environment happy-dom
import type { OpenPanel } from './open-panel';
import { button, drawn, openPanel, textOf } from './open-panel';
import { afterEach, describe, expect, test } from 'vitest';
import { blockQuote, formedAnswer, sampleTurn } from '@/tests/unit/state/samples';

let panel: OpenPanel;

afterEach(() => panel.close());

describe('what an answer quotes', () => {
  test('keeps the form of what it quotes: code, rows under their header, items', async () => {
    panel = await openPanel({ turns: [sampleTurn({ instant: formedAnswer() })] });
    const answer = panel.root.querySelector('.answer-text');
    expect([...(answer?.children ?? [])].map(({ tagName }) => tagName)).toEqual([
      'P',
      'FIGURE',
      'DIV',
      'UL',
    ]);
    expect(textOf(panel, '.answer-text pre')).toBe('if (tide) {\n  wait();\n}');
    expect(textOf(panel, '.answer-text figcaption [data-citation]')).toBe('2');
    const cells = (kind: string) =>
      [...(answer?.querySelectorAll(kind) ?? [])].map(({ textContent }) => textContent);
    expect(cells('th')).toEqual(['City', 'People']);
    expect(cells('td')).toEqual(['Basel', '173,00034']);
    expect(cells('.answer-text > ul > li')).toEqual(['Ebb first.5', 'Then flood.6']);
    button(panel, 'Copy code')?.click();
    await drawn();
    expect(panel.copied).toEqual(['if (tide) {\n  wait();\n}']);
  });

  test('keeps the name of a wide table and its marks where nothing scrolls', async () => {
    const instant = formedAnswer([
      {
        form: 'row',
        quotes: [blockQuote(3, 'Quay | 7:40 | 8:40 | 9:40'), blockQuote(1, 'Sunday')],
      },
    ]);
    panel = await openPanel({ turns: [sampleTurn({ instant })] });
    const scrolling = panel.root.querySelector('.answer-text [role="region"]');
    expect(textOf(panel, '.answer-text > p')).toBe('Sunday');
    expect(scrolling?.getAttribute('aria-labelledby')).toBe(
      panel.root.querySelector('.answer-text > p')?.id,
    );
    expect(scrolling?.textContent).not.toContain('Sunday');
    expect(textOf(panel, 'td')).toBe('Quay12');
  });
});
