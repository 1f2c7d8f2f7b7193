import type { AlignedPart } from './align-claim';
import type { Word } from './word';
import { likeness } from './match-words';
import { relations } from './opposite-words';

/** How far after a word what it relates to is looked for, and from where on two words are one. */
const reach = 4;
const same = 0.8;

const pairs = new Map(
  Object.entries(relations).map(([language, list]) => [
    language,
    list.split('\n').map((pair) => pair.split('|').map((side) => new Set(side.split(' ')))),
  ]),
);

/** Whether a claim relates to something as its source does not: “after the war” for “before the war”. */
export function turnsRelation({ words, evidence }: AlignedPart, language: string): boolean {
  return (pairs.get(language) ?? []).some(([left, right]) =>
    [
      [left, right],
      [right, left],
    ].some(([own, other]) =>
      related(words, own).some(
        (thing) =>
          related(evidence.words, other).some(
            (there) => likeness(thing, there, language) >= same,
          ) &&
          !related(evidence.words, own).some((there) => likeness(thing, there, language) >= same),
      ),
    ),
  );
}

/** The first word of content after each of some words. */
function related(words: readonly Word[], from: ReadonlySet<string> | undefined): Word[] {
  return words.flatMap(({ lower }, at) =>
    from?.has(lower) === true
      ? (words.slice(at + 1, at + 1 + reach).find(({ isContent }) => isContent) ?? [])
      : [],
  );
}
