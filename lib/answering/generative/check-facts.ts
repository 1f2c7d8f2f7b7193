import type { AlignedPart } from './align-claim';
import { causesAgree } from './causes';
import { agreesOnNegation } from './check-negation';
import type { Word } from './claim-words';
import { comparisonOf, sayOpposite } from './comparisons';
import type { EvidenceIndex } from './evidence-index';
import { measuresAgree } from './measures';
import { rolesAgree } from './name-roles';
import { hanValues } from './numbers';
import { turnsAround } from './opposites';
import { slotsAgree } from './replaced-slots';

/** Below this a word counts as not there. */
const leastShare = 0.5;

/**
 * Whether numbers, names, negation and direction of a claim are those of its source: what a model changes while the
 * rest of the sentence stays word for word.
 */
export function factsAgree(
  part: AlignedPart,
  claim: readonly Word[],
  index: EvidenceIndex,
  language: string,
): boolean {
  return (
    numbersAgree(part) &&
    measuresAgree(part.text, part.evidence.sentence.text, language) &&
    namesAgree(part, index, language) &&
    agreesOnNegation(part, claim, language) &&
    directionAgrees(part, language) &&
    rolesAgree(part, language) &&
    causesAgree(part, language) &&
    slotsAgree(part, language)
  );
}

function numbersAgree({ words, matches, evidence, text }: AlignedPart): boolean {
  const there = new Set([...hanValues(evidence.sentence.text), ...evidence.values]);
  if (!hanValues(text).every((value) => there.has(value))) return false;
  return words.every(
    (word, position) => word.value === null || (matches[position]?.share ?? 0) > 0,
  );
}

function namesAgree(part: AlignedPart, index: EvidenceIndex, language: string): boolean {
  return part.words.every((word, position) => {
    const match = part.matches[position];
    // What one wrote is not what another said, however the name is written.
    if (index.isAuthor(word.lower) && (match?.share ?? 0) < leastShare) return false;
    if (!hasCapital(word)) return true;
    const isFound = (match?.share ?? 0) >= leastShare || isAcronymOf(part, word);
    // German writes every noun with a capital, and the first word of a sentence always has one: such a word is only
    // a changed name where the source has another one in its place.
    if (!isFound && word.isCapital && language !== 'de' && !index.hasSpelling(word.lower))
      return false;
    return (isFound && match?.isAround === false) || !replacesName(part, position);
  });
}

/** Words that may be names. Those written in lower case elsewhere on the page may also be labels. */
function hasCapital(word: Word): boolean {
  return (
    word.isContent &&
    word.value === null &&
    (word.isCapital || (word.isFirst && !word.isLight && /^\p{Lu}/u.test(word.text)))
  );
}

/** Whether the source has a name that the claim lacks between the counterparts of the words around this one. */
function replacesName({ words, matches, evidence }: AlignedPart, position: number): boolean {
  const counterparts = new Set(matches.map(({ at }) => at));
  const before = matches.slice(0, position).findLast(({ at }) => at !== null)?.at ?? -1;
  const after =
    matches.slice(position + 1).find(({ at }) => at !== null)?.at ?? evidence.words.length;
  const count = (list: readonly Word[], { lower }: Word) =>
    list.filter((word) => word.lower === lower).length;
  return evidence.words.some(
    (source, at) =>
      at > before &&
      at < after &&
      !counterparts.has(at) &&
      hasCapital(source) &&
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
  if (excepting.test(text) !== excepting.test(evidence.sentence.text)) return true;
  return (
    !turnsAround(text, evidence.sentence.text, language) &&
    !sayOpposite(words, evidence.words, language)
  );
}
