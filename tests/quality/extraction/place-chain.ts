/** Where in a text a block may stand (words from its start), and how many of the block's words that explains. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

/** A block put in its place, after others. */
interface Link {
  readonly block: number;
  readonly place: Place;
  readonly value: number;
  readonly before: Link | null;
  /** Whether it follows the one before in the text as on the page. */
  readonly joined: boolean;
}

/** Words a block counts for in addition when it stands right after the one before. */
const joinedBonus = 2;
/** So near to be right after: words in the text, blocks on the page. */
const wordsApart = 3;
const blocksApart = 12;
/** Shorter blocks with nothing beside them stand where they do by chance (words). */
const telling = 3;

/** The blocks, by index, of the chain that explains most words and goes through page and text in the same order. */
export function bestChain(places: readonly (readonly Place[])[], length: number): number[] {
  const tree = new BestUpTo(length);
  const lastAt = new Map<number, Link>();
  for (const [block, own] of places.entries()) {
    const links = own.map((place) => bestLink(block, place, tree, lastAt));
    for (const link of links) {
      tree.add(link);
      const known = lastAt.get(link.place.end);
      if (!known || link.value > known.value || block - known.block > blocksApart)
        lastAt.set(link.place.end, link);
    }
  }
  const chain: Link[] = [];
  for (let link = tree.upTo(length); link; link = link.before) chain.unshift(link);
  return chain
    .filter(
      ({ joined, place }, at) =>
        joined || chain[at + 1]?.joined || place.end - place.start >= telling,
    )
    .map(({ block }) => block);
}

function bestLink(
  block: number,
  place: Place,
  tree: BestUpTo,
  lastAt: ReadonlyMap<number, Link>,
): Link {
  const { start, end, words } = place;
  const before = tree.upTo(end - start > telling ? start + 1 : start);
  const alone = Math.max(0.1, words <= telling ? words - 1 : words);
  let best: Link = { block, place, before, joined: false, value: (before?.value ?? 0) + alone };
  // Where a long block begins and ends is known only roughly; a short one has its words to itself.
  const overlapping = end - start > telling ? wordsApart : 0;
  for (let gap = -wordsApart; gap <= overlapping; gap++) {
    const last = lastAt.get(start + gap);
    if (!last || block - last.block > blocksApart) continue;
    const value = last.value + words + joinedBonus;
    if (value > best.value) best = { block, place, before: last, joined: true, value };
  }
  return best;
}

/** The best link that ends at most at some word (a Fenwick tree). */
class BestUpTo {
  readonly #best: (Link | null)[];

  constructor(length: number) {
    this.#best = Array.from({ length: length + 2 }, () => null);
  }

  upTo(end: number): Link | null {
    let best: Link | null = null;
    for (let at = end + 1; at > 0; at -= at & -at) {
      const link = this.#best[at];
      if (link && link.value > (best?.value ?? 0)) best = link;
    }
    return best;
  }

  add(link: Link): void {
    for (let at = link.place.end + 1; at < this.#best.length; at += at & -at)
      if (link.value > (this.#best[at]?.value ?? 0)) this.#best[at] = link;
  }
}
