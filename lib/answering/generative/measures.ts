import { isUnspacedLanguage } from '@/lib/text/language';
import { currencies, furtherNames, seasons, units } from './measure-words';
import { ordinals, ordinalStems, parts, spans, times } from './number-words';
import { digitValue, hanNumbers, hasNumberWords, wordValue } from './numbers';

/**
 * Words of which one excludes the others: months, days of the week, seasons, units, currencies, magnitudes. A claim
 * that has another one than its source has another date or amount, though every number is the same.
 */
interface Measure {
  /** What can stand in the place of what. */
  kind: string;
  /** The same for all forms of one. */
  key: string;
}

const symbols = '[$€£¥₹₽฿]';
/** In scripts without spaces a unit is one only after a number. */
const numeral =
  '[\\p{Nd}〇零一二三四五六七八九十百千万萬億亿兆半数數几幾]|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|ล้าน';

interface Lexicon {
  forms: ReadonlyMap<string, readonly Measure[]>;
  pattern: RegExp;
}

const lexicons = new Map<string, Lexicon>();

/** What a claim has in the place of what its source has, as both write it. */
export interface Exchange {
  claimed: string;
  said: string;
}

/**
 * A date, unit or currency of a claim that its source does not have, where the source has another that the claim lacks;
 * null where they agree.
 */
export function otherMeasure(claim: string, source: string, language: string): Exchange | null {
  const said = measuresIn(claim, language, true);
  if (said.kinds.size === 0) return null;
  const there = measuresIn(source, language);
  // “Eleven days” for “eleven weeks”, though there are days of something else too
  for (const [count, keys] of said.counts) {
    const [other] = there.counts.get(count) ?? [];
    const [own] = keys;
    if (own && other && keys.keys().every((key) => there.counts.get(count)?.has(key) !== true))
      return { claimed: own[1], said: other[1] };
  }
  for (const [kind, keys] of said.kinds) {
    const others = there.kinds.get(kind) ?? new Map<string, string>();
    const [own] = [...keys].filter(([key]) => !others.has(key));
    const [other] = [...others].filter(([key]) => !keys.has(key));
    if (own && other) return { claimed: own[1], said: other[1] };
  }
  return null;
}

/** Whether a word names what something is counted or measured in. */
export function isUnit(lower: string, language: string): boolean {
  const measures = lexiconOf(language).forms.get(lower) ?? [];
  return measures.some(({ kind }) => Object.hasOwn(units, kind));
}

/** How each measure of a text is written, by key: of a kind, and of a kind with the number before it. */
interface Measures {
  kinds: Map<string, Map<string, string>>;
  counts: Map<string, Map<string, string>>;
}

/**
 * @param counted leaves out units without a number before them: “for a week” may be seven days
 */
function measuresIn(text: string, language: string, counted = false): Measures {
  const { forms, pattern } = lexiconOf(language);
  const measures: Measures = { kinds: new Map(), counts: new Map() };
  const written = text.normalize('NFKC');
  const plain = written.toLowerCase();
  for (const match of plain.matchAll(pattern))
    for (const { kind, key } of forms.get(match[1] ?? match[2] ?? '') ?? []) {
      if (kind === 'month' && !isMonth(written, match.index, match[0], language)) continue;
      if (kind === 'ordinal' && isTime.test(plain.slice(0, match.index) + match[0])) continue;
      const before = plain.slice(0, match.index);
      const number = Object.hasOwn(units, kind) ? numberBefore(before, language) : null;
      const isCounted = number !== null || !Object.hasOwn(units, kind);
      if (counted && !isCounted && knowsNumbers(language)) continue;
      const from = written.length === plain.length ? written : plain;
      const form = from.slice(match.index, match.index + match[0].length);
      note(measures.kinds, kind, key, form);
      if (number !== null) note(measures.counts, `${kind} ${number}`, key, form);
    }
  return measures;
}

function note(
  lists: Map<string, Map<string, string>>,
  name: string,
  key: string,
  form: string,
): void {
  const known = lists.get(name) ?? new Map<string, string>();
  if (!known.has(key)) known.set(key, form);
  lists.set(name, known);
}

/** “A second”, “per second”, “30 seconds”. */
const isTime = /(?:(?:^|\s)(?:a|per|every|one)|\p{Nd})\s?seconds?$|seconds$/u;

/** Months that are written like other words: “may”, “march”; short ones: “mar” (sea), “dez” (ten). */
const alike: Record<string, RegExp> = {
  en: /^(?:may|march|mar|jun|jan)$/i,
  es: /^(?:mar|sept?)$/i,
  pt: /^(?:mar|set|out|dez|ago)$/i,
  it: /^(?:mar|mag|set|ott)$/i,
  fr: /^(?:sept)$/i,
};

/** One of those is a month beside a number, and in English with a capital inside a sentence. */
function isMonth(text: string, at: number, form: string, language: string): boolean {
  if (alike[language]?.test(form) !== true) return true;
  const [before, after] = [text.slice(0, at), text.slice(at + form.length)];
  if (/\d\.?\s(?:de )?$/.test(before) || /^\.?\s(?:de )?\d/.test(after)) return true;
  return language === 'en' && before.trim() !== '' && /^\p{Lu}/u.test(text.slice(at));
}

/** Whether a unit without a number before it can be told. */
function knowsNumbers(language: string): boolean {
  return hasNumberWords(language) && !isUnspacedLanguage(language);
}

/** The value of a number that ends a text, or null. */
function numberBefore(before: string, language: string): string | null {
  const last = /([\p{L}\p{M}]+|\p{Nd}(?:[\p{Nd}.,]*\p{Nd})?)[\s-]*$/u.exec(before)?.[1];
  if (last === undefined) return null;
  if (/^\p{Nd}/u.test(last)) return digitValue(last);
  if (isUnspacedLanguage(language))
    return (
      hanNumbers(`${last}个`).findLast(({ start, text }) => start + text.length === last.length)
        ?.value ?? null
    );
  return last === 'one' ? '1' : wordValue(last, language);
}

function lexiconOf(language: string): Lexicon {
  let lexicon = lexicons.get(language);
  if (!lexicon) lexicons.set(language, (lexicon = makeLexicon(language)));
  return lexicon;
}

function makeLexicon(language: string): Lexicon {
  const forms = new Map<string, Measure[]>();
  const add = (form: string, kind: string, key: string): void => {
    const lower = form.normalize('NFKC').toLowerCase().trim();
    const known = forms.get(lower) ?? [];
    if (lower === '' || known.some((each) => each.kind === kind)) return;
    forms.set(lower, [...known, { kind, key }]);
  };
  addCalendar(language, add);
  addCounts(language, add);
  for (const [index, season] of (seasons[language] ?? '').split(' ').entries())
    for (const form of season.split('/')) add(form, 'season', String(index));
  for (const [kind, names] of Object.entries(units))
    for (const unit of names) for (const form of unitForms(language, unit)) add(form, kind, unit);
  for (const [kind, names] of Object.entries(furtherNames))
    for (const [key, list] of Object.entries(names))
      for (const form of list.split(' ')) add(form, kind, key);
  for (const magnitude of [1e3, 1e6, 1e9, 1e12])
    for (const form of magnitudeForms(language, magnitude))
      add(form, 'magnitude', form.slice(0, 4));
  for (const [key, list] of Object.entries(currencies))
    for (const form of list.split(' ')) add(form, 'money', key);
  return { forms, pattern: patternOf([...forms], isUnspacedLanguage(language)) };
}

/** Kinds that no number need stand before. */
const uncounted = new Set(['month', 'weekday', 'season', 'ordinal', 'times', 'part', 'span']);

function addCounts(language: string, add: (form: string, kind: string, key: string) => void): void {
  for (const [kind, lists] of Object.entries({
    ordinal: ordinals,
    times,
    part: parts,
    span: spans,
  }))
    for (const [index, forms] of (lists[language] ?? '').split(' ').entries())
      for (const form of forms.split('/'))
        if (form !== '-') add(form.replace('×', ' '), kind, String(index));
  const { stems = '', endings = '' } = ordinalStems[language] ?? {};
  for (const [index, forms] of stems.split(' ').entries())
    for (const stem of forms.split('/'))
      for (const ending of endings.split(' ')) add(stem + ending, 'ordinal', String(index));
}

function addCalendar(
  language: string,
  add: (form: string, kind: string, key: string) => void,
): void {
  for (const style of ['long', 'short'] as const) {
    for (let month = 0; month < 12; month++) {
      const date = Date.UTC(2023, month, 15);
      // “Март” alone, “марта” beside a day.
      for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const)
        for (const form of partsOf(language, options, date, 'month'))
          if (style === 'long' || form.length > 2)
            for (const each of inflected(language, form)) add(each, 'month', String(month));
    }
    if (style === 'short') continue;
    for (let day = 0; day < 7; day++)
      for (const form of partsOf(
        language,
        { weekday: style },
        Date.UTC(2023, 0, 1 + day),
        'weekday',
      ))
        add(form, 'weekday', String(day));
  }
}

/** “Октябрь” and “октября” are the browser's, “октябре” and “октябрём” are not. */
function inflected(language: string, form: string): string[] {
  const stem = form.replace(/[ьйая]$/, '');
  return language === 'ru' && form.length > 2
    ? [form, `${stem}е`, `${stem}у`, `${stem}ю`, `${stem}ём`, `${stem}ом`, `${stem}ем`]
    : [form];
}

function partsOf(
  language: string,
  options: Intl.DateTimeFormatOptions,
  date: number,
  type: 'month' | 'weekday',
): string[] {
  return new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' })
    .formatToParts(date)
    .filter((part) => part.type === type && !/^\p{N}/u.test(part.value))
    .map(({ value }) => value.replace(/\.$/, ''));
}

function unitForms(language: string, unit: string): string[] {
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return [1, 2, 5, 11, 1.5].flatMap((count) =>
    format.formatToParts(count).flatMap(({ type, value }) => (type === 'unit' ? [value] : [])),
  );
}

function magnitudeForms(language: string, magnitude: number): string[] {
  const format = new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long' });
  return [1, 2, 5].flatMap((count) =>
    format
      .formatToParts(count * magnitude)
      .flatMap(({ type, value }) => (type === 'compact' ? [value] : [])),
  );
}

/** Longest form first. */
function patternOf(forms: [string, Measure[]][], isUnspaced: boolean): RegExp {
  const escaped = (list: [string, Measure[]][]) =>
    list
      .map(([form]) => form.replace(/[$.*+?^{}()|[\]\\]/g, String.raw`\$&`))
      .toSorted((left, right) => right.length - left.length)
      .join('|');
  if (!isUnspaced)
    return new RegExp(
      String.raw`(?<![\p{L}\p{M}])(${escaped(forms)})(?:s|n|en)?(?![\p{L}\p{M}])|(${symbols})`,
      'gu',
    );
  const isCounted = ([, measures]: [string, Measure[]]) =>
    measures.some(({ kind }) => !uncounted.has(kind));
  const counted = escaped(forms.filter(isCounted));
  const others = escaped(forms.filter((form) => !isCounted(form)));
  return new RegExp(`(${others})|(?<=(?:${numeral})\\s?)(${counted})`, 'gu');
}
