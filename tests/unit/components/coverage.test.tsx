// @vitest-environment happy-dom
import type { OpenPanel } from './open-panel';
import { drawn, openPanel, textOf } from './open-panel';
import { afterEach, expect, test } from 'vitest';
import { samplePage } from '@/tests/unit/state/samples';

let panel: OpenPanel;

afterEach(() => panel.close());

test('says beside the share what the page has not loaded yet, and reads it again', async () => {
  let readings = 0;
  panel = await openPanel({
    read: () => {
      readings++;
      return Promise.resolve(
        samplePage({
          skipped: [
            { reason: 'boilerplate', count: 3, words: 20 },
            { reason: 'loading', count: 1 },
            { reason: 'more', count: 1, label: 'Load more comments' },
            { reason: 'next-page', count: 1, label: 'Older' },
            { reason: 'part-of-list', count: 1, label: '1–8 of 240' },
            { reason: 'on-scroll', count: 1 },
          ],
        }),
      );
    },
  });
  expect(textOf(panel, 'button.coverage')).toContain('read 100% so far');
  const popover = panel.root.querySelector('#coverage');
  expect([...(popover?.querySelectorAll('p, li') ?? [])].map((said) => said.textContent)).toEqual([
    'All 4,812 words of what the page has loaded were read.',
    'Some parts were still loading. Scroll to them or wait, then read the page again.',
    'The page has more behind “Load more comments”. Press it there, then read the page again.',
    'The page goes on at “Older”. Open it to read that, too.',
    'The page says “1–8 of 240”. Scroll to the end of the list, or open its other pages, then read the page again.',
    'The page may add more when you scroll. Scroll to its end, then read the page again.',
    'Navigation, adverts and repeated parts: 3 (20 words)',
  ]);
  const before = readings;
  popover?.querySelector('button')?.click();
  await drawn();
  expect(readings).toBe(before + 1);
});

test('tells what was left out within the content from what stands around it, so that the words add up', async () => {
  const skipped = [{ reason: 'boilerplate' as const, count: 5, words: 26 }];
  const page = samplePage({ words: 204, coverage: 204 / 216, skipped });
  panel = await openPanel({ read: () => Promise.resolve(page) });
  const said = textOf(panel, '#coverage');
  expect(said).toContain('204 of about 216 words of the page’s content were read (94%).');
  expect(said).toContain('5 (26 words, 12 of them within the content)');
});

test('begins with the words where a file is of no site', async () => {
  panel = await openPanel({ read: () => Promise.resolve(samplePage({ site: '' })) });
  expect(textOf(panel, 'button.coverage')).toMatch(/^4,812 words/);
});

test('says so where nothing is left', async () => {
  panel = await openPanel();
  expect(textOf(panel, 'button.coverage')).toMatch(/read 100%$/);
  expect(textOf(panel, '#coverage')).not.toContain('Not loaded yet');
});
