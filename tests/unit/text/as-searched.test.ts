import { expect, it } from 'vitest';
import { asSearched } from '@/lib/text/as-searched';

it.each([
  ['Tuesday to Friday | 10:00–18:00', 'wednesday thursday'],
  ['Tue–Thu: 9 am to 5 pm', 'tuesday wednesday thursday'],
  ['Open Fri - Mon', 'friday saturday sunday monday'],
  ['Sat 9–5', 'saturday'],
  ['Mon, Wed & Fri | 18:30', 'monday wednesday friday'],
  ['Weekends | closed', 'saturday sunday'],
  ['Mon–Fri: 9 am to 5 pm', 'monday tuesday wednesday thursday friday weekdays'],
  ['Saturday–Sunday: closed', 'weekend'],
  ['12 Oct | Stonebridge | 15–15', 'october'],
  ['Sept. 2024', 'september'],
  ['Open daily', 'sunday monday tuesday wednesday thursday friday saturday'],
])('adds the days of %s', (text, added) => {
  expect(asSearched(text, 'en')).toBe(`${text} ${added}`);
});

it.each([
  'Closed on Mondays',
  'She sat to rest in the sun',
  'The sun, the moon',
  'From May to June',
  'She runs every day',
  'A game of 12 marks',
  'On 12 October',
  'Oct and nov are short',
])('adds none to %s', (text) => {
  expect(asSearched(text, 'en')).toBe(text);
});

it.each([
  ['de', 'am 12. Okt.', 'oktober'],
  ['fr', 'le 5 févr. 2024', 'février'],
  ['es', '3 dic 2024', 'diciembre'],
])('adds the months that a text in %s cuts short', (language, text, month) => {
  expect(asSearched(text, language)).toBe(`${text} ${month}`);
});
