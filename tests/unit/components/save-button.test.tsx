// @vitest-environment happy-dom
import { button, drawn, openPanel, requested, textOf } from './open-panel';
import type { OpenPanel } from './open-panel';
import { afterEach, describe, expect, test } from 'vitest';
import type { SavedDocument } from '@/lib/protocol/library';
import { sampleDocument } from '@/tests/unit/state/library/library-samples';

let panel: OpenPanel;

afterEach(() => panel.close());

describe('the button that keeps a page', () => {
  test('saves, says so, and shows what is kept', async () => {
    let kept: SavedDocument | null = null;
    panel = await openPanel({
      handlers: {
        'library.find': () => kept,
        'library.save': () => {
          kept = sampleDocument({ tags: ['sea'] });
          return { id: 'd1', outcome: 'saved' };
        },
        'library.update': () => null,
      },
    });
    button(panel, 'Save')?.click();
    await drawn();
    expect(button(panel, 'Saved')).toBeDefined();
    expect(textOf(panel, '[role="status"]')).toBe('Saved on this device.');
    expect(textOf(panel, '.save-status')).toBe('Saved on this device.');
    button(panel, 'Remove the tag sea')?.click();
    await drawn();
    expect(requested(panel, 'library.update')).toEqual([
      { id: 'd1', tags: { added: [], removed: ['sea'] } },
    ]);
    // A page that is kept as it is is not saved again by looking.
    button(panel, 'Saved')?.click();
    await drawn();
    expect(requested(panel, 'library.save')).toHaveLength(1);
  });

  test.each([
    [
      { coverage: 0, contentHash: 'bookmark' },
      'Only the bookmark of this page is in your library.',
    ],
    [{ origin: 'remembered' }, /^Remembered .+, on this device\.$/u],
  ] as const)('still saves where there is only %o', async (entry, status) => {
    let kept = sampleDocument({ ...entry, tags: ['sea'] });
    panel = await openPanel({
      handlers: {
        'library.find': () => kept,
        'library.save': () => {
          kept = sampleDocument({ tags: ['sea'] });
          return { id: 'd1', outcome: 'saved' };
        },
      },
    });
    expect(textOf(panel, '.save-status')).toMatch(status);
    button(panel, 'Save')?.click();
    await drawn();
    expect(requested(panel, 'library.save')).toHaveLength(1);
    expect(button(panel, 'Saved')).toBeDefined();
    // Undo would take the entry, too, that was there before.
    expect(button(panel, 'Undo')).toBeUndefined();
    expect(button(panel, 'Remove')).toBeDefined();
  });

  test('says why it could not, and stays as it was', async () => {
    panel = await openPanel({
      handlers: {
        'library.find': () => null,
        'library.save': () => {
          throw new Error('QuotaExceededError');
        },
      },
    });
    button(panel, 'Save')?.click();
    await drawn();
    expect(panel.root.querySelector('.save-popover [data-failure="storage-full"]')).not.toBeNull();
    expect(button(panel, 'Save')).toBeDefined();
    expect(textOf(panel, '[role="status"]')).toBe('The disk of this device is full.');
  });
});
