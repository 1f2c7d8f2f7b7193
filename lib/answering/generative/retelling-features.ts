import { weightOf, type Alignment } from './align-claim';
import type { Disagreement } from './check-facts';
import type { EvidenceIndex } from './evidence-index';
import type { Match } from './match-words';
import type { Word } from './word';

/** What a claim is measured beside: the best of what single sentences hold. */
export interface BestHeld {
  coverage: number;
  held: number;
}

/** A word found in another form, or near in meaning, counts at most so much; one found or near around the source less. */
const nearness = 0.9;
const aroundWeight = 0.8;
/** How many of the worst found words are told one by one. */
const worst = 3;
const tiny = 1e-3;

/** Words that limit what is said. One that only the claim or only its source has changes it. */
const limiting = {
  allOf: new Set('all every each always both any only'.split(' ')),
  someOf: new Set('some many most often usually sometimes few several'.split(' ')),
  may: new Set('may might can could would should'.split(' ')),
  time: new Set('before after until since while already still later earlier'.split(' ')),
  degree: new Set('more less most least first last than'.split(' ')),
};

/**
 * What can be measured of a claim laid beside a source, for the retelling judge; English, with an embedder.
 * @param similarity of the claim to each sentence, by index
 */
export function featuresOf(
  alignment: Alignment,
  claim: readonly Word[],
  best: BestHeld,
  disagreement: Disagreement | null,
  similarity: Float32Array,
  index: EvidenceIndex,
): Record<string, number> {
  const { parts, coverage, held, said, leastCovered } = alignment;
  const source = parts.flatMap(({ evidence }) => evidence.words);
  const content = source.filter(({ isContent }) => isContent);
  const context = parts
    .flatMap(({ evidence }) => {
      const { above, before } = index.contextOf(evidence);
      return [...above, ...before].flatMap(({ words }) => words);
    })
    .filter(({ isContent }) => isContent);
  const found = wordsFound(alignment, claim, content, context, index);
  const shareOf = (is: (each: FoundWord) => boolean) =>
    found.reduce((sum, each) => sum + (is(each) ? each.weight : 0), 0);
  const meanOf = (value: (each: FoundWord) => number) =>
    found.reduce((sum, each) => sum + each.weight * value(each), 0);
  const tellingMean = (value: (each: FoundWord) => number) =>
    found.reduce((sum, each) => sum + each.salience * value(each), 0) /
    Math.max(
      tiny,
      found.reduce((sum, each) => sum + each.salience, 0),
    );
  const isUnfound = ({ match }: FoundWord) => match.share === 0;
  const lowest = found.map(({ wide }) => wide).toSorted((a, b) => a - b);
  const losses = found.map(({ weight, wide }) => weight * (1 - wide)).toSorted((a, b) => b - a);
  const negators = (words: readonly Word[]) => words.filter(({ isNegator }) => isNegator).length;
  const [denies, denied] = [Math.min(2, negators(claim)), Math.min(2, negators(source))];
  const values = new Set(claim.flatMap(({ value }) => value ?? []));
  return {
    coverage,
    held,
    said,
    leastCovered,
    behindCoverage: coverage - best.coverage,
    behindHeld: held - best.held,
    isJoined: Number(parts[0]?.evidence.next !== undefined),
    isPair: Number(parts.length > 1),
    similarity: similarity[parts[0]?.evidence.sentence.index ?? -1] ?? 0,
    length: Math.log(found.length + 1),
    sourceLength: Math.log(content.length + 1),
    near: meanOf(({ here }) => here),
    tellingNear: tellingMean(({ here }) => here),
    wide: meanOf((each) => each.wide),
    tellingWide: tellingMean((each) => each.wide),
    ...named('lowest', lowest, 1),
    ...named('loss', losses, 0),
    far: shareOf(({ wide }) => wide < 0.25),
    further: shareOf(({ wide }) => wide < 0.4),
    namesMissing: shareOf((each) => isUnfound(each) && each.word.isCapital),
    wordsMissing: shareOf(
      (each) =>
        isUnfound(each) && !each.word.isCapital && each.word.value === null && !each.word.isLight,
    ),
    lightMissing: shareOf((each) => isUnfound(each) && each.word.isLight),
    around: shareOf(({ match }) => match.isAround),
    names: found.filter(({ word }) => word.isCapital).length / 4,
    numbers: found.filter(({ word }) => word.value !== null).length / 3,
    exact: found.filter(({ match }) => match.share === 1).length / Math.max(1, found.length),
    kept: orderKept(parts.flatMap(({ matches }) => matches)),
    ...sourceTold(found, alignment, index),
    otherNumbers: content.filter(({ value }) => value !== null && !values.has(value)).length / 3,
    denies,
    denied,
    deniesMore: Number(denies > denied),
    deniesOtherwise: Number(denies !== denied),
    opposite: Number(disagreement?.kind === 'opposite'),
    cause: Number(disagreement?.kind === 'cause'),
    ...limits(claim, source),
  };
}

interface FoundWord {
  word: Word;
  match: Match;
  /** Its share of the claim, 0–1. */
  weight: number;
  salience: number;
  /** How far it is said in the source, and with what stands around it, 0–1. */
  here: number;
  wide: number;
}

/** The words of content of a claim, and how near the source comes to each. */
function wordsFound(
  { parts }: Alignment,
  claim: readonly Word[],
  source: readonly Word[],
  context: readonly Word[],
  index: EvidenceIndex,
): FoundWord[] {
  const matches = parts.flatMap((part) => part.matches);
  const found = claim.flatMap((word, at) => {
    const match = matches[at];
    if (!match || !word.isContent) return [];
    const isHere = match.share > 0 && !match.isAround;
    const near = word.value === null ? index.nearest(word, source) : 0;
    const beside = word.value === null ? index.nearest(word, context) : 0;
    const here = isHere ? Math.max(match.share, nearness * near) : near;
    const wide = Math.max(here, aroundWeight * (match.share > 0 ? match.share : beside));
    const weight = weightOf(word, index) + tiny;
    return [{ word, match, weight, salience: index.salience(word), here, wide }];
  });
  const all = found.reduce((sum, { weight }) => sum + weight, 0);
  return found.map((each) => ({ ...each, weight: each.weight / all }));
}

/** How much of the source the claim tells. */
function sourceTold(
  found: readonly FoundWord[],
  { parts }: Alignment,
  index: EvidenceIndex,
): Record<string, number> {
  const words = found.map(({ word }) => word);
  let [all, told, near] = [tiny, 0, 0];
  for (const { evidence, matches } of parts) {
    const places = new Set(matches.map(({ at }) => at));
    for (const [at, word] of evidence.words.entries()) {
      if (!word.isContent) continue;
      const weight = index.weightOf(word);
      all += weight;
      if (places.has(at)) told += weight;
      near += weight * Math.max(0, index.nearest(word, words));
    }
  }
  return { told: told / all, toldNear: near / all };
}

/** From −1, all words in the other order, to 1. */
function orderKept(matches: readonly Match[]): number {
  const places = matches.flatMap(({ at }) => at ?? []);
  let [kept, all] = [0, 0];
  for (const [at, place] of places.entries())
    for (const other of places.slice(at + 1)) {
      kept += Math.sign(other - place);
      all++;
    }
  return all === 0 ? 1 : kept / all;
}

function limits(claim: readonly Word[], source: readonly Word[]): Record<string, number> {
  const count = (words: readonly Word[], set: ReadonlySet<string>) =>
    Number(words.some(({ lower }) => set.has(lower)));
  return Object.fromEntries(
    Object.entries(limiting).flatMap(([name, set]) => {
      const [own, other] = [count(claim, set), count(source, set)];
      return [
        [`${name}Put`, Number(own > other)],
        [`${name}Left`, Number(own < other)],
      ];
    }),
  );
}

function named(name: string, values: readonly number[], none: number): Record<string, number> {
  return Object.fromEntries(
    Array.from({ length: worst }, (_, at) => [`${name}${at}`, values[at] ?? none]),
  );
}
