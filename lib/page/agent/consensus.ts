/**
 * Statistics judge block by block, and at times drop a plain sentence in the middle or at the end of what they keep.
 * Here those that stand in the same part of the page speak for it.
 */
import { mark } from './marks';
import { asideHeading, boilerplatePhrase, callToAction, endsStatement } from './phrases';
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';

/** How far up the parts of a page are asked: paragraphs are often wrapped by ones and twos. */
const levels = 3;
/** What a part has to keep before it can speak for others. */
const leastWords = 30;
const leastBlocks = 2;
/** Share of its undecided words that a part has to keep. */
const leastShare = 0.5;
/** Longer texts that mention cookies or subscriptions may well be about them (words). */
const longPhrase = 12;

/** Elements that shape text rather than divide the page. */
const textual = new Set(
  'p li ul ol dl dd dt table tbody thead tfoot tr td th caption pre code blockquote figure'.split(
    ' ',
  ),
);
/** Beyond these stands something else. */
const whole = new Set(['main', 'article', 'body']);

const outside =
  mark.nav |
  mark.header |
  mark.footer |
  mark.aside |
  mark.form |
  mark.dialog |
  mark.control |
  mark.figure |
  mark.socialName |
  mark.consentName |
  mark.relatedName |
  mark.promoName;

interface Tally {
  keptWords: number;
  keptBlocks: number;
  undecidedWords: number;
}

/**
 * Pauses when `due` says that the page should get a turn.
 * @param isThread Comments are what the page is about.
 * @returns `content` and what stands among it without being clearly boilerplate, with the headings above
 */
export function* keepAmongKept(
  blocks: readonly RawBlock[],
  content: readonly boolean[],
  isThread: boolean,
  due: () => boolean,
): Generator<void, boolean[]> {
  const surroundings = isThread ? outside : outside | mark.commentName;
  const tallies = new Map<Scope, Tally>();
  const undecided = blocks.map(
    (block, index) => !content[index] && !isClearlyBoilerplate(block, surroundings),
  );
  if (due()) yield;
  for (const [index, block] of blocks.entries()) {
    const counts = content[index] ? block.linkShare < 0.4 : undecided[index];
    if (counts) for (const part of partsAround(block)) tally(part, block, content[index], tallies);
  }
  if (due()) yield;
  const among = blocks.map(
    (block, index) =>
      content[index] === true ||
      (undecided[index] === true && partsAround(block).some((part) => speaks(tallies.get(part)))),
  );
  const kept = blocks.map(
    (_, index) => among[index] === true || isRunningText(blocks, among, index, surroundings),
  );
  for (let index = blocks.length - 2; index >= 0; index--) {
    const block = blocks[index];
    if (block?.kind === 'heading' && kept[index + 1] && !isOfSurroundings(block, surroundings))
      kept[index] = true;
  }
  return kept;
}

function tally(
  part: Scope,
  { words }: RawBlock,
  isKept: boolean | undefined,
  tallies: Map<Scope, Tally>,
): void {
  let sums = tallies.get(part);
  if (!sums) tallies.set(part, (sums = { keptWords: 0, keptBlocks: 0, undecidedWords: 0 }));
  if (!isKept) {
    sums.undecidedWords += words;
    return;
  }
  sums.keptWords += words;
  sums.keptBlocks++;
}

function speaks(sums: Tally | undefined): boolean {
  if (!sums || sums.keptWords < leastWords || sums.keptBlocks < leastBlocks) return false;
  return sums.keptWords >= (sums.keptWords + sums.undecidedWords) * leastShare;
}

/** The parts of the page that a block stands in, innermost first. */
function partsAround({ scope }: RawBlock): Scope[] {
  let part = scope.parent;
  while (part && textual.has(part.name)) part = part.parent;
  const parts: Scope[] = [];
  for (; part && parts.length < levels; part = part.parent) {
    parts.push(part);
    if (whole.has(part.name)) break;
  }
  return parts;
}

function isClearlyBoilerplate(
  { scope, linkShare, text, words, kind }: RawBlock,
  surroundings: number,
): boolean {
  return (
    (scope.marks & surroundings) !== 0 ||
    // Headings go with what stands under them.
    kind === 'heading' ||
    linkShare > 0.5 ||
    callToAction.test(text.toLowerCase()) ||
    (words < longPhrase && boilerplatePhrase.test(text.toLowerCase()))
  );
}

/** A sentence without links that sounds like boilerplate, but stands between kept ones that are made alike. */
function isRunningText(
  blocks: readonly RawBlock[],
  kept: readonly boolean[],
  index: number,
  surroundings: number,
): boolean {
  const block = blocks[index];
  if (block === undefined || block.linkShare > 0 || !endsStatement(block.text)) return false;
  if ((block.scope.marks & surroundings) !== 0) return false;
  return (
    [index - 1, index + 1].every((at) => kept[at] && isAlike(block, blocks[at])) &&
    boilerplatePhrase.test(block.text)
  );
}

function isAlike({ kind, scope }: RawBlock, other: RawBlock | undefined): boolean {
  return (
    other?.kind === kind &&
    other.scope.parent === scope.parent &&
    other.scope.name === scope.name &&
    other.scope.classes === scope.classes
  );
}

function isOfSurroundings({ scope, text }: RawBlock, surroundings: number): boolean {
  return (scope.marks & surroundings) !== 0 || asideHeading.test(text.toLowerCase());
}
