import type { Word } from './claim-words';
import type { Evidence, EvidenceIndex } from './evidence-index';

/** How a word of a claim is found in a source sentence. */
export interface Match {
  /** 0 (not there) to 1 (the same word). */
  share: number;
  /** Position of its counterpart among the source's words; null when it is only in the context, or nowhere. */
  at: number | null;
}

const NOWHERE: Match = { share: 0, at: null };
/** A word that only stands around the source: who “it” is. */
const CONTEXT_SHARE = 0.8;
/** The same word in another form, where stems differ (“reduce”, “reduction”). */
const FORM_SHARE = 0.8;
/** Character n-grams two forms of a word must share. */
const LEAST_GRAMS = 0.5;

/** Finds the words of a claim in a source sentence and around it. Function words are not looked for. */
export function matchWords(claim: readonly Word[], evidence: Evidence, index: EvidenceIndex): Match[] {
  const context = index.contextOf(evidence);
  return claim.map((word) => {
    if (!word.isContent) return NOWHERE;
    const here = matchWord(word, evidence.words);
    if (here.share >= CONTEXT_SHARE) return here;
    // A number of the sentence before is another number; a name there may be who “he” is.
    const around = word.value === null ? [...context.above, ...context.before] : context.above;
    return around.some((each) => isIn(word, each)) ? { share: CONTEXT_SHARE, at: here.at } : here;
  });
}

function isIn(word: Word, { terms, values }: Evidence): boolean {
  if (word.value !== null) return values.has(word.value);
  return word.terms.length > 0 && word.terms.every((term) => terms.has(term));
}

function matchWord(word: Word, source: readonly Word[]): Match {
  let best = NOWHERE;
  for (const [at, other] of source.entries()) {
    const share = likeness(word, other);
    if (share > best.share) best = { share, at };
    if (share === 1) break;
  }
  return best;
}

function likeness(word: Word, other: Word): number {
  if (word.value !== null || other.value !== null) return word.value === other.value ? 1 : 0;
  if (word.lower === other.lower) return 1;
  if (!other.isContent || word.terms.length === 0 || other.terms.length === 0) return 0;
  const common = word.terms.filter((term) => other.terms.includes(term)).length;
  const share = common / Math.max(word.terms.length, other.terms.length);
  if (share === 1) return 1;
  if (share >= LEAST_GRAMS) return FORM_SHARE;
  return sameBeginning(word.lower, other.lower) ? FORM_SHARE : 0;
}

/** Whether two words begin alike for at least five characters and most of their length. */
function sameBeginning(left: string, right: string): boolean {
  const least = Math.max(5, Math.ceil(0.6 * Math.max(left.length, right.length)));
  return left.length >= least && right.length >= least && left.slice(0, least) === right.slice(0, least);
}
