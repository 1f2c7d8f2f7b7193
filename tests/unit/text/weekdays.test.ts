import { expect, it } from 'vitest';
import { withWeekdays } from '@/lib/text/weekdays';

it.each([
  ['Tuesday to Friday | 10:00–18:00', 'wednesday thursday'],
  ['Tue–Thu: 9 am to 5 pm', 'tuesday wednesday thursday'],
  ['Open Fri - Mon', 'friday saturday sunday monday'],
  ['Sat 9–5', 'saturday'],
  ['Mon, Wed & Fri | 18:30', 'monday wednesday friday'],
  ['Weekends | closed', 'saturday sunday'],
  ['Open daily', 'sunday monday tuesday wednesday thursday friday saturday'],
])('adds the days of %s', (text, added) => {
  expect(withWeekdays(text, 'en')).toBe(`${text} ${added}`);
});

it.each([
  'Closed on Mondays',
  'She sat to rest in the sun',
  'The sun, the moon',
  'From May to June',
  'She runs every day',
])('adds none to %s', (text) => {
  expect(withWeekdays(text, 'en')).toBe(text);
});
