/** Cards that put a date or a label above their heading: the heading names it, and comes first in the text. */
import { attributeHeadings } from './attribute-headings';
import { isWithin } from './groups';
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';

/** More above a heading is a text of its own (words, blocks). */
const mostWords = 8;
const mostLabels = 4;
/** As many like it side by side are cards. */
const leastCards = 3;

/** The same blocks, each heading of a card before the labels above it: read in order they belonged to the card before. */
export function headCardsFirst(blocks: readonly RawBlock[]): RawBlock[] {
  const ordered = [...blocks];
  const headed = headedAlike(blocks);
  const attributes = attributeHeadings(blocks);
  for (const [at, heading] of blocks.entries()) {
    if (heading.kind !== 'heading' || attributes.has(heading) || !isLabel(blocks[at - 1])) continue;
    for (let card = cardOf(heading.scope, headed); card; card = cardOf(card.parent, headed)) {
      const from = startOf(blocks, at, card);
      if (from === null) continue;
      ordered.splice(from, at - from + 1, heading, ...blocks.slice(from, at));
      break;
    }
  }
  return ordered;
}

function isLabel(block: RawBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.words <= mostWords;
}

function cardOf(from: Scope | null, headed: ReadonlySet<Scope>): Scope | null {
  let scope = from;
  while (scope && (scope.group?.siblings ?? 1) < leastCards && !headed.has(scope))
    scope = scope.parent;
  return scope;
}

/** Elements side by side with one heading each, which are cards also where one of them is set unlike the others. */
function headedAlike(blocks: readonly RawBlock[]): ReadonlySet<Scope> {
  /** The highest headings that an element holds. */
  const tops = new Map<Scope, { level: number; count: number }>();
  for (const { kind, level, scope: own } of blocks) {
    if (kind !== 'heading') continue;
    for (let scope: Scope | null = own; scope; scope = scope.parent) {
      const top = tops.get(scope);
      if (!top || level < top.level) tops.set(scope, { level, count: 1 });
      else if (level === top.level) top.count++;
    }
  }
  const single = [...tops].filter(([, { count }]) => count === 1);
  const rows = [...Map.groupBy(single, ([{ parent }]) => parent).values()];
  const likes = rows.flatMap((row) => [
    ...Map.groupBy(row, ([{ name }, { level }]) => `${name} ${level}`).values(),
  ]);
  return new Set(
    likes
      .filter(({ length }) => length >= leastCards)
      .flatMap((like) => like.map(([scope]) => scope)),
  );
}

/** Where a card begins that has nothing but labels above a heading; null of others. */
function startOf(blocks: readonly RawBlock[], heading: number, card: Scope): number | null {
  let from = heading;
  const isInside = (block: RawBlock | undefined): boolean =>
    block !== undefined && isWithin(block.scope, card);
  while (heading - from < mostLabels && isLabel(blocks[from - 1]) && isInside(blocks[from - 1]))
    from--;
  return from < heading && !isInside(blocks[from - 1]) ? from : null;
}
