import type { Doubt } from '@/lib/protocol/conversation';
import { isUnspacedLanguage } from '@/lib/text/language';
import type { AlignedPart } from './align-claim';
import { causesAgree } from './causes';
import { agreesOnNegation } from './check-negation';
import type { Word } from './claim-words';
import { comparisonOf, exchangesSides } from './comparisons';
import type { EvidenceIndex } from './evidence-index';
import { isUnit, otherMeasure, otherUnit, type Exchange } from './measures';
import { rolesAgree } from './name-roles';
import { exchangesNumbers } from './number-order';
import { sayOpposite, turnsAround } from './opposites';
import { otherQuantity } from './quantities';
import { turnsRelation } from './relations';
import { isShareOf, otherShare } from './shares';
import { areSameThing } from './same-things';
import { exchangesSubject } from './subjects';
import { replacedSlot } from './replaced-slots';
import { replacedWord } from './replaced-words';

/** Below this a word counts as not there. */
const leastShare = 0.5;

/** What of a claim is not so in its source. */
export type Disagreement = Pick<Doubt, 'kind' | 'claimed' | 'said'>;

/**
 * Where numbers, names, negation or direction of a claim are not those of its source: what a model changes while the
 * rest of the sentence stays word for word. Null where they agree.
 */
export function disagreement(
  part: AlignedPart,
  claim: readonly Word[],
  index: EvidenceIndex,
  language: string,
): Disagreement | null {
  const measure = () => otherMeasure(part.text, part.evidence.text, language);
  const unit = () =>
    otherUnit(part.text, language, (value) =>
      index.with(`#${value}`).flatMap((sentence) => index.all[sentence]?.text ?? []),
    );
  return (
    otherNumber(part, index) ??
    (exchangesNumbers(part) ? { kind: 'amount' } : null) ??
    instead(measure()) ??
    instead(unit()) ??
    instead(otherShare(part.text, part.evidence.text, language)) ??
    instead(otherQuantity(part, language)) ??
    otherName(part, index, language) ??
    (agreesOnNegation(part, claim, language) ? null : { kind: 'opposite' }) ??
    (directionAgrees(part, language) ? null : { kind: 'opposite' }) ??
    (rolesAgree(part, language) &&
    !exchangesSides(part, language) &&
    !exchangesSubject(part, language)
      ? null
      : { kind: 'roles' }) ??
    (causesAgree(part, language) ? null : { kind: 'cause' }) ??
    otherWords(part, index, language)
  );
}

function instead(exchange: Exchange | null): Disagreement | null {
  return exchange && { kind: 'instead', ...exchange };
}

/** A number the source does not have. */
function otherNumber(part: AlignedPart, index: EvidenceIndex): Disagreement | null {
  const { words, matches } = part;
  const isOther = (position: number) => {
    const { share, at } = matches[position] ?? { share: 0, at: null };
    const start = (words[position]?.start ?? 0) - part.offset;
    if (share === 0) return !isShareOf(part.text, start, part.evidence.text, index.language);
    // “Five phases … five extensions” of “two phases … five extensions”.
    const isDoubled =
      at !== null && matches.some((each, own) => own !== position && each.at === at);
    return isDoubled && leftOver(part, position).some(({ value }) => value !== null);
  };
  const at = words.findIndex(({ value }, position) => value !== null && isOther(position));
  const number = words[at];
  if (number === undefined) return null;
  const [other, ...more] = leftOver(part, at).filter(({ value }) => value !== null);
  if (other && more.length === 0)
    return { kind: 'instead', claimed: number.text, said: other.text };
  if (index.with(`#${number.value ?? ''}`).length === 0)
    return { kind: 'number', claimed: number.text };
  return { kind: 'amount' };
}

/** Words of the source without a counterpart, between those of the words around one of the claim. */
function leftOver({ matches, evidence }: AlignedPart, position: number): Word[] {
  const counterparts = new Set(matches.map(({ at }) => at));
  const before = matches.slice(0, position).findLast(({ at }) => at !== null)?.at ?? -1;
  const after =
    matches.slice(position + 1).find(({ at }) => at !== null)?.at ?? evidence.words.length;
  return evidence.words.filter((_, at) => at > before && at < after && !counterparts.has(at));
}

function otherName(part: AlignedPart, index: EvidenceIndex, language: string): Disagreement | null {
  const at = part.words.findIndex((_, position) => !nameAgrees(part, position, index, language));
  const word = part.words[at];
  if (word === undefined) return null;
  const claimed = runOfNames(part.words, at, (each) => !index.hasSpelling(each.text));
  const others = replacedNames(part, at, language);
  const [first] = others;
  if (first !== undefined) {
    const from = part.evidence.words.indexOf(first);
    const isOther = (each: Word) => others.includes(each);
    return { kind: 'instead', claimed, said: runOfNames(part.evidence.words, from, isOther) };
  }
  return index.hasSpelling(word.text) ? { kind: 'roles' } : { kind: 'name', claimed };
}

/** A name of several words that go on from one. */
function runOfNames(words: readonly Word[], from: number, isPart: (word: Word) => boolean): string {
  const names: string[] = [];
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || (at > from && (!hasCapital(words, at) || !isPart(word)))) break;
    names.push(word.text);
  }
  return names.join(' ');
}

function nameAgrees(
  part: AlignedPart,
  position: number,
  index: EvidenceIndex,
  language: string,
): boolean {
  const word = part.words[position];
  const match = part.matches[position];
  if (word === undefined) return true;
  // What one wrote is not what another said, however the name is written.
  if (index.isAuthor(word.lower) && (match?.share ?? 0) < leastShare) return false;
  if (!hasCapital(part.words, position)) return true;
  // “Im Jahr 1926” where the source has the year alone.
  if ((match?.share ?? 0) === 0 && isUnit(word.lower, language)) return true;
  const isFound = (match?.share ?? 0) >= leastShare || isAcronymOf(part, word);
  // German writes every noun with a capital, and the first word of a sentence always has one: such a word is only
  // a changed name where the source has another one in its place.
  if (!isFound && word.isCapital && language !== 'de' && !index.hasSpelling(word.lower))
    return false;
  return (
    (isFound && match?.isAround === false) ||
    replacedNames(part, position, language).length === 0 ||
    isShareOf(part.text, word.start - part.offset, part.evidence.text, language)
  );
}

/**
 * Words that may be names. Those written in lower case elsewhere on the page may also be labels, and the first word of a
 * sentence before a number may only say how exact this is (“About 30”).
 */
function hasCapital(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.isContent !== true || word.value !== null) return false;
  if (word.isCapital) return true;
  const counts = words.slice(at + 1, at + 3).some(({ value }) => value !== null);
  return word.isFirst && !word.isLight && !counts && /^\p{Lu}/u.test(word.text);
}

/** Names of the source that the claim lacks, between the counterparts of the words around one of its own. */
function replacedNames(part: AlignedPart, position: number, language: string): Word[] {
  const { words, evidence } = part;
  const own = words[position]?.lower ?? '';
  const count = (list: readonly Word[], { lower }: Word) =>
    list.filter((word) => word.lower === lower).length;
  return leftOver(part, position).filter(
    (source) =>
      hasCapital(evidence.words, evidence.words.indexOf(source)) &&
      !areSameThing(own, source.lower, language) &&
      count(words, source) < count(evidence.words, source),
  );
}

/** “US” for “United States”, and the other way round. */
function isAcronymOf({ evidence, words }: AlignedPart, word: Word): boolean {
  const initials = (list: readonly Word[]) =>
    list.map(({ text }) => (/^\p{Lu}/u.test(text) ? (text[0] ?? '') : ' ')).join('');
  if (/^\p{Lu}{2,6}$/u.test(word.text)) return initials(evidence.words).includes(word.text);
  const own = initials(words);
  return evidence.words.some(
    ({ text }) =>
      /^\p{Lu}{2,6}$/u.test(text) && own.includes(text) && text.includes(word.text[0] ?? ' '),
  );
}

/** “Refused all but one” says that one was accepted. */
const excepting =
  /(?<!\p{L})(?:except|but for|other than|außer|bis auf|sauf|excepté|excepto|salvo|tranne|exceto|кроме)(?!\p{L})/iu;

/** “Rose” where the source says “fell”; said of the other side of a comparison, the opposite is the same. */
function directionAgrees(part: AlignedPart, language: string): boolean {
  const compared = comparisonOf(part, language);
  if (compared !== null) return compared === 'same';
  const { words, evidence, text } = part;
  if (excepting.test(text) !== excepting.test(evidence.text)) return true;
  return (
    !turnsAround(text, evidence.text, language) &&
    !sayOpposite(words, evidence.words, language) &&
    !turnsRelation(part, language)
  );
}

/** Something else in the place of a thing, and in languages without capitals of a name. */
function otherWords(
  part: AlignedPart,
  index: EvidenceIndex,
  language: string,
): Disagreement | null {
  const slot = replacedSlot(part, language) ?? replacedWord(part, index);
  if (slot === null) return null;
  // Where words are not spaced, it is known where they differ, not where a word begins.
  if (isUnspacedLanguage(language)) return { kind: 'none' };
  return { kind: 'instead', claimed: slot.put, said: slot.replaced };
}
