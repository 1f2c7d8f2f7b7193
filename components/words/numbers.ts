import { i18n } from '#i18n';

/** Numbers follow the language of the words around them, and the reader's region within it. */
function locale(): string {
  const words = i18n.t('locale.tag');
  return navigator.language.startsWith(words) ? navigator.language : words;
}

export function formatCount(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A large number in few letters: “135M”, “1.2B”. */
export function formatLarge(value: number): string {
  return new Intl.NumberFormat(locale(), {
    notation: 'compact',
    maximumSignificantDigits: value < 1e9 ? 3 : 2,
  }).format(value);
}

/** A share of 0–1 in percent; never says 100 % of what is not whole, nor 0 % of something. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100);
  const honest = share >= 1 ? 100 : share <= 0 ? 0 : Math.min(99, Math.max(1, percent));
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(honest / 100);
}

const sizes = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes in the largest unit that fits; nothing is so small that single bytes would matter. */
export function formatSize(bytes: number): string {
  const thousands = Math.floor(Math.log10(Math.max(1, bytes)) / 3);
  const power = Math.min(sizes.length, Math.max(1, thousands));
  // Something is never told as nothing.
  const value = bytes > 0 ? Math.max(0.1, bytes / 1000 ** power) : 0;
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: sizes[power - 1] ?? 'kilobyte',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** Memory as people know it: 8 GB are 8 × 2³⁰ bytes. */
export function formatMemory(bytes: number): string {
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: 'gigabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 2 ** 30);
}

export function formatSpeed(tokensPerSecond: number): string {
  const maximumFractionDigits = tokensPerSecond < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale(), { maximumFractionDigits }).format(tokensPerSecond);
}

/** The time for today, the day before that. */
export function formatWhen(time: number, now = Date.now()): string {
  const today = new Date(now).toDateString() === new Date(time).toDateString();
  return new Intl.DateTimeFormat(
    locale(),
    today ? { timeStyle: 'short' } : { dateStyle: 'medium' },
  ).format(time);
}

/** Day and time, to tell apart what happened on one day. */
export function formatDateTime(time: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    time,
  );
}

/** Seconds in the largest unit that fits, never less than one. */
export function formatDuration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const [value, unit] =
    seconds < 60
      ? ([Math.max(1, Math.round(seconds)), 'second'] as const)
      : minutes < 90
        ? ([minutes, 'minute'] as const)
        : ([Math.round(minutes / 60), 'hour'] as const);
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'short' }).format(
    value,
  );
}

/** Names of languages by their tags: a few in full, many as a number. */
export function formatLanguages(tags: readonly string[]): string {
  if (tags.includes('mul')) return i18n.t('settings.manyLanguages');
  if (tags.length > 3) return i18n.t('settings.languages', tags.length, [formatCount(tags.length)]);
  const names = new Intl.DisplayNames(locale(), { type: 'language' });
  return formatList(tags.map((tag) => names.of(tag) ?? tag));
}

export function formatList(items: string[]): string {
  return new Intl.ListFormat(locale()).format(items);
}

/** Numbers in order, runs of them as one: “3, 5–9”. */
export function formatRanges(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) =>
      first === last ? formatCount(first) : `${formatCount(first)}–${formatCount(last)}`,
    )
    .join(', ');
}
