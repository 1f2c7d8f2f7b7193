import type { Word } from './word';
import type { Evidence, EvidenceIndex } from './evidence-index';
import { areSameUnit } from './measures';
import { areSamePeople } from './peoples';
import { areSameThing } from './same-things';
import { areForms, knowsForms } from './word-forms';

/** How a word of a claim is found in a source sentence. */
export interface Match {
  /** 0 (not there) to 1 (the same word). */
  share: number;
  /** Found only around the source, not in it. */
  isAround: boolean;
  /** Position of its counterpart among the source's words; null when it is only in the context, or nowhere. */
  at: number | null;
}

const nowhere: Match = { share: 0, isAround: false, at: null };
/** A word that only stands around the source: who “it” is. */
const contextShare = 0.8;
/** The same word in another form, where stems differ (“reduce”, “reduction”). */
const formShare = 0.8;
/** Another word for the same thing (“firm”, “company”): not kept, but there. */
const sameThingShare = 0.6;
/** Character n-grams two forms of a word must share. */
const leastGrams = 0.5;

/** Languages whose names have one form. */
const bendsVerbsOnly = new Set(['fr', 'es', 'it', 'pt']);
const shortThai = /^[\p{Script=Thai}]{2,3}$/u;

/** Finds the words of a claim in a source sentence and around it. Function words are not looked for. */
export function matchWords(
  claim: readonly Word[],
  evidence: Evidence,
  index: EvidenceIndex,
): Match[] {
  const { language } = index;
  const { above, before, earlier } = index.contextOf(evidence);
  // A number of the sentence before is another number; a name there may be who “he” is.
  const around = (word: Word) =>
    word.value === null ? [...above, ...before, ...(word.isCapital ? earlier : [])] : above;
  let last = -1;
  return claim.map((word) => {
    if (!word.isContent) return nowhere;
    const here = matchWord(word, evidence.words, last + 1, language);
    last = here.at ?? last;
    if (here.share >= contextShare || !around(word).some((each) => isIn(word, each))) return here;
    return { share: contextShare, isAround: true, at: null };
  });
}

function isIn(word: Word, { terms, values }: Evidence): boolean {
  if (word.value !== null) return values.has(word.value);
  return word.terms.length > 0 && word.terms.every((term) => terms.has(term));
}

/** The best counterpart; of equal ones the nearest to where reading on would find it. */
function matchWord(word: Word, source: readonly Word[], expected: number, language: string): Match {
  let best = nowhere;
  for (const [at, other] of source.entries()) {
    const share = likeness(word, other, language);
    const isNearer = best.at !== null && Math.abs(at - expected) < Math.abs(best.at - expected);
    if (share > best.share || (share > 0 && share === best.share && isNearer))
      best = { share, isAround: false, at };
  }
  return best;
}

/** How much two words are the same one, 0–1. */
export function likeness(word: Word, other: Word, language: string): number {
  if (word.value !== null || other.value !== null) return word.value === other.value ? 1 : 0;
  if (word.lower === other.lower || areSameUnit(word.lower, other.lower, language)) return 1;
  // “พิม” in “นางสาวพิม”: shorter than the runs of letters that Thai is compared by.
  if (shortThai.test(word.lower) && other.lower.includes(word.lower)) return formShare;
  if (!other.isContent || word.terms.length === 0 || other.terms.length === 0) return 0;
  const common = word.terms.filter((term) => other.terms.includes(term)).length;
  const share = common / Math.max(word.terms.length, other.terms.length);
  if (share === 1) return 1;
  // German tells a noun (“die Fähre”) from a verb (“fährt”) by its capital.
  const isSameKind = word.isFirst || other.isFirst || word.isCapital === other.isCapital;
  const mayBend = !bendsVerbsOnly.has(language) || !(word.isCapital || other.isCapital);
  if (isSameKind && mayBend && areForms(word.lower, other.lower, language)) return formShare;
  if (
    language === 'en' &&
    startsLarge(word) &&
    startsLarge(other) &&
    areSamePeople(word.lower, other.lower)
  )
    return formShare;
  // “Haber” is not “Haberl”, however alike they are.
  if (word.isCapital && other.isCapital && knowsForms(language)) return 0;
  if (share >= leastGrams) return formShare;
  if (sameBeginning(word.lower, other.lower)) return formShare;
  return areSameThing(word.lower, other.lower, language) ? sameThingShare : 0;
}

function startsLarge({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text);
}

/** Whether two words begin alike for at least five characters and most of their length. */
function sameBeginning(left: string, right: string): boolean {
  const least = Math.max(5, Math.ceil(0.6 * Math.max(left.length, right.length)));
  return (
    left.length >= least && right.length >= least && left.slice(0, least) === right.slice(0, least)
  );
}
