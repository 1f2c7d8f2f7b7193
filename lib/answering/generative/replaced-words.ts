import { synonymsOf } from '@/lib/text/synonyms';
import type { AlignedPart } from './align-claim';
import type { Word } from './word';
import type { EvidenceIndex } from './evidence-index';
import { isUnit } from './measures';
import { areSameThing } from './same-things';

/** From here a word of the claim counts as one of the source. */
const kept = 0.8;
/** Content words a claim must keep, and words beside the replaced one that must be the same on both sides together. */
const leastKept = 2;
const leastBeside = 3;
/** Words from an article to its noun. */
const longestPhrase = 4;

/** Languages whose words are spaced and whose capitals tell names: elsewhere names and things are looked for alike. */
const languages = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'pl', 'tr', 'vi']);

/**
 * The one word in which a claim differs from its source, as both write it: “granite” for “limestone”, where all else is
 * kept, word by word and in order. Null where more or nothing differs, or where the two mean the same.
 */
export function replacedWord(
  { words, matches, evidence }: AlignedPart,
  index: EvidenceIndex,
): { put: string; replaced: string } | null {
  if (!languages.has(index.language)) return null;
  const content = [...words.keys()].filter((at) => words[at]?.isContent === true);
  const isKept = (at: number) => (matches[at]?.share ?? 0) >= kept;
  const [own, ...more] = content.filter((at) => !isKept(at));
  if (own === undefined || more.length > 0 || content.length <= leastKept) return null;
  const there = content.flatMap((at) => (at === own ? [] : (matches[at]?.at ?? [])));
  if (there.some((at, next) => next > 0 && at <= (there[next - 1] ?? -1))) return null;
  const word = words[own];
  if (word === undefined || !mayReplace(word, index.language)) return null;
  const taken = new Set(there);
  for (const [at, other] of evidence.words.entries()) {
    if (taken.has(at) || !mayReplace(other, index.language)) continue;
    if (!standsFor({ words, matches, evidence }, own, at, taken)) continue;
    const { language } = index;
    if (!standsAsThing(words, own, language) || !standsAsThing(evidence.words, at, language))
      return null;
    const isSame =
      areSameThing(word.lower, other.lower, language) ||
      synonymsOf(word.lower).includes(other.lower) ||
      index.areAlike(word.lower, other.lower);
    if (isSame) return null;
    return { put: word.text, replaced: other.text };
  }
  return null;
}

function mayReplace(word: Word, language: string): boolean {
  return word.isContent && word.value === null && !word.isLight && !isUnit(word.lower, language);
}

/** What stands before a noun, or an adjective with it, by language; of verbs nearly every one may be put for another. */
const beforeThings: Record<string, RegExp> = {
  en: /^(?:an?|the|its?|his|her|their|our|your|my|this|that|these|those|of|in|on|at|by|for|from|with|into|onto|through|over|under|as|between|and|or|no|some|all|every|each|any)$/,
  fr: /^(?:une?|les?|la|l'|des?|du|aux?|à|en|dans|par|pour|avec|sur|sous|sans|son|sa|ses|leurs?|ce|cette|ces|et|ou)$/,
  es: /^(?:una?|unos|unas|el|la|los|las|del?|al?|en|por|para|con|sobre|sin|sus?|este|esta|ese|esa|y|o)$/,
  it: /^(?:una?|uno|il|lo|la|gli|i|le|di|del|della|dello|dei|degli|delle|al?|alla|allo|ai|alle|in|nel|nella|da|dal|dalla|per|con|su|sul|sulla|suo|sua|suoi|sue|e|o)$/,
  pt: /^(?:uma?|uns|umas|os?|as?|d[aeo]s?|n[ao]s?|em|por|pel[ao]s?|para|com|sobre|sem|sua?s?|e|ou)$/,
  nl: /^(?:een|de|het|van|in|op|aan|bij|door|voor|met|uit|naar|zijn|haar|hun|dit|dat|deze|die|en|of)$/,
};
/** What Russian verbs, adverbs and adjectives end in. */
const russianOther =
  /(?:[аеиоуыяю]л[аои]?|[аеиоуыя]ть|ся|[аеиоую]т|[ыи]й|[ыое]е|[гкхжчшщ]ие|ая|ую|[оеё]го|[оеё]му|[ыи]х|[ыи]м|[ыи]ми|но|[оа]н[аоы])$/u;

/** Whether a word stands where a thing is named, and what it is like, rather than what is done. */
function standsAsThing(words: readonly Word[], at: number, language: string): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (language === 'de') return word.isCapital || word.isFirst;
  if (language === 'ru') return !russianOther.test(word.lower);
  const before = beforeThings[language];
  const isNext = (from: number) => before?.test(words[from - 1]?.lower ?? '') === true;
  if (before === undefined || at === 0 || isNext(at)) return true;
  // “A similar annual college basketball bracket”
  const opening = words.slice(0, at).findLastIndex(({ isContent }) => !isContent);
  return words[at + 1]?.isContent === true && at - opening <= longestPhrase && isNext(opening + 1);
}

/** Whether what is around one word of a claim is around another one of its source. */
function standsFor(
  { words, matches, evidence }: Pick<AlignedPart, 'words' | 'matches' | 'evidence'>,
  own: number,
  at: number,
  taken: ReadonlySet<number>,
): boolean {
  const source = evidence.words;
  const isSame = (mine: number, theirs: number) =>
    matches[mine]?.at === theirs || isSameGrammar(words[mine], source[theirs]);
  const run = (mine: number, theirs: number, step: number) => {
    let length = 0;
    while (
      words[mine + step * length] !== undefined &&
      source[theirs + step * length] !== undefined &&
      isSame(mine + step * length, theirs + step * length)
    )
      length++;
    return length;
  };
  const before = run(own - 1, at - 1, -1);
  // “Piedra caliza” for “granito”
  const next = source[at + 1];
  const isLong = next?.isContent === true && !taken.has(at + 1) && !next.beginsClause;
  const after = Math.max(run(own + 1, at + 1, 1), isLong ? run(own + 1, at + 2, 1) : 0);
  const isOpen = (side: number, word: Word | undefined) => side > 0 || word === undefined;
  return (
    before + after >= leastBeside && isOpen(before, words[own - 1]) && isOpen(after, words[own + 1])
  );
}

/** Articles change with the noun: “un incendie”, “une inondation”. */
const articles = new Set(
  'a an the un une le la les il lo gli i el los las una uno um uma o os as der die das den dem des ein eine einen einem einer eines de het een'.split(
    ' ',
  ),
);

function isSameGrammar(one: Word | undefined, other: Word | undefined): boolean {
  if (one === undefined || other === undefined || one.isContent || other.isContent) return false;
  return one.lower === other.lower || (articles.has(one.lower) && articles.has(other.lower));
}
