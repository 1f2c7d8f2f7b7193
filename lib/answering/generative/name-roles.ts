import type { AlignedPart } from './align-claim';
import type { Word } from './word';

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
    (!separable.has(language) || !crossesClauses(part)) &&
    (!(separable.has(language) || language === 'de') || !borrowsClause(part, language)) &&
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
  // “Insulators were made …” begins with no name where the source has “insulators”.
  const names = [...words.keys()].filter(
    (at) => isName(words[at]) && isName(source[matches[at]?.at ?? -1]),
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

/** Who a clause may be about though it names somebody else before. */
export const pronouns = new Set(
  `he she it they who which er sie es il elle ils elles qui él ella ellos quien que lui lei egli loro che он она оно они
  который которая которые`.split(/\s+/),
);
const articles = new Set('the der die das le la les el los las il lo gli i'.split(' '));

/** “Ann drew it” where the source says that Ben drew it while Ann did something else. */
function borrowsClause({ words, matches, evidence }: AlignedPart, language: string): boolean {
  const source = evidence.words;
  const inSource = clausesOf(source);
  const inClaim = clausesOf(words);
  const isWho = (at: number) => (language === 'de' ? isFullName(source, at) : isName(source[at]));
  const times = Map.groupBy(source, ({ lower }) => lower);
  return [...words.keys()].some((at) => {
    const found = matches[at]?.at ?? null;
    if (found === null || !isName(words[at]) || !isWho(found)) return false;
    // What else the claim says, in words that tell one clause of the source from the other.
    const said = [...words.keys()].flatMap((other) => {
      const there = matches[other]?.at ?? null;
      if (there === null || other <= at || inClaim[other] !== inClaim[at]) return [];
      const isOfName = isName(words[other]) && inSource[there] === inSource[found];
      return isOfName || times.get(source[there]?.lower ?? '')?.length !== 1 ? [] : [there];
    });
    const clause = inSource[said[0] ?? -1];
    if (clause === undefined || said.some((each) => inSource[each] !== clause)) return false;
    if (clause === inSource[found]) return false;
    const before = [...source.keys()].filter((each) => each < Math.min(...said));
    const opening = before.filter((each) => inSource[each] === clause);
    if (opening.some((each) => pronouns.has(source[each]?.lower ?? ''))) return false;
    const isTaken = (each: number) =>
      words.some(({ lower }, own) => inClaim[own] === inClaim[at] && lower === source[each]?.lower);
    const subjects = (of: number) =>
      before.filter((each) => inSource[each] === of && isWho(each) && isSubject(source, each));
    const own = subjects(clause);
    // “… while Ben studied in Delft and became an engineer”
    const goesOn = own.length === 0 && clause - 1 > (inSource[found] ?? 0);
    return (goesOn ? subjects(clause - 1).slice(0, 1) : own).some((each) => !isTaken(each));
  });
}

/** Whether nothing but a noun, an article or the beginning of a clause stands before a name: no preposition. */
function isSubject(words: readonly Word[], at: number): boolean {
  const previous = words[at - 1];
  return (
    previous === undefined ||
    previous.isContent ||
    words[at]?.beginsClause === true ||
    previous.beginsClause ||
    articles.has(previous.lower)
  );
}

/** In German, where every noun has a capital, a name is two of them. */
function isFullName(words: readonly Word[], at: number): boolean {
  return isName(words[at]) && (isName(words[at - 1]) || isName(words[at + 1]));
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
export function clausesOf(words: readonly Word[]): number[] {
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

/** Whether a word may be a name by its capital. */
export function isName(word: Word | undefined): boolean {
  return (
    word?.isContent === true &&
    word.value === null &&
    (word.isCapital || (word.isFirst && !word.isLight && /^\p{Lu}/u.test(word.text)))
  );
}

/** Whether a word may say what is done by its small letter. */
export function isDeed(word: Word | undefined): boolean {
  return word?.isContent === true && word.value === null && /^\p{Ll}/u.test(word.text);
}
