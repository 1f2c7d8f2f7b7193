import { expect, it } from 'vitest';
import { statusIn } from '@/lib/page/agent/no-content';

it.each([
  ['404 Not Found', 'App', 404],
  ['404 – Page not found!', '', 404],
  ['Error 500', '', 500],
  ['Fehler: 403', '', 403],
  ['503 Service Temporarily Unavailable', '', 503],
  ['404', '404 | Harbour', 404],
])('reads “%s” under the title “%s” as a notice of an error', (line, title, status) => {
  expect(statusIn(line, title)).toBe(status);
});

it.each([
  ['Room 404', 'Room 404'],
  ['404', 'Bus 404 and its stops'],
  ['500 seats', '500 seats'],
  ['Error 404 and other songs', ''],
])('does not take “%s” under the title “%s” for one', (line, title) => {
  expect(statusIn(line, title)).toBeNull();
});
