import { aheadOf, betweenEnds, bounds, spanJoint } from '@/lib/text/bounds';
import { isUnspaced, unspaced } from '@/lib/text/words';
import { wordValue } from '@/lib/text/numbers/word-value';
import { asciiDigits, digitValue } from '@/lib/text/numbers/digits';
import { isCountedKind, lexiconOf } from './generative/measure-forms';

/** What numbers are of. Those of one dimension compare, by how much of its base unit each is. */
export interface Unit {
  dimension: string;
  factor: number;
}

/** From one amount to another: “4–6 years”, “up to 5 kg”; “5 kg” is from and to the same. */
export interface Span {
  from: number;
  to: number;
  /** Null where the number stands alone, as in a column that is named for it. */
  unit: Unit | null;
  /** The word behind it that is no unit. */
  noun: string | null;
  /** A number without a bound. */
  isAmount: boolean;
}

/** A number of a text with its unit. */
export interface Figure {
  value: number;
  unit: Unit | null;
  /** The word behind it, whatever that is. */
  noun: string | null;
  start: number;
  end: number;
}

/** Days, metres, grams, litres. */
const factors: Readonly<Record<string, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 365.25 / 12,
  year: 365.25,
  millimeter: 0.001,
  centimeter: 0.01,
  meter: 1,
  kilometer: 1000,
  inch: 0.0254,
  foot: 0.3048,
  yard: 0.9144,
  mile: 1609.344,
  gram: 1,
  ounce: 28.35,
  pound: 453.6,
  kilogram: 1000,
  tonne: 1e6,
  milliliter: 0.001,
  liter: 1,
  gallon: 3.785,
};

export const years: Unit = { dimension: 'duration', factor: 365.25 };

/** Counts years of somebody's life, in words that the browser does not have for years. */
const ofAge = /^(?:jährig\p{L}*|jarig\p{L}*|летн\p{L}*|岁|歲|歳|才|[세살])$/iu;
const longestUnspaced = 3;

const number = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;
/** “9:30”, “€ 4”, “B12”, “1/2” and “12 %” count nothing, or something that is told apart by its sign. */
const signBefore = new RegExp(
  String.raw`[:/#$€£¥₹₽฿]\s?$|(?![${unspaced}])[\p{L}\p{M}][-–]?$`,
  'u',
);
const signAfter = /^(?:[:/h]\p{Nd}|\s?[%€$£¥₹₽฿°])/u;

/** “Under 3” is less by a share too small to count. */
const tiny = 1e-6;

/** The unit that a word is, in a language; null for other words. */
export function unitCalled(word: string, language: string): Unit | null {
  const lower = word.normalize('NFKC').toLowerCase();
  if (ofAge.test(lower)) return years;
  const { forms } = lexiconOf(language);
  for (const form of [lower, lower.replace(/(?:en|n|s)$/u, '')])
    for (const { kind, key } of forms.get(form) ?? [])
      if (isCountedKind(kind))
        return Object.hasOwn(factors, key)
          ? { dimension: kind, factor: factors[key] ?? 1 }
          : { dimension: `${kind} ${key}`, factor: 1 };
  return null;
}

/** The numbers of a text, those in words too, with what they count. */
export function figuresIn(
  text: string,
  language: string,
): { text: string; figures: readonly Figure[] } {
  const written = asciiDigits(
    text.replaceAll(/\p{L}+/gu, (word) =>
      word.toLowerCase() === 'one' ? '1' : (wordValue(word.toLowerCase(), language) ?? word),
    ),
  );
  const figures = [...written.matchAll(number)].flatMap(({ 0: digits, index: start }): Figure[] => {
    const end = start + digits.length;
    if (signBefore.test(written.slice(0, start)) || signAfter.test(written.slice(end))) return [];
    const [lead = '', word] = /^[\s-]?([\p{L}\p{M}]+)/u.exec(written.slice(end)) ?? [];
    const value = Number(digitValue(digits));
    if (word === undefined) return [{ value, unit: null, noun: null, start, end }];
    const lengths = isUnspaced(word) ? [longestUnspaced, 2, 1] : [word.length];
    for (const length of lengths) {
      const unit = unitCalled(word.slice(0, length), language);
      const behind = end + lead.length - word.length + Math.min(length, word.length);
      if (unit) return [{ value, unit, noun: null, start, end: behind }];
    }
    return [{ value, unit: null, noun: word.toLowerCase(), start, end }];
  });
  return { text: written, figures };
}

/**
 * The spans of a text, with single amounts.
 *
 * @param unitOf What a word that is no unit of measure counts: “nights”.
 */
export function spansIn(
  text: string,
  language: string,
  unitOf: (noun: string) => Unit | null,
): Span[] {
  const { text: written, figures } = figuresIn(text, language);
  const spans: Span[] = [];
  for (let at = 0; at < figures.length; at++) {
    const [one, other] = [figures[at], figures[at + 1]];
    if (!one) break;
    const lead = written.slice(figures[at - 1]?.end ?? 0, one.start);
    if (other && isJoined(one, other, lead, written.slice(one.end, other.start))) {
      const unit = other.unit ?? nounUnit(other, unitOf);
      const ends = [inUnit(one.value, one.unit ?? unit), inUnit(other.value, unit)];
      spans.push({
        from: Math.min(...ends),
        to: Math.max(...ends),
        unit,
        noun: other.noun,
        isAmount: false,
      });
      at++;
    } else spans.push(bounded(one, lead, written.slice(one.end, other?.start), language, unitOf));
  }
  return spans;
}

/** Whether two numbers are the ends of one span. */
function isJoined(one: Figure, other: Figure, lead: string, between: string): boolean {
  const areAlike = one.unit === null || one.unit.dimension === other.unit?.dimension;
  const isBetween = betweenEnds.before.test(lead) && betweenEnds.joint.test(between);
  return areAlike && (isBetween || spanJoint.test(between));
}

function bounded(
  { value, unit: own, noun }: Figure,
  lead: string,
  rest: string,
  language: string,
  unitOf: (noun: string) => Unit | null,
): Span {
  for (const { end, isWithin, before, after } of bounds) {
    // “7 nights or more”, “12 or more nights”
    const counted =
      noun !== null && unitOf(noun)
        ? rest.slice(rest.toLowerCase().indexOf(noun) + noun.length)
        : rest;
    const behind = after?.exec(counted);
    if (!behind && before?.test(lead) !== true) continue;
    const next = /^\s?([\p{L}\p{M}]+)/u.exec(counted.slice(behind?.[0].length ?? 0))?.[1] ?? '';
    const unit =
      own ?? unitOf(noun ?? '') ?? (behind ? (unitCalled(next, language) ?? unitOf(next)) : null);
    const amount = inUnit(value, unit);
    const isLeast = end === 'from' || (isWithin && aheadOf.test(rest));
    return isLeast
      ? { from: isWithin ? amount : amount * (1 + tiny), to: Infinity, unit, noun, isAmount: false }
      : { from: 0, to: isWithin ? amount : amount * (1 - tiny), unit, noun, isAmount: false };
  }
  const unit = own ?? unitOf(noun ?? '');
  const amount = inUnit(value, unit);
  return { from: amount, to: amount, unit, noun, isAmount: true };
}

function nounUnit({ noun }: Figure, unitOf: (noun: string) => Unit | null): Unit | null {
  return noun === null ? null : unitOf(noun);
}

function inUnit(value: number, unit: Unit | null): number {
  return value * (unit?.factor ?? 1);
}
