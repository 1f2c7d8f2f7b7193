/**
 * Cards without headings, as many shops and lists build them: what names each becomes its heading, or nothing tells whose
 * price stands below it.
 */
import { attributeHeadings } from './attribute-headings';
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';

/** As many like it side by side are cards. */
const leastCards = 4;
/** What a card holds (blocks; words). */
const least = 2;
const most = { blocks: 8, words: 60 };
/** This share of what stands side by side must be such cards, and of the cards must have a name, one of its own, and more below it. */
const usual = 0.8;
/** Longer names tell something; more above one is a text of its own (words). */
const longest = { name: 25, label: 8 };

/** Elements of which several side by side are text, whatever they hold. */
const textual = /^(?:p|[uod]l|blockquote|pre|table|tbody|t[rdh])$/;
const definition = /^d[dt]$/;

/** What is mostly a link leads to the thing it names. */
const linkedShare = 0.7;

/** Neither figures, prices and marks nor sentences name a thing. */
const noName =
  /^[^\p{L}]*$|^\W*\p{N}[^\p{L}]*\p{L}{0,4}\W*$|[$€£¥₹]\s?\p{N}|\p{N}\s?[$€£¥₹]|[.!?:。！？…]["'”’»)\]]*$/u;

type Card = readonly RawBlock[];

/** Makes headings of the names of cards, and has each come first in its card. */
export function headCards(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const nameOf = new Map<Card, RawBlock>();
  const cardOf = new Map<RawBlock, Card>();
  for (const cards of listsOf(blocks)) {
    if (cards.some((card) => card.some((block) => cardOf.has(block)))) continue;
    for (const [named, name] of namesOf(cards)) {
      const card = withTerm(blocks, named);
      nameOf.set(card, name);
      for (const block of card) cardOf.set(block, card);
    }
  }
  let above = 1;
  return blocks.flatMap((block): RawBlock | RawBlock[] => {
    const card = cardOf.get(block);
    const name = card && nameOf.get(card);
    if (!card || !name) {
      if (block.kind === 'heading') above = block.level;
      return block;
    }
    if (block !== card[0]) return [];
    const heading: RawBlock = { ...name, kind: 'heading', level: Math.min(6, above + 1) };
    return [heading, ...card.filter((part) => part !== name).map(plain)];
  });
}

/** An attribute that the page sets as a heading is none beside the name. */
function plain(block: RawBlock): RawBlock {
  return block.kind === 'heading' ? { ...block, kind: 'paragraph', level: 0 } : block;
}

/** A card that describes a term begins with the term: read in order that belonged to the card before. */
function withTerm(blocks: readonly RawBlock[], card: Card): Card {
  const description = around(card[0], 'dd');
  if (!description) return card;
  const at = card[0] ? blocks.indexOf(card[0]) : 0;
  // Several in one description are not each the term.
  if (around(blocks[at + card.length], 'dd') === description) return card;
  let from = at;
  while (around(blocks[from - 1], 'dt')) from--;
  return [...blocks.slice(from, at), ...card];
}

function around(block: RawBlock | undefined, name: string): Scope | null {
  let scope = block?.scope ?? null;
  while (scope && scope.name !== name) scope = scope.parent;
  return scope;
}

/** What may be cards: the blocks of like elements side by side, outer ones first. */
function listsOf(blocks: readonly RawBlock[]): Card[][] {
  const held = new Map<Scope, RawBlock[]>();
  for (const block of blocks)
    for (let scope: Scope | null = block.scope; scope; scope = scope.parent) {
      const inside = held.get(scope) ?? [];
      held.set(scope, inside);
      // What is around one that is too large is larger.
      if (inside.push(block) > most.blocks) break;
    }
  const attributes = attributeHeadings(blocks);
  const likes = Map.groupBy(held.keys(), ({ parent }) => parent);
  return [...likes]
    .toSorted(([one], [other]) => (one?.depth ?? -1) - (other?.depth ?? -1))
    .flatMap(([, parts]) => [...Map.groupBy(parts, ({ name }) => name).values()])
    .filter((parts) => parts.length >= leastCards && !textual.test(parts[0]?.name ?? ''))
    .map((parts) => {
      const cards = parts
        .map((part) => held.get(part) ?? [])
        .filter((card) => isCard(card, attributes));
      return cards.length >= usual * parts.length ? cards : [];
    })
    .filter((cards) => cards.length >= leastCards);
}

function isCard(card: Card, attributes: ReadonlySet<RawBlock>): boolean {
  return (
    card.length >= least &&
    card.length <= most.blocks &&
    card.reduce((sum, { words }) => sum + words, 0) <= most.words &&
    card.every(
      (block) =>
        (block.kind === 'paragraph' || block.kind === 'list-item' || attributes.has(block)) &&
        !definition.test(block.scope.name),
    )
  );
}

/** The name of each card that has one: set like those of the others, and none like another's. */
function namesOf(cards: readonly Card[]): [Card, RawBlock][] {
  const settings = Map.groupBy(cards.flatMap(placed), ({ setting }) => setting);
  const enough = usual * cards.length;
  const naming = [...settings.values()]
    .map((parts) => parts.filter(mayName))
    .filter(
      (names) =>
        names.length >= enough &&
        new Set(names.map(({ block }) => block.text)).size >= usual * names.length,
    );
  const linked = naming.find(
    (names) => names.filter(({ block }) => block.linkShare > linkedShare).length >= enough,
  );
  return (linked ?? naming[0] ?? []).map(({ card, block }) => [card, block]);
}

interface Placed {
  readonly card: Card;
  readonly block: RawBlock;
  readonly at: number;
  /** Its element and class, and which of these it is in its card. */
  readonly setting: string;
}

function placed(card: Card): Placed[] {
  const settings = card.map(({ scope }) => `${scope.name}.${scope.classes}`);
  return card.map((block, at) => {
    const nth = settings.slice(0, at).filter((setting) => setting === settings[at]).length;
    return { card, block, at, setting: `${settings[at]} ${nth}` };
  });
}

function mayName({ card, block: { text, words, scope }, at }: Placed): boolean {
  const isPoint =
    scope.name === 'li' && card.filter((other) => other.scope.name === 'li').length > 1;
  return (
    !isPoint &&
    words <= longest.name &&
    !noName.test(text) &&
    at < card.length - 1 &&
    card.slice(0, at).every((above) => above.words <= longest.label)
  );
}
