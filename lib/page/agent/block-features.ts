import { gatherGroups, groupAround, isProse, isWithin, listSize, type Shape } from './groups';
import { MarkShares } from './mark-shares';
import { mark } from './marks';
import {
  asideHeading,
  boilerplatePhrase,
  callToAction,
  endsStatement,
  price,
  stamp,
} from './phrases';
import type { RawBlock } from './raw-block';
import { findTemplates, type Template } from './templates';

/** Wording is looked for in the beginning of a block; boilerplate is short. */
const wordingLength = 240;
const reach = 3;
const seenLength = 60;

export type Features = ReturnType<typeof describeBlock>;

/** A block as the classifier sees it. */
export interface DescribedBlock {
  readonly features: Features;
  /** By mark, see mark-shares.ts. */
  readonly marks: Float32Array;
}

export interface Whereabouts {
  readonly templates: readonly Template[];
  readonly marks: MarkShares;
  readonly shape: Shape;
  readonly blocks: readonly RawBlock[];
  readonly repeats: ReadonlyMap<string, number>;
  /** How the blocks before begin: quotations and copies for other screens begin alike. */
  readonly seen: Set<string>;
  /** Index of the first `h1`, or -1. */
  readonly title: number;
  readonly hasMain: boolean;
  readonly hasArticle: boolean;
  /** Words before the block, since the last heading, and whether that heading announces surroundings. */
  before: number;
  sinceHeading: number;
  underAside: number;
}

/** Sums the page up, as its blocks are seen against it. Pauses when `due` says that the page should get a turn. */
export function* surveyPage(
  blocks: readonly RawBlock[],
  due: () => boolean,
): Generator<void, Whereabouts> {
  const shape = yield* gatherGroups(blocks, due);
  if (due()) yield;
  const templates = yield* findTemplates(blocks, due);
  if (due()) yield;
  return {
    shape,
    templates,
    marks: new MarkShares(shape.words),
    blocks,
    repeats: countTexts(blocks),
    title: blocks.findIndex((block) => block.kind === 'heading' && block.level === 1),
    hasMain: blocks.some(({ scope }) => scope.marks & mark.main),
    hasArticle: blocks.some(({ scope }) => scope.marks & mark.article),
    seen: new Set(),
    before: 0,
    sinceHeading: 0,
    underAside: 0,
  };
}

/**
 * The looks and the place of the next block as numbers. Mind the weights fitted to them, in their order (block-weights.ts).
 */
export function describeNext(block: RawBlock, index: number, where: Whereabouts): DescribedBlock {
  if (block.kind === 'heading') {
    where.underAside = asideHeading.test(block.text.toLowerCase()) ? 1 : 0;
    where.sinceHeading = 0;
  }
  const features = describeBlock(block, index, where);
  where.seen.add(block.text.slice(0, seenLength));
  where.before += block.words;
  where.sinceHeading += block.words;
  return { features, marks: where.marks.of(block.scope) };
}

function describeBlock(block: RawBlock, index: number, where: Whereabouts) {
  const { shape, blocks, title } = where;
  const { text, words, linkShare, scope, kind } = block;
  const start = text.slice(0, wordingLength);
  const lowered = start.toLowerCase();
  const digits = (start.match(/\d/g) ?? []).length;
  const previous = blocks[index - 1];
  const next = blocks[index + 1];
  const near = groupAround(block, 30);
  const far = groupAround(block, 150);
  const neighbours = sumAround(blocks, index);
  const template = where.templates[index];
  return {
    words: Math.log1p(words),
    characters: text.length / Math.max(1, words),
    linkShare,
    sentence: flag(endsStatement(text)),
    commas: Math.min(5, (start.match(/[,，、;]/g) ?? []).length),
    digits: digits / start.length,
    upper: flag(!/[a-z_]/.test(start)),
    phrase: flag(boilerplatePhrase.test(lowered)),
    action: flag(callToAction.test(lowered)),
    price: flag(digits > 0 && price.test(start)),
    stamp: flag((digits > 0 || lowered.includes(' ago')) && stamp.test(lowered)),
    heading: kind === 'heading' ? block.level : 0,
    listItem: flag(kind === 'list-item'),
    tableRow: flag(kind === 'table-row'),
    code: flag(kind === 'code'),
    quote: flag(kind === 'quote'),
    repeats: Math.log2(where.repeats.get(text) ?? 1),
    seen: flag(words > 3 && where.seen.has(text.slice(0, seenLength))),
    siblings: Math.log2(listSize(block)),
    underAside: where.underAside,
    asideHeading: kind === 'heading' ? where.underAside : 0,
    sinceHeading: Math.log1p(where.sinceHeading),
    place: where.before / shape.words,
    fromEnd: Math.log1p(shape.words - where.before),
    fromStart: Math.log1p(where.before),
    afterTitle: title < 0 ? 0 : Math.sign(index - title + 0.5),
    titleDistance: title < 0 ? 0 : Math.sign(index - title) * Math.log1p(Math.abs(index - title)),
    previousWords: Math.log1p(previous?.words ?? 0),
    previousLinks: previous?.linkShare ?? 0,
    nextWords: Math.log1p(next?.words ?? 0),
    nextLinks: next?.linkShare ?? 0,
    around: Math.log1p(neighbours.prose),
    aroundLinks: neighbours.links,
    nearLinks: near.linkWords / near.words,
    nearProse: near.proseWords / near.words,
    nearMean: Math.log1p(near.words / near.blocks),
    farLinks: far.linkWords / far.words,
    farProse: far.proseWords / far.words,
    farMean: Math.log1p(far.words / far.blocks),
    farShare: far.words / shape.words,
    proseCore: flag(isWithin(scope, shape.proseCore)),
    wideCore: flag(isWithin(scope, shape.wideCore)),
    hasMain: flag(where.hasMain),
    hasArticle: flag(where.hasArticle),
    pageWords: Math.log1p(shape.words),
    pageProse: shape.proseWords / shape.words,
    pageLinks: shape.linkWords / shape.words,
    templateBlocks: Math.log2(template?.blocks ?? 1),
    templateWords: Math.log1p(template?.meanWords ?? 0),
    templateSpread: template?.spread ?? 0,
    templateDistinct: template?.distinct ?? 1,
    templateSentences: template?.sentences ?? 0,
    templateLinks: template?.links ?? 0,
  };
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}

/** Prose words, and mean share of links, of the blocks just before and after. */
function sumAround(blocks: readonly RawBlock[], index: number): { prose: number; links: number } {
  let prose = 0;
  let links = 0;
  const last = Math.min(blocks.length - 1, index + reach);
  for (let other = Math.max(0, index - reach); other <= last; other++) {
    const block = blocks[other];
    if (!block) continue;
    if (isProse(block)) prose += block.words;
    links += block.linkShare;
  }
  return { prose, links: links / (2 * reach + 1) };
}

function countTexts(blocks: readonly RawBlock[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
