import type { AlignedPart, Alignment } from './align-claim';
import type { Word } from './word';
import { stretchesOf } from './claim-clauses';

/** Words from one number of a score to the other: “7 to 2”, “7 : 2”. */
const scoreReach = 2;

/** A word of a claim that its source has too: where in either. */
interface Place {
  word: Word;
  position: number;
  at: number;
}

/**
 * Whether two numbers of a claim have changed places: a score the other way round, or each beside what its source says
 * of the other. Numbers that moved together with what stands around them have not.
 */
export function exchangesNumbers({ words, matches }: AlignedPart): boolean {
  const places = words.flatMap((word, position): Place[] => {
    const at = matches[position]?.at ?? null;
    return at === null ? [] : [{ word, position, at }];
  });
  if (exchangesNames(places)) return true;
  const numbers = places.filter(({ word }) => word.value !== null);
  const others = places.filter(({ word }) => word.value === null);
  return numbers.some((left) =>
    numbers.some((right) => {
      if (left.position >= right.position || left.at <= right.at) return false;
      if (isYear(left.word) !== isYear(right.word)) return false;
      const between = others.filter(
        ({ position }) => position > left.position && position < right.position,
      );
      // “Three dogs, five cats” for “five cats, three dogs”
      if (!between.every(({ at }) => at > right.at && at < left.at)) return false;
      const isScore =
        right.position - left.position <= scoreReach && left.at - right.at <= scoreReach;
      // “Lipnik lost by 2 to 7” where the source has the winner first.
      return isScore ? !turnsNames(others) : between.length > 0;
    }),
  );
}

/**
 * Whether a number stands where its source has another one, which the claim lacks, while its source has it in another place:
 * “pears cost 28 francs” where “pears cost 45 francs, apples 28 francs”.
 */
export function movesNumber({ words, matches, evidence }: AlignedPart): boolean {
  const source = evidence.words;
  const clauses = stretchesOf(source);
  const values = new Set(words.map(({ value }) => value));
  return words.some(({ value }, position) => {
    const at = matches[position]?.at ?? null;
    const [before, after] = [words[position - 1]?.lower, words[position + 1]?.lower];
    if (value === null || at === null || before === undefined || after === undefined) return false;
    const isFramed = (place: number) =>
      source[place - 1]?.lower === before && source[place + 1]?.lower === after;
    const said = [...source.keys()].find(
      (place) => source[place]?.value !== null && isFramed(place),
    );
    if (said === undefined || isFramed(at) || clauses[said] === clauses[at]) return false;
    // “A ticket costs 28 francs for children” of “a ticket costs 45 francs, children pay 28 francs”
    const isTold = words.some(
      (word, other) =>
        word.isContent &&
        word.lower !== after &&
        word.lower !== before &&
        other !== position &&
        clauses[matches[other]?.at ?? said] === clauses[at],
    );
    return !isTold && !values.has(source[said]?.value ?? null);
  });
}

/** “Rome in 1992, Maastricht in 1957” for “Maastricht in 1992, Rome in 1957”: names changed places around a number. */
function exchangesNames(places: readonly Place[]): boolean {
  const isName = ({ word }: Place) => word.isCapital;
  return places.some(
    (number) =>
      number.word.value !== null &&
      places.some(
        (left) =>
          isName(left) &&
          left.position === number.position - 1 &&
          left.at > number.at &&
          places.some(
            (right) =>
              isName(right) && right.position > number.position && right.at === number.at - 1,
          ),
      ),
  );
}

function isYear({ value }: Word): boolean {
  return /^(?:1\d|20)\d\d$/.test(value ?? '');
}

function turnsNames(places: readonly Place[]): boolean {
  const names = places.filter(({ word }) => !/^\p{Ll}/u.test(word.text));
  return names.some((one) =>
    names.some((other) => one.position < other.position && one.at > other.at),
  );
}

/** Words between a number and one that stands beside it, in a claim and in its source. */
const besideReach = { claim: 3, source: 4 };

/** Whether each number of a claim stands near a word it stands near in its source, rather than in another sentence of it. */
export function numbersStay({ parts }: Alignment): boolean {
  return parts.every(({ words, matches }) =>
    words.every(({ value }, position) => {
      const at = matches[position]?.at ?? null;
      if (value === null || at === null) return true;
      return matches.some(
        (match, other) =>
          match.at !== null &&
          words[other]?.value === null &&
          Math.abs(other - position) <= besideReach.claim &&
          Math.abs(match.at - at) <= besideReach.source,
      );
    }),
  );
}
