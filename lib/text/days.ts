/** Days of the calendar, as posts and questions write them. */
import { primarySubtag } from './language';

/** One day; without a year where none is written. */
export interface Day {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

const english =
  'january february march april may june july august september october november december';

/** Months of English by their names, in full and cut short: most pages need no others, and the browser takes its time to tell them. */
const englishMonths = new Map(
  english.split(' ').flatMap((name, at) => [
    [name, at + 1],
    [name.slice(0, 3), at + 1],
  ]),
).set('sept', 9);

const known = new Map<string, ReadonlyMap<string, number>>([['en', englishMonths]]);

/** Months by their names in lower case, in full and cut short, in a language and in English. */
export function monthsOf(language: string): ReadonlyMap<string, number> {
  let months = known.get(language);
  if (!months) known.set(language, (months = new Map([...englishMonths, ...namedIn(language)])));
  return months;
}

function namedIn(language: string): [name: string, month: number][] {
  const formats = (['long', 'short'] as const).map(
    // With a day beside it, as inflected languages write it.
    (month) => new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' }),
  );
  return Array.from({ length: 12 }, (_, at) => at).flatMap((at) =>
    formats
      .flatMap((format) => format.formatToParts(new Date(Date.UTC(2024, at, 1))))
      .filter(({ type, value }) => type === 'month' && /\p{L}/u.test(value))
      .map(({ value }): [string, number] => [value.replace(/\.$/u, '').toLowerCase(), at + 1]),
  );
}

/** 2024-03-06, 2024年3月6日. */
const byYear = /(?<!\p{N})(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})(?!\p{N})/gu;
/** 6.3.2024, 6/3/24; which of them is the day differs from country to country. */
const byFigures = /(?<![\p{N}.:/-])(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4}|\d{2})(?![\p{N}:])/gu;
/** 6 March 2024, 6th of March, 6. März, 6 de marzo de 2024. */
const dayFirst =
  /(?<![\p{N}.:])(\p{Nd}{1,2})(?:st|nd|rd|th|er|\.|º)? (?:of |de )?(\p{L}{3,})\.?(?:,? (?:de )?(\p{Nd}{4}))?/giu;
/** March 6, 2024. */
const monthFirst =
  /(?<!\p{L})(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\p{N}:])(?:,? (\d{4}))?/giu;

/** A text without its days of months, which count nothing: “21 November”. */
export function withoutDays(text: string, tag: string): string {
  const months = monthsOf(primarySubtag(tag) ?? 'en');
  return text.replaceAll(dayFirst, (whole: string, _day: string, name: string) =>
    months.has(name.toLowerCase()) ? ' ' : whole,
  );
}

/**
 * The days that a text names; of figures alone all that they may mean.
 *
 * @param tag of the language, as pages declare it
 */
export function daysIn(text: string, tag: string): Day[] {
  const language = primarySubtag(tag) ?? 'en';
  const monthOf = (name = ''): number => monthsOf(language).get(name.toLowerCase()) ?? 0;
  const found: Day[] = [];
  const add = (day: number, month: number, year: number | undefined): void => {
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12)
      found.push({ day, month, ...(year !== undefined && { year }) });
  };
  const yearOf = (year: string | undefined): number | undefined =>
    year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year);
  for (const [, year, month, day] of text.matchAll(byYear))
    add(Number(day), Number(month), yearOf(year));
  for (const [, one, other, year] of text.matchAll(byFigures)) {
    add(Number(one), Number(other), yearOf(year));
    if (one !== other) add(Number(other), Number(one), yearOf(year));
  }
  for (const [, day, month, year] of text.matchAll(dayFirst))
    add(Number(day), monthOf(month), yearOf(year));
  for (const [, month, day, year] of text.matchAll(monthFirst))
    add(Number(day), monthOf(month), yearOf(year));
  return found;
}

/** Whether two may be one day: a year that is not written is any. */
export function isSameDay(one: Day, other: Day): boolean {
  const areYears = one.year === undefined || other.year === undefined || one.year === other.year;
  return one.day === other.day && one.month === other.month && areYears;
}
