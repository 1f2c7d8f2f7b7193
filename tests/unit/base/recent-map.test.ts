import { expect, it } from 'vitest';
import { RecentMap } from '@/lib/base/recent-map';

it('drops what was not used for longest', () => {
  const map = new RecentMap<string, number>(2);
  map.set('a', 1);
  map.set('b', 2);
  expect(map.get('a')).toBe(1);
  map.set('c', 3);
  expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([1, undefined, 3]);
});

it('keeps the place of what is set again', () => {
  const map = new RecentMap<string, number>(2);
  map.set('a', 1);
  map.set('b', 2);
  map.set('a', 4);
  expect(['a', 'b'].map((key) => map.get(key))).toEqual([4, 2]);
  map.delete('a');
  expect(map.get('a')).toBeUndefined();
});
