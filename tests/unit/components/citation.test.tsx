// @vitest-environment happy-dom
import type { OpenPanel } from './open-panel';
import { drawn, openPanel, textOf } from './open-panel';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failure } from '@/lib/base/failure';
import { sampleAnswer, sampleTurn } from '@/tests/unit/state/samples';
import { settle } from '@/tests/unit/state/fake-host';

let panel: OpenPanel;

beforeEach(async () => {
  panel = await openPanel({ turns: [sampleTurn({ instant: sampleAnswer(['First sentence.']) })] });
});

afterEach(() => panel.close());

const citation = () => panel.root.querySelector<HTMLElement>('[data-citation]');
const quoted = () => textOf(panel, '#quote-popover .quote-text');

function move(target: EventTarget | null, screenX: number): void {
  target?.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, screenX, screenY: 5 }));
}

describe('the quotation behind a number', () => {
  test('waits for a movement when the first report tells where the pointer rests', async () => {
    move(citation(), 3);
    await settle(400);
    expect(quoted()).toBeNull();
  });

  test('opens when the pointer rests on the number, not when the number slides under it', async () => {
    move(document.body, 10);
    move(citation(), 10);
    // Rounded anew, as when the popup grows.
    move(citation(), 11);
    await settle(400);
    expect(quoted()).toBeNull();
    move(citation(), 14);
    await drawn();
    expect(quoted()).toBeNull();
    await vi.waitUntil(() => quoted() !== null);
    expect(quoted()).toBe('First sentence.');
  });

  test('does not open for a pointer that goes on', async () => {
    move(citation(), 20);
    citation()?.dispatchEvent(new MouseEvent('mouseleave'));
    await settle(400);
    expect(quoted()).toBeNull();
  });

  test('makes room for a notice, and stays away while the pointer does', async () => {
    panel.gateway.showQuote = () => Promise.reject(failure('quote-not-found', {}));
    move(citation(), 30);
    citation()?.focus();
    await drawn();
    expect(quoted()).toBe('First sentence.');
    citation()?.click();
    await drawn();
    expect(textOf(panel, '.composer-area [data-failure]')).toContain('no longer in the page');
    expect(quoted()).toBeNull();
    move(citation(), 34);
    await settle(400);
    expect(quoted()).toBeNull();
  });
});
