/** A time of day, and where in a text its digits and what says which half of the day is meant stand. */
interface ClockTime {
  hour: number;
  minute: number;
  start: number;
  end: number;
}

const noLetter = String.raw`(?![\p{L}\p{M}])`;
const hourAlone = String.raw`(?<![\d.,:])(?<hour>\d{1,2})`;
const halfOfDay = String.raw`\s?(?<half>[ap])\.?\s?m(?:\b\.?)`;

/** “2 to 5 p.m.”: both are. */
const span = new RegExp(
  String.raw`${hourAlone}(?<minutes>[:.]\d\d)?(?<to>\s?(?:[–-]|to|and|until|till)\s?)(?=(?<end>\d{1,2})(?:[:.]\d\d)?${halfOfDay})`,
  'giu',
);

const byLetter = String.raw`${hourAlone}(?=\s?(?:h|heures|horas)${noLetter})`;
const byCharacter = String.raw`(?<later>午後|下午|晚上|傍晚)?\s?(?<hour>\d{1,2})[時时點点](?:(?<minute>\d\d?)分)?`;

/** How times of day are written, by language, besides “17:30”. */
const writings: Record<string, string> = {
  en: String.raw`${hourAlone}(?:[:.](?<minute>\d\d))?${halfOfDay}`,
  de: String.raw`${hourAlone}(?:[:.](?<minute>\d\d))?(?=\sUhr${noLetter})`,
  fr: byLetter,
  es: byLetter,
  pt: byLetter,
  it: byLetter,
  ja: byCharacter,
  zh: byCharacter,
};
const everywhere = String.raw`${hourAlone}:(?<minute>\d\d)(?![\d:]|[.,]\d)`;

const patterns = new Map<string, readonly RegExp[]>();

function patternsOf(language: string): readonly RegExp[] {
  let known = patterns.get(language);
  if (!known) {
    const all = [writings[language], everywhere];
    known = all.flatMap((each) => (each === undefined ? [] : new RegExp(each, 'giu')));
    patterns.set(language, known);
  }
  return known;
}

function timesIn(text: string, language: string): ClockTime[] {
  const times: ClockTime[] = [];
  for (const pattern of patternsOf(language)) {
    for (const { index, 0: found, groups = {} } of text.matchAll(pattern)) {
      const minute = Number(groups['minute'] ?? 0);
      const hour = hourOf(Number(groups['hour']), groups['half'], groups['later'] !== undefined);
      const end = index + found.length;
      const isRead = times.some((time) => time.start < end && index < time.end);
      if (hour <= 24 && minute < 60 && !isRead) times.push({ hour, minute, start: index, end });
    }
  }
  return times;
}

function hourOf(hour: number, half: string | undefined, isLater: boolean): number {
  if (half === undefined) return isLater && hour < 12 ? hour + 12 : hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Where “8h30” and “8 h 30” are “8:30”. */
const hours = new Set(['fr', 'pt', 'es', 'it']);
const letter = /(?<![\d.,:])(\d{1,2})\s?h\s?(\d\d)(?![\d\p{L}])/giu;

/** A text with its times written “8:30” where “8h30” says the same. */
export function withColon(text: string, language: string): string {
  return hours.has(language) ? text.replaceAll(letter, '$1:$2') : text;
}

/** A page as its sentences are compared. */
interface WrittenPage {
  readonly language: string;
  readonly texts: readonly string[];
}

/**
 * A claim with its times of day written as its page writes them: “5 p.m.” as “17”, “14:00” as “14”. As it was where the
 * page has no such time.
 *
 * @param language of the claim
 */
export function withTimesOf(page: WrittenPage, claim: string, language: string): string {
  let text = withColon(claim, language).replaceAll(span, (...match) =>
    firstOfSpan(match.at(-1) as Record<string, string | undefined>),
  );
  // From the end: what stands before keeps its place.
  for (const time of timesIn(text, language).toSorted((a, b) => b.start - a.start)) {
    const onPage = writingOn(page, time);
    if (onPage !== null) text = text.slice(0, time.start) + onPage + text.slice(time.end);
  }
  return text;
}

/** The first of two times, before “to”, with the half of the day that only the second names. */
function firstOfSpan(groups: Record<string, string | undefined>): string {
  const { hour = '', minutes = '', to = '', end = '', half: second = '' } = groups;
  const isSameHalf = Number(hour) % 12 < Number(end) % 12;
  const first = isSameHalf ? second : (other[second.toLowerCase()] ?? '');
  return `${hour}${minutes} ${first}m${to}`;
}

const other: Record<string, string> = { a: 'p', p: 'a' };

/** A time in the digits that a page writes it in; null where it has no such time. */
function writingOn(page: WrittenPage, { hour, minute }: ClockTime): string | null {
  const minutes = String(minute).padStart(2, '0');
  const mayLack = minute === 0 ? '?' : '';
  const isEnglish = page.language === 'en';
  const twelve = `${hour % 12 || 12}(?:[:.]${minutes})${mayLack}(?=\\s?${hour % 24 < 12 ? 'a' : 'p'}\\.?\\s?m)`;
  // A number alone is hardly ever an hour where hours are counted to twelve.
  const whole = `${hour}(?:[:.時时點点]${minutes})${isEnglish ? '' : mayLack}`;
  return (isEnglish ? isOn(page, twelve) : null) ?? isOn(page, whole);
}

/** What a page writes that is so written; null if nothing. */
function isOn({ texts }: WrittenPage, pattern: string): string | null {
  const expression = new RegExp(`(?<![\\d.,:])0?${pattern}(?!\\d|[.,:]\\d)`, 'iu');
  for (const text of texts) {
    const found = expression.exec(text);
    if (found) return found[0];
  }
  return null;
}
