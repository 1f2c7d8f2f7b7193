import { withColon } from './clock-times';
import { inCommonEra } from './eras';
import { withOnePhrase } from './same-phrases';

const numericDate =
  /(?<![\d./-])(?:(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})|(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<last>\d{4}))(?![\d/-]|\.\d)/g;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The two world wars, by language: how they are written with a number, and in words. */
const wars: Record<string, { numbered: RegExp; words: readonly [string, string] }> = {
  en: {
    numbered: /\b(?:World War |WW ?)(?:(?<first>I|1|One)|(?<second>II|2|Two))\b/g,
    words: ['First World War', 'Second World War'],
  },
  de: {
    numbered: /\b(?:(?<first>1\.|I\.)|(?<second>2\.|II\.)) Weltkrieg/g,
    words: ['Ersten Weltkrieg', 'Zweiten Weltkrieg'],
  },
  es: {
    numbered: /\b(?:(?<first>I)|(?<second>II)) Guerra Mundial/g,
    words: ['Primera Guerra Mundial', 'Segunda Guerra Mundial'],
  },
  it: {
    numbered: /\b(?:(?<first>I)|(?<second>II)) guerra mondiale/gi,
    words: ['prima guerra mondiale', 'seconda guerra mondiale'],
  },
};

/** A text with what may be written in several ways written in one: dates, times, years of other eras, world wars, phrases. */
export function spellOut(written: string, language: string): string {
  const { numbered, words } = wars[language] ?? {};
  const text = inCommonEra(withColon(written, language), language);
  const dated = spellDates(withOnePhrase(text, language), language);
  if (numbered === undefined || words === undefined) return dated;
  return dated.replaceAll(numbered, (...match) => {
    const groups = match.at(-1) as Record<string, string | undefined>;
    return words[groups['first'] === undefined ? 1 : 0];
  });
}

/**
 * A text with its dates in digits (“14/03/1963”, “14.3.1963”, “1963-03-14”) written out as the language writes them,
 * so that they can be compared with those that are. Where both numbers may be the month, English names it first.
 */
function spellDates(text: string, language: string): string {
  return text.replaceAll(numericDate, (whole, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const [first, second] = [Number(groups['first']), Number(groups['second'])];
    const isMonthFirst =
      second > 12 || (first <= 12 && language === 'en' && groups['mark'] === '/');
    const month = Number(groups['month'] ?? (isMonthFirst ? first : second));
    const day = Number(groups['day'] ?? (isMonthFirst ? second : first));
    if (month < 1 || month > 12 || day < 1 || day > 31) return whole;
    const date = Date.UTC(Number(groups['year'] ?? groups['last']), month - 1, day);
    return formatOf(language).format(date);
  });
}

function formatOf(language: string): Intl.DateTimeFormat {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: 'UTC',
    });
    formats.set(language, format);
  }
  return format;
}
