import type { AlignedPart } from './align-claim';
import type { Word } from './word';
import { stretchesOf } from './claim-clauses';
import { clausesOf, isDeed, isName, pronouns } from './name-roles';

/** From here a word of the claim counts as one of the source. */
const kept = 0.8;
/** How far from a deed the name of who does it is looked for, in words. */
const reach = 3;
/** What German clauses about what was just named begin with. */
const german = /^(?:der|die|das|den|dem|dessen|deren|welche[rnms]?)$/;

/**
 * Whether a claim has a name beside a deed beside which its source has another name: “Vollrath died in 1943” where “Kessel
 * died in 1943, Vollrath outlived her by eleven years”.
 */
export function movesName({ words, matches, evidence }: AlignedPart, language: string): boolean {
  const source = evidence.words;
  const isArabic = language === 'ar';
  const clauses = isArabic ? stretchesOf(source) : clausesOf(source);
  const lowers = new Set(words.map(({ lower }) => lower));
  /** The place of a word in the source. */
  const placeOf = (at: number) => {
    const match = matches[at];
    return match !== undefined && match.share >= kept ? match.at : null;
  };
  const isWho = (list: readonly Word[], at: number) =>
    isArabic ? list[at]?.isContent === true && list[at]?.value === null : isName(list[at]);
  const isDone = (at: number) =>
    isArabic ? at === 0 || words[at]?.beginsClause === true : isDeed(words[at]);
  return [...words.keys()].some((at) => {
    const deed = placeOf(at);
    if (deed === null || !isDone(at)) return false;
    return [-1, 1].some((step) => {
      if (isArabic && step === -1) return false;
      const claimed = nearestName(words, at, step, isWho).filter((name) => placeOf(name) !== null);
      const names = nearestName(source, deed, step, isWho);
      // What follows a name in Arabic is not told from it.
      const said = isArabic ? names.slice(0, 1) : names;
      if (claimed.length === 0 || said.length === 0) return false;
      const isElsewhere = (name: number) => clauses[placeOf(name) ?? deed] !== clauses[deed];
      if (!(isArabic ? claimed.slice(0, 1) : claimed).every(isElsewhere)) return false;
      const opening = [...source.keys()].filter(
        (each) => each < deed && clauses[each] === clauses[deed],
      );
      const first = source[opening[0] ?? deed]?.lower ?? '';
      if (language === 'de' && opening[0] !== 0 && german.test(first)) return false;
      if (opening.some((each) => pronouns.has(source[each]?.lower ?? ''))) return false;
      return said.every(
        (name) => clauses[name] === clauses[deed] && !lowers.has(source[name]?.lower ?? ''),
      );
    });
  });
}

/** The words of the first name on one side of a deed, with nothing but other nouns between. */
function nearestName(
  words: readonly Word[],
  deed: number,
  step: number,
  isWho: (list: readonly Word[], at: number) => boolean,
): number[] {
  const name: number[] = [];
  for (let at = deed + step; Math.abs(at - deed) <= reach; at += step) {
    if (words[at] === undefined || words[step > 0 ? at : at + 1]?.beginsClause === true) break;
    if (isWho(words, at)) name.push(at);
    else if (name.length > 0 || words[at]?.isContent !== true) break;
  }
  return name;
}
