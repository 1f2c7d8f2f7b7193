import type { AlignedPart } from './align-claim';
import type { Disagreement } from './check-facts';
import type { Word } from './word';
import type { EvidenceIndex } from './evidence-index';
import { opensDependent } from '@/lib/text/openings';
import { isUnit } from './measures';
import { isShareOf } from './shares';
import { areSameThing } from './same-things';

/** Below this a word counts as not there. */
const leastShare = 0.5;

/** Words of the source without a counterpart, between those of the words around one of the claim. */
export function leftOver({ matches, evidence }: AlignedPart, position: number): Word[] {
  const counterparts = new Set(matches.map(({ at }) => at));
  const before = matches.slice(0, position).findLast(({ at }) => at !== null)?.at ?? -1;
  const after =
    matches.slice(position + 1).find(({ at }) => at !== null)?.at ?? evidence.words.length;
  return evidence.words.filter((_, at) => at > before && at < after && !counterparts.has(at));
}

/** A name that the source does not have, or has of somebody else. */
export function otherName(
  part: AlignedPart,
  index: EvidenceIndex,
  language: string,
): Disagreement | null {
  const at = part.words.findIndex((_, position) => !nameAgrees(part, position, index, language));
  const word = part.words[at];
  if (word === undefined) return null;
  const claimed = runOfNames(part.words, at, language, (each) => !index.hasSpelling(each.text));
  const others = replacedNames(part, at, language, index);
  const [first] = others;
  if (first !== undefined) {
    const from = part.evidence.words.indexOf(first);
    const isOther = (each: Word) => others.includes(each);
    return {
      kind: 'instead',
      claimed,
      said: runOfNames(part.evidence.words, from, language, isOther),
    };
  }
  return index.hasSpelling(word.text) ? { kind: 'roles' } : { kind: 'name', claimed };
}

/** A name of several words that go on from one. */
function runOfNames(
  words: readonly Word[],
  from: number,
  language: string,
  isPart: (word: Word) => boolean,
): string {
  const names: string[] = [];
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || (at > from && (!hasCapital(words, at, language) || !isPart(word))))
      break;
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
  if (!hasCapital(part.words, position, language)) return true;
  // “Im Jahr 1926” where the source has the year alone.
  if ((match?.share ?? 0) === 0 && isUnit(word.lower, language)) return true;
  const isAcronym = isAcronymOf(part, word);
  const isFound = (match?.share ?? 0) >= leastShare || isAcronym;
  // German writes every noun with a capital, and the first word of a sentence always has one: such a word is only
  // a changed name where the source has another one in its place.
  if (!isFound && word.isCapital && language !== 'de' && !index.hasSpelling(word.lower))
    return false;
  // “Операция” at the beginning, where the page has “операцию”
  if (word.isFirst && !word.isCapital && index.hasInLowerCase(word)) return true;
  return (
    isAcronym ||
    (isFound && match?.isAround === false) ||
    replacedNames(part, position, language, index).length === 0 ||
    isShareOf(part.text, word.start - part.offset, part.evidence.text, language)
  );
}

/**
 * Words that may be names. Those written in lower case elsewhere on the page may also be labels, and the first word of a
 * sentence before a number may only say how exact this is (“About 30”).
 */
function hasCapital(words: readonly Word[], at: number, language: string): boolean {
  const word = words[at];
  if (word?.isContent !== true || word.value !== null) return false;
  if (word.isCapital) return true;
  if (word.isFirst && opensDependent(word.text, language)) return false;
  const counts = words.slice(at + 1, at + 3).some(({ value }) => value !== null);
  return word.isFirst && !word.isLight && !counts && /^\p{Lu}/u.test(word.text);
}

/** Names of the source that the claim lacks, between the counterparts of the words around one of its own. */
function replacedNames(
  part: AlignedPart,
  position: number,
  language: string,
  index: EvidenceIndex,
): Word[] {
  const { words, evidence } = part;
  const own = words[position]?.lower ?? '';
  const count = (list: readonly Word[], { lower }: Word) =>
    list.filter((word) => word.lower === lower).length;
  const isOpening = droppingPronouns.has(language) && words[position]?.isCapital === false;
  const isThing = language === 'de' && isGermanThing(words, position);
  const mayBeName = mayOpenWithName(part, position, index);
  return leftOver(part, position).filter(
    (source) =>
      (mayBeName || isBeside(part, position, evidence.words.indexOf(source))) &&
      !(isOpening && source.isFirst && !source.isCapital) &&
      (!isThing || isGermanThing(evidence.words, evidence.words.indexOf(source))) &&
      hasCapital(evidence.words, evidence.words.indexOf(source), language) &&
      !areSameThing(own, source.lower, language) &&
      count(words, source) < count(evidence.words, source),
  );
}

/**
 * Whether the capital of a word may be that of a name: at the head of a sentence, of one that the page has, or with another
 * word of it after it. “Fearing” and “huge” are none, “Boron” may be.
 */
function mayOpenWithName({ words }: AlignedPart, position: number, index: EvidenceIndex): boolean {
  const word = words[position];
  return (
    word?.isFirst !== true ||
    word.isCapital ||
    index.hasSpelling(word.text) ||
    words[position + 1]?.isCapital === true
  );
}

/** How far from a word what stands beside it may be, in words. */
const besideReach = 3;

/** Whether a name of the source is beside a word that has its counterpart beside one of the claim, on the same side. */
function isBeside({ words, matches }: AlignedPart, position: number, at: number): boolean {
  return matches.some((match, near) => {
    if (match.at === null || words[near]?.isContent !== true) return false;
    const [own, theirs] = [near - position, match.at - at];
    return own * theirs > 0 && Math.max(Math.abs(own), Math.abs(theirs)) <= besideReach;
  });
}

/** Languages in which a sentence may begin with what is done: a capital there says nothing of either of two words. */
const droppingPronouns = new Set(['es', 'it', 'pt']);
/** What stands before German nouns, and seldom before names. */
const germanArticle =
  /^(?:zur|zum|(?:ein|kein|mein|dein|sein|ihr|unser|dies|jed|welch|solch)(?:e[nmrs]?)?|viele|alle|einige|mehrere)$/;
/** Words from an article to its noun. */
const longestPhrase = 3;

/** Whether a German word is a noun by the article before it: what it says may be said in another way, as no name can be. */
function isGermanThing(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - longestPhrase), at).toReversed();
  const article = before.findIndex(({ lower }) => germanArticle.test(lower));
  return article !== -1 && before.slice(0, article).every(({ text }) => /^\p{Ll}/u.test(text));
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
