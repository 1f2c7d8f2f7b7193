import { expect, test } from 'vitest';
import { loadsMore, namesNext, unfoldsMore } from '@/lib/page/agent/more-words';

test.each([
  'Load more',
  'Load more comments (48)',
  'Show 3 new updates',
  'View all 1,204 reviews',
  '12 more replies',
  '12 replies',
  'View 12 comments',
  'Weitere Kommentare laden',
  'Afficher plus',
  'Ver más',
  'Показать ещё',
  'もっと見る',
  '加载更多',
  '더 보기',
  'Näytä lisää',
])('brings more: %s', (label) => {
  expect(loadsMore(label)).toBe(true);
});

test.each([
  'Read more',
  'More',
  'Comments',
  '9 Comments',
  '4.9 358 reviews',
  '1 Reply Last reply',
  'Add to cart',
  'Moreover',
  'Load more storage',
  '',
])('brings nothing: %s', (label) => {
  expect(loadsMore(label)).toBe(false);
});

test('tells what unfolds and what leads to the next page', () => {
  for (const label of ['Read more', 'Show more…', 'Weiterlesen', 'Lire la suite', '続きを読む'])
    expect([label, unfoldsMore(label)]).toEqual([label, true]);
  for (const label of ['Read the news', 'Our guarantee', 'Mostly harmless'])
    expect([label, unfoldsMore(label)]).toEqual([label, false]);
  for (const label of [
    'Next',
    'Next page ›',
    'Go to next page',
    '›',
    'Older posts',
    'Nächste Seite',
    '次へ',
    '下一页',
  ])
    expect([label, namesNext(label)]).toEqual([label, true]);
  for (const label of ['Next steps', 'Nextcloud', '2', ''])
    expect([label, namesNext(label)]).toEqual([label, false]);
});
