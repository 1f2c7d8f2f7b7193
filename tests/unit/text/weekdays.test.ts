import { expect, it } from 'vitest';
import { daysNamed } from '@/lib/text/weekdays';

it.each([
  ['Monday to Wednesday', ['monday', 'tuesday', 'wednesday']],
  ['Sat–Sun', ['saturday', 'sunday']],
  // Word by word of Italian and of Hindi.
  ['from the Monday to the Wednesday', ['monday', 'tuesday', 'wednesday']],
  ['Monday from Wednesday', ['monday', 'tuesday', 'wednesday']],
  ['the market', []],
])('knows the days of “%s”', (text, days) => {
  expect([...daysNamed(text, 'en')].toSorted()).toEqual(days.toSorted());
});
