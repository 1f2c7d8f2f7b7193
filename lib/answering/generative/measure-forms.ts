import { isUnspacedLanguage } from '@/lib/text/language';
import { currencies, furtherNames, seasons, units, unitSymbols } from './measure-words';
import { ordinals, ordinalStems, parts, spans, times } from '@/lib/text/numbers/number-words';

/**
 * Words of which one excludes the others: months, days of the week, seasons, units, currencies, magnitudes. A claim
 * that has another one than its source has another date or amount, though every number is the same.
 */
export interface Measure {
  /** What can stand in the place of what. */
  kind: string;
  /** The same for all forms of one. */
  key: string;
}

const currencySigns = '[$€£¥₹₽฿]';
/** In scripts without spaces a unit is one only after a number. */
const numeral =
  '[\\p{Nd}〇零一二三四五六七八九十百千万萬億亿兆半数數几幾]|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|ล้าน';

export interface Lexicon {
  forms: ReadonlyMap<string, readonly Measure[]>;
  symbols: ReadonlySet<string>;
  pattern: RegExp;
}

const lexicons = new Map<string, Lexicon>();

/** The measures of a language, made once. */
export function lexiconOf(language: string): Lexicon {
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
      for (const form of list.split(' ')) add(form.replaceAll('×', ' '), kind, key);
  const symbols = new Set<string>();
  for (const [kind, names] of Object.entries(unitSymbols))
    for (const [key, list] of Object.entries(names))
      for (const form of list.split(' ')) {
        add(form, kind, key);
        symbols.add(form);
      }
  for (const magnitude of [1e3, 1e6, 1e9, 1e12])
    for (const form of magnitudeForms(language, magnitude))
      add(form, 'magnitude', form.slice(0, 4));
  for (const [key, list] of Object.entries(currencies))
    for (const form of list.split(' ')) add(form, 'money', key);
  return { forms, symbols, pattern: patternOf([...forms], isUnspacedLanguage(language)) };
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
      String.raw`(?<![\p{L}\p{M}])(${escaped(forms)})(?:s|n|en)?(?![\p{L}\p{M}])|(${currencySigns})`,
      'gu',
    );
  const isCounted = ([, measures]: [string, Measure[]]) =>
    measures.some(({ kind }) => !uncounted.has(kind));
  const counted = escaped(forms.filter(isCounted));
  const others = escaped(forms.filter((form) => !isCounted(form)));
  return new RegExp(`(${others})|(?<=(?:${numeral})\\s?)(${counted})`, 'gu');
}

/** Whether things of a kind are counted or measured. */
export function isCountedKind(kind: string): boolean {
  return Object.hasOwn(units, kind) || Object.hasOwn(unitSymbols, kind);
}
