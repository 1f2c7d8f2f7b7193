import { isUnspacedLanguage } from '@/lib/text/language';
import { isCountedKind, lexiconOf } from './measure-forms';
import { digitValue } from '@/lib/text/numbers/digits';
import { hanNumbers } from '@/lib/text/numbers/han-numbers';
import { hasNumberWords, wordValue } from '@/lib/text/numbers/word-value';

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
    const [own] = [...keys].filter(
      ([key, form]) => !others.has(key) && !meansOneOf(form, there, language),
    );
    const [other] = [...others].filter(([key]) => !keys.has(key));
    if (own && other) return { claimed: own[1], said: other[1] };
  }
  return null;
}

/** Whether a source has one of the things a form may mean: “pounds” are money or a weight. */
function meansOneOf(form: string, { kinds }: Measures, language: string): boolean {
  const meanings = lexiconOf(language).forms.get(form.toLowerCase()) ?? [];
  return meanings.some(({ kind, key }) => kinds.get(kind)?.has(key));
}

/**
 * A unit of a claim where the page gives the number with another one, wherever it does; null where it does not, or gives it
 * with this one too.
 *
 * @param withNumber the sentences of the page with a number
 */
export function otherUnit(
  claim: string,
  language: string,
  withNumber: (value: string) => readonly string[],
): Exchange | null {
  for (const [count, keys] of measuresIn(claim, language, true).counts) {
    const [, value = ''] = count.split(' ');
    const there = withNumber(value).flatMap((text) => [
      ...(measuresIn(text, language).counts.get(count) ?? []),
    ]);
    const [own] = keys;
    const [other] = there;
    if (own && other && there.every(([key]) => !keys.has(key)))
      return { claimed: own[1], said: other[1] };
  }
  return null;
}

/** Whether two words are the same unit: “km” and “kilometres”. */
export function areSameUnit(one: string, other: string, language: string): boolean {
  const { forms } = lexiconOf(language);
  const others = forms.get(other) ?? [];
  return (forms.get(one) ?? []).some(
    ({ kind, key }) =>
      isCountedKind(kind) && others.some((each) => each.kind === kind && each.key === key),
  );
}

/** Whether a word names what something is counted or measured in. */
export function isUnit(lower: string, language: string): boolean {
  const measures = lexiconOf(language).forms.get(lower) ?? [];
  return measures.some(({ kind }) => isCountedKind(kind));
}

/** What a text gives measures of, with their numbers: lengths, times. */
export function measuredKinds(text: string, language: string): ReadonlySet<string> {
  const { counts } = measuresIn(text, language, true);
  return new Set(counts.keys().map((count) => count.split(' ')[0] ?? ''));
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
  const { forms, symbols, pattern } = lexiconOf(language);
  const measures: Measures = { kinds: new Map(), counts: new Map() };
  const written = text.normalize('NFKC');
  const plain = written.toLowerCase();
  for (const match of plain.matchAll(pattern))
    for (const { kind, key } of forms.get(match[1] ?? match[2] ?? '') ?? []) {
      if (kind === 'month' && !isMonth(written, match.index, match[0], language)) continue;
      if (kind === 'ordinal' && isTime.test(plain.slice(0, match.index) + match[0])) continue;
      const before = plain.slice(0, match.index);
      const number = isCountedKind(kind) ? numberBefore(before, language) : null;
      const isCounted = number !== null || !isCountedKind(kind);
      if (counted && !isCounted && knowsNumbers(language)) continue;
      if (number === null && symbols.has(match[0])) continue;
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
