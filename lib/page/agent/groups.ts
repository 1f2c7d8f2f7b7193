import { mark } from './marks';
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';
import { inTurns } from './turns';

/** What a part of the page holds altogether. */
export interface Group {
  words: number;
  linkWords: number;
  /** Words of blocks long and unlinked enough to be read as text. */
  proseWords: number;
  /** The same outside navigation, sidebars and forms. */
  innerWords: number;
  innerProse: number;
  blocks: number;
  /** Which name and classes the element has: the same number as others of its template. */
  readonly likeness: number;
  /** How many elements right inside carry the same name and classes, by their number; null where there are none. */
  alike: Map<number, number> | null;
  /** How many such elements stand side by side, this one included. */
  siblings: number;
}

/** The page as a whole. */
export interface Shape {
  readonly words: number;
  readonly linkWords: number;
  readonly proseWords: number;
  /** Innermost elements that hold most of the prose, and most of all words. */
  readonly proseCore: Scope | null;
  readonly wideCore: Scope | null;
}

const leastProse = 12;
const proseShare = 0.7;
const wideShare = 0.8;
const outside = mark.nav | mark.header | mark.footer | mark.aside | mark.form | mark.dialog;

export function isProse(block: RawBlock): boolean {
  return block.words >= leastProse && block.linkShare < 0.4;
}

/** Sums up blocks over all elements that hold them. Pauses when `due` says that the page should get a turn. */
export function* gatherGroups(
  blocks: readonly RawBlock[],
  due: () => boolean,
): Generator<void, Shape> {
  /** What is around something comes before it. */
  const scopes: Scope[] = [];
  const likenesses = new Likenesses();
  yield* inTurns(blocks, due, (block) => {
    for (const scope of withoutGroup(block.scope)) {
      scope.group = createGroup(likenesses.of(scope));
      scopes.push(scope);
    }
    if (block.scope.group) count(block, block.scope.group);
  });
  yield* inTurns(scopes.toReversed(), due, ({ group, parent }) => {
    if (group && parent?.group) add(group, parent.group);
  });
  yield* inTurns(scopes, due, countAlike);
  yield* inTurns(scopes, due, ({ group, parent }) => {
    if (group) group.siblings = parent?.group?.alike?.get(group.likeness) ?? 1;
  });
  const root = scopes.find((scope) => !scope.parent)?.group ?? createGroup(0);
  return {
    words: root.words,
    linkWords: root.linkWords,
    proseWords: root.proseWords,
    proseCore: deepestHolding(scopes, (group) => group.innerProse >= root.innerProse * proseShare),
    wideCore: deepestHolding(scopes, (group) => group.innerWords >= root.innerWords * wideShare),
  };
}

/** A scope and those around it that have no group yet, from the outside in. */
function withoutGroup(from: Scope): Scope[] {
  const scopes: Scope[] = [];
  for (let scope: Scope | null = from; scope && !scope.group; scope = scope.parent)
    scopes.push(scope);
  return scopes.toReversed();
}

function count(block: RawBlock, group: Group): void {
  const { words } = block;
  const prose = isProse(block) ? words : 0;
  const isInner = (block.scope.marks & outside) === 0;
  group.words += words;
  group.linkWords += words * block.linkShare;
  group.proseWords += prose;
  group.innerWords += isInner ? words : 0;
  group.innerProse += isInner ? prose : 0;
  group.blocks++;
}

function add(part: Group, whole: Group): void {
  whole.words += part.words;
  whole.linkWords += part.linkWords;
  whole.proseWords += part.proseWords;
  whole.innerWords += part.innerWords;
  whole.innerProse += part.innerProse;
  whole.blocks += part.blocks;
}

function createGroup(likeness: number): Group {
  return {
    words: 0,
    linkWords: 0,
    proseWords: 0,
    innerWords: 0,
    innerProse: 0,
    blocks: 0,
    likeness,
    alike: null,
    siblings: 1,
  };
}

function deepestHolding(scopes: readonly Scope[], holds: (group: Group) => boolean): Scope | null {
  let deepest: Scope | null = null;
  for (const scope of scopes) {
    if (scope.group && holds(scope.group) && scope.depth > (deepest?.depth ?? -1)) deepest = scope;
  }
  return deepest;
}

function countAlike(scope: Scope): void {
  const group = scope.parent?.group;
  if (!group) return;
  const alike = (group.alike ??= new Map());
  const key = scope.group?.likeness ?? 0;
  alike.set(key, (alike.get(key) ?? 0) + 1);
}

/** Numbers names with classes, from 1 on: lists of classes are long, and are compared often. */
class Likenesses {
  readonly #byClasses = new Map<string, Map<string, number>>();
  #last = 0;

  /** What two elements have in common that come from one template. */
  of({ name, classes }: Scope): number {
    let byName = this.#byClasses.get(classes);
    if (!byName) this.#byClasses.set(classes, (byName = new Map<string, number>()));
    let number = byName.get(name);
    if (number === undefined) byName.set(name, (number = ++this.#last));
    return number;
  }
}

/** How far up repeated elements (posts, cards, rows) are looked for. */
const listLevels = 8;

/** The size of the list a block is part of: how many elements like one around it stand side by side. */
export function listSize({ scope }: RawBlock): number {
  let most = 1;
  let level = 0;
  for (
    let outer: Scope | null = scope;
    outer?.parent && level < listLevels;
    outer = outer.parent, level++
  ) {
    // Paragraphs side by side are text, not a list.
    if (outer.name === 'p') continue;
    most = Math.max(most, outer.group?.siblings ?? 1);
  }
  return most;
}

/** As many side by side are a list of things. */
const leastCards = 3;

/**
 * What the nearest of several like elements around a block holds, where that is more than the block; null where it
 * stands in none.
 */
export function cardAround({ scope, words }: RawBlock): Group | null {
  let level = 0;
  for (
    let outer: Scope | null = scope;
    outer?.parent && level < listLevels;
    outer = outer.parent, level++
  ) {
    const { group } = outer;
    if (group && group.siblings >= leastCards && group.words > words) return group;
  }
  return null;
}

/** The nearest element around a block that holds at least so many words. */
export function groupAround({ scope }: RawBlock, words: number): Group {
  let found: Group | null = null;
  for (let outer: Scope | null = scope; outer; outer = outer.parent) {
    found = outer.group ?? found;
    if (found && found.words >= words) break;
  }
  return found ?? createGroup(0);
}

export function isWithin(scope: Scope, core: Scope | null): boolean {
  if (!core) return false;
  let inner: Scope | null = scope;
  while (inner && inner.depth > core.depth) inner = inner.parent;
  return inner === core;
}
