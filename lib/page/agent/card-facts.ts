/**
 * Statistics often leave out what is shortest on a card, and what most asks for: the price, whether it can be had, how it is
 * rated. What belongs to a thing that is kept is kept with it.
 */
import { availabilityIn } from '@/lib/text/availability';
import { cardAround, type Group } from './groups';
import { mark } from './marks';
import { price } from './phrases';
import type { RawBlock } from './raw-block';

/** More is text. */
const mostWords = 8;

const rated =
  /^\D{0,12}\d(?:[.,]\d)?\s?(?:out of|of|\/|von|sur|de|su|из)\s?(?:5|10)(?!\d)|^[★☆⭐✩]{2}/iu;

const outside = mark.nav | mark.header | mark.footer | mark.consentName | mark.dialog;

/** @returns `kept` with the prices, ratings and availability of what is kept */
export function keepCardFacts(blocks: readonly RawBlock[], kept: readonly boolean[]): boolean[] {
  const facts = blocks.map((block, index) => !kept[index] && isFact(block));
  if (!facts.includes(true)) return [...kept];
  const told = new Set<Group>();
  for (const [index, { scope }] of blocks.entries())
    if (kept[index])
      for (let outer: typeof scope | null = scope; outer?.group; outer = outer.parent) {
        if (told.has(outer.group)) break;
        told.add(outer.group);
      }
  return blocks.map((block, index) => {
    const card = facts[index] ? cardAround(block) : null;
    return kept[index] === true || (card !== null && told.has(card));
  });
}

function isFact({ text, words, scope }: RawBlock): boolean {
  if (words > mostWords || (scope.marks & outside) !== 0) return false;
  return price.test(text) || availabilityIn(text) !== null || rated.test(text);
}
