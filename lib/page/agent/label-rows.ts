/** Labels with their values in elements of their own, as lists of prices and small cards set them: “Adults … £9”. */
import { countWords } from '@/lib/text/words';
import { isWithin } from './groups';
import { blockText, trimmedEnd, type Piece } from './pieces';
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';
import type { JudgedBlocks } from './transcript';

/** Longer ones are texts of their own (UTF-16 units). */
const longest = { label: 60, value: 30 };
/** As many side by side that hold figures are rows, and so is what else stands there: “Infants … free”. */
const leastRows = 2;

/** What leads to the thing it names is no label of a value. */
const linkedShare = 0.7;

interface Row {
  /** The element that holds both and nothing else. */
  readonly scope: Scope;
  readonly label: RawBlock;
  readonly value: RawBlock;
  /** What stands below it. */
  readonly next: RawBlock | undefined;
}

/** Reads each label and the value beside or below it as one, where there are several: by itself neither says a thing. */
export function joinLabels(
  { blocks, content }: JudgedBlocks,
  language: string | null,
): JudgedBlocks {
  const main = blocks.filter((_block, index) => content[index]);
  const found = rowsOf(main);
  const labels = new Set(found.map(({ label }) => label));
  const rows = Map.groupBy(found, ({ scope }) => scope.parent);
  const joined = new Map<RawBlock, RawBlock>();
  const values = new Set<RawBlock>();
  for (const list of rows.values()) {
    if (list.filter(({ value }) => /\p{N}/u.test(value.text)).length < leastRows) continue;
    // Each with a description below is a card: a dish, its price and what comes with it.
    const described = list.filter(
      ({ scope: { parent }, next }) =>
        next !== undefined &&
        next.kind !== 'heading' &&
        !labels.has(next) &&
        isWithin(next.scope, parent),
    );
    if (described.length * 2 > list.length) continue;
    for (const row of list) {
      joined.set(row.label, asOne(row, language));
      values.add(row.value);
    }
  }
  if (values.size === 0) return { blocks, content };
  return {
    blocks: blocks.filter((block) => !values.has(block)).map((block) => joined.get(block) ?? block),
    content: content.filter((_, index) => !values.has(blocks[index] as RawBlock)),
  };
}

function rowsOf(blocks: readonly RawBlock[]): Row[] {
  return blocks.flatMap((label, at): Row | Row[] => {
    const value = blocks[at + 1];
    if (!value || !isLabel(label) || !isValue(value)) return [];
    const scope = aroundBoth(label.scope, value);
    const isInside = (block: RawBlock | undefined): boolean =>
      block !== undefined && isWithin(block.scope, scope);
    const next = blocks[at + 2];
    return isInside(blocks[at - 1]) || isInside(next) ? [] : { scope, label, value, next };
  });
}

function aroundBoth(from: Scope, { scope: other }: RawBlock): Scope {
  let scope = from;
  while (scope.parent && !isWithin(other, scope)) scope = scope.parent;
  return scope;
}

function isLabel(block: RawBlock): boolean {
  const { text, linkShare } = block;
  return isPart(block, longest.label) && linkShare <= linkedShare && /\p{L}/u.test(text);
}

function isValue(block: RawBlock): boolean {
  return isPart(block, longest.value);
}

function isPart({ kind, text, shownBy }: RawBlock, length: number): boolean {
  const isText = kind === 'paragraph' || kind === 'list-item';
  return isText && !shownBy && text.length <= length && !/[.!?…。！？؟।]$/u.test(text);
}

function asOne({ scope, label, value }: Row, language: string | null): RawBlock {
  const joint = /[:：]$/u.test(label.text) ? ' ' : ': ';
  const pieces = [...withoutEndSpace(label.pieces), joint, ...value.pieces];
  const text = blockText(pieces, false);
  const linked = label.linkShare * label.text.length + value.linkShare * value.text.length;
  return {
    ...label,
    kind: 'list-item',
    pieces,
    text,
    words: countWords(text, language),
    linkShare: linked / (label.text.length + value.text.length),
    scope,
  };
}

function withoutEndSpace(pieces: readonly Piece[]): Piece[] {
  const left = [...pieces];
  let last: Piece | null = null;
  while (last === null && left.length > 0) last = trimmedEnd(left.pop() ?? '');
  return last === null ? left : [...left, last];
}
