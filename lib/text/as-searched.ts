import { monthsCutShort } from './full-months';
import { daysMeant } from './weekdays';

/**
 * A text as it is searched: after it the days of the week that it says without naming them, Wednesday and Thursday of
 * “Tue–Fri”, and the months that it cuts short.
 */
export function asSearched(text: string, language: string): string {
  const meant = [...daysMeant(text, language), ...monthsCutShort(text, language)];
  const lower = text.toLowerCase();
  const added = new Set(meant.filter((name) => !lower.includes(name)));
  return added.size === 0 ? text : `${text} ${[...added].join(' ')}`;
}
