import { expect, it } from 'vitest';
import { daysIn, isSameDay, withoutDays } from '@/lib/text/days';

it.each([
  ['Tomasz 2024-03-06', 'en', { day: 6, month: 3, year: 2024 }],
  ['Posted 6th of March', 'en', { day: 6, month: 3 }],
  ['Mar 6, 2024 at 9:12', 'en', { day: 6, month: 3, year: 2024 }],
  ['Jan 6', 'en', { day: 6, month: 1 }],
  // Not well-formed, and common.
  ['6 Sept.', 'en_US', { day: 6, month: 9 }],
  ['am 6. März 2024', 'de', { day: 6, month: 3, year: 2024 }],
  ['6.3.2024, 18:20', 'de', { day: 6, month: 3, year: 2024 }],
  ['le 6 août', 'fr', { day: 6, month: 8 }],
  ['el 6 de marzo de 2024', 'es', { day: 6, month: 3, year: 2024 }],
  ['6 марта', 'ru-RU', { day: 6, month: 3 }],
  ['2024年3月6日', 'zh', { day: 6, month: 3, year: 2024 }],
])('reads the day in “%s”', (text, language, day) => {
  expect(daysIn(text, language)).toContainEqual(day);
});

it.each(['9:02', 'version 1.2', '3 hours ago', 'page 12 of 40', 'It may 12 times fail'])(
  'finds none in “%s”',
  (text) => {
    expect(daysIn(text, 'en').filter(({ month }) => month !== 5)).toEqual([]);
  },
);

it('takes a day without a year for any', () => {
  expect(isSameDay({ day: 6, month: 3 }, { day: 6, month: 3, year: 2024 })).toBe(true);
  expect(isSameDay({ day: 6, month: 3, year: 2023 }, { day: 6, month: 3, year: 2024 })).toBe(false);
});

it.each([
  ['From 21 November 2 trains run', 'en', 'From   2 trains run'],
  ['Ab dem 3. Oktober fahren 2 Züge', 'de', 'Ab dem   fahren 2 Züge'],
  ['من ٢١ نوفمبر ٣ قطارات', 'ar', 'من   ٣ قطارات'],
  ['12 boats', 'en', '12 boats'],
])('takes the days out of “%s”', (text, language, rest) => {
  expect(withoutDays(text, language)).toBe(rest);
});
