import type { AlignedPart } from './align-claim';
import type { Word } from './claim-words';

/**
 * Languages in which the order of words says who did it, and what stands before the doer where it was done by somebody.
 */
const byWords: Record<string, RegExp> = {
  en: /\bby\b/i,
  fr: /(?<!\p{L})par(?!\p{L})/iu,
  es: /(?<!\p{L})por(?!\p{L})/iu,
  pt: /(?<!\p{L})pel[oa]s?(?!\p{L})|(?<!\p{L})por(?!\p{L})/iu,
  it: /(?<!\p{L})da(?:l|llo|lla|gli|lle|ll)?(?!\p{L})/iu,
  nl: /\bdoor\b/i,
};

/** Languages whose clauses can be told apart, and names from other words. */
const separable = new Set([...Object.keys(byWords), 'ru', 'pl']);

/**
 * Whether the names of a claim do what they do in its source: not each what the other does, nor what somebody else does
 * in another clause.
 */
export function rolesAgree(part: AlignedPart, language: string): boolean {
  const by = byWords[language];
  return (
    (by === undefined || !exchangesNames(part, by)) &&
    (!separable.has(language) || (!borrowsClause(part) && !crossesClauses(part))) &&
    (language !== 'de' || !exchangesCases(part))
  );
}

/** Articles of German that tell who does something from whom it is done to; those of women and things are alike. */
const doer = new Set(['der', 'ein']);
const doneTo = new Set(['den', 'einen']);

/** “Der Lehrer lobte den Schüler” where the source has „der Schüler“ and „den Lehrer“. */
function exchangesCases({ words, matches, evidence }: AlignedPart): boolean {
  const before = (list: readonly Word[], at: number) => list[at - 1]?.lower ?? '';
  const turned = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    words.some(({ isContent }, position) => {
      const at = matches[position]?.at ?? null;
      return (
        isContent &&
        at !== null &&
        own.has(before(words, position)) &&
        other.has(before(evidence.words, at))
      );
    });
  return turned(doer, doneTo) && turned(doneTo, doer);
}

/** “Ann taught Ben” where the source says that Ben taught Ann: the same word between two names in the other order. */
function exchangesNames({ words, matches, evidence, text }: AlignedPart, by: RegExp): boolean {
  if (by.test(text) !== by.test(evidence.text)) return false;
  const source = evidence.words;
  const names = [...words.keys()].filter(
    (at) => isName(words[at]) && (matches[at]?.at ?? null) !== null,
  );
  const isOneClause = (list: readonly Word[]) => !list.some(({ beginsClause }) => beginsClause);
  return names.some((first) =>
    names.some((second) => {
      const [to, from] = [matches[first]?.at ?? -1, matches[second]?.at ?? -1];
      if (second <= first || from >= to) return false;
      if (!isOneClause(words.slice(first + 1, second + 1))) return false;
      if (!isOneClause(source.slice(from + 1, to + 1))) return false;
      return words.slice(first + 1, second).some((word, between) => {
        const at = matches[first + 1 + between]?.at ?? -1;
        return isDeed(word) && at > from && at < to;
      });
    }),
  );
}

/** “Ann drew it” where the source says that Ben drew it while Ann did something else. */
function borrowsClause({ words, matches, evidence }: AlignedPart): boolean {
  const source = evidence.words;
  const inSource = clausesOf(source);
  const inClaim = clausesOf(words);
  return [...words.keys()].some((at) => {
    const found = matches[at]?.at ?? null;
    if (found === null || !isName(words[at])) return false;
    const deeds = [...words.keys()].flatMap((other) => {
      const there = matches[other]?.at ?? null;
      const isOfIt = other > at && inClaim[other] === inClaim[at] && isDeed(words[other]);
      return isOfIt && there !== null ? [there] : [];
    });
    const [deed] = deeds;
    if (deed === undefined || deeds.some((each) => inSource[each] !== inSource[deed])) return false;
    if (inSource[found] === inSource[deed]) return false;
    return source.some(
      (other, position) =>
        position < Math.min(...deeds) &&
        inSource[position] === inSource[deed] &&
        isName(other) &&
        !words.some((word, index) => inClaim[index] === inClaim[at] && word.lower === other.lower),
    );
  });
}

/**
 * “Pupils pay seven euros, but adults enter free” where the source says that of the others: each of two clauses has
 * words of both clauses of its source that the other one lacks.
 */
function crossesClauses({ words, matches, evidence }: AlignedPart): boolean {
  const inClaim = clausesOf(words);
  const inSource = clausesOf(evidence.words);
  const seen = new Map<string, Set<number>>();
  for (const [at, { lower, isContent }] of evidence.words.entries())
    if (isContent) seen.set(lower, (seen.get(lower) ?? new Set()).add(inSource[at] ?? 0));
  /** The clauses of the source that each clause of the claim has words of. */
  const sources = new Map<number, Set<number>>();
  for (const [position, { isLight }] of words.entries()) {
    const at = matches[position]?.at ?? null;
    // What both clauses of the source have tells nothing.
    if (at === null || isLight || seen.get(evidence.words[at]?.lower ?? '')?.size !== 1) continue;
    const clause = inClaim[position] ?? 0;
    sources.set(clause, (sources.get(clause) ?? new Set()).add(inSource[at] ?? 0));
  }
  const each = [...sources.values()];
  return each.some((one, at) =>
    each.slice(at + 1).some((other) => one.intersection(other).size > 1),
  );
}

/** The clause of each word; names alone are none. */
function clausesOf(words: readonly Word[]): number[] {
  let clause = 0;
  let hasDeed = false;
  return words.map((word) => {
    if (word.beginsClause && hasDeed) {
      clause++;
      hasDeed = false;
    }
    hasDeed ||= isDeed(word);
    return clause;
  });
}

function isName(word: Word | undefined): boolean {
  return (
    word?.isContent === true &&
    word.value === null &&
    (word.isCapital || (word.isFirst && !word.isLight && /^\p{Lu}/u.test(word.text)))
  );
}

function isDeed(word: Word | undefined): boolean {
  return word?.isContent === true && word.value === null && /^\p{Ll}/u.test(word.text);
}
