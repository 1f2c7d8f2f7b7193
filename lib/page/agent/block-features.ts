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

/** A block as the classifier sees it. */
export interface DescribedBlock {
  /** In the order of the model, see block-weights.ts. */
  readonly features: readonly number[];
  /** By mark, see mark-shares.ts. */
  readonly marks: Float32Array;
}

export interface Whereabouts {
  readonly templates: readonly Template[];
  readonly marks: MarkShares;
  readonly shape: Shape;
  readonly blocks: readonly RawBlock[];
  readonly repeats: ReadonlyMap<string, number>;
  /** Sums over the blocks before each, and over all. */
  readonly proseBefore: readonly number[];
  readonly linksBefore: readonly number[];
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
    proseBefore: sumsBefore(blocks, (block) => (isProse(block) ? block.words : 0)),
    linksBefore: sumsBefore(blocks, ({ linkShare }) => linkShare),
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
 * The looks and the place of the next block as numbers.
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

/**
 * Each by the name that stands beside it, in the order of the weights fitted to them (block-weights.ts). A list: objects of
 * as many fractions, one for each block of a page, are most of what judging it would put on the heap.
 */
function describeBlock(block: RawBlock, index: number, where: Whereabouts): number[] {
  const { shape, blocks, title } = where;
  const { text, words, linkShare, scope, kind } = block;
  const start = text.slice(0, wordingLength);
  const lowered = start.toLowerCase();
  const digits = (start.match(/\d/g) ?? []).length;
  const previous = blocks[index - 1];
  const next = blocks[index + 1];
  const near = groupAround(block, 30);
  const far = groupAround(block, 150);
  const neighbours = sumAround(where, index);
  const template = where.templates[index];
  return [
    Math.log1p(words), // words
    text.length / Math.max(1, words), // characters
    linkShare, // linkShare
    flag(endsStatement(text)), // sentence
    Math.min(5, (start.match(/[,，、;]/g) ?? []).length), // commas
    digits / start.length, // digits
    flag(!/[a-z_]/.test(start)), // upper
    flag(boilerplatePhrase.test(lowered)), // phrase
    flag(callToAction.test(lowered)), // action
    flag(digits > 0 && price.test(start)), // price
    flag((digits > 0 || lowered.includes(' ago')) && stamp.test(lowered)), // stamp
    kind === 'heading' ? block.level : 0, // heading
    flag(kind === 'list-item'), // listItem
    flag(kind === 'table-row'), // tableRow
    flag(kind === 'code'), // code
    flag(kind === 'quote'), // quote
    Math.log2(where.repeats.get(text) ?? 1), // repeats
    flag(words > 3 && where.seen.has(text.slice(0, seenLength))), // seen
    Math.log2(listSize(block)), // siblings
    where.underAside, // underAside
    kind === 'heading' ? where.underAside : 0, // asideHeading
    Math.log1p(where.sinceHeading), // sinceHeading
    where.before / shape.words, // place
    Math.log1p(shape.words - where.before), // fromEnd
    Math.log1p(where.before), // fromStart
    title < 0 ? 0 : Math.sign(index - title + 0.5), // afterTitle
    title < 0 ? 0 : Math.sign(index - title) * Math.log1p(Math.abs(index - title)), // titleDistance
    Math.log1p(previous?.words ?? 0), // previousWords
    previous?.linkShare ?? 0, // previousLinks
    Math.log1p(next?.words ?? 0), // nextWords
    next?.linkShare ?? 0, // nextLinks
    Math.log1p(neighbours.prose), // around
    neighbours.links, // aroundLinks
    near.linkWords / near.words, // nearLinks
    near.proseWords / near.words, // nearProse
    Math.log1p(near.words / near.blocks), // nearMean
    far.linkWords / far.words, // farLinks
    far.proseWords / far.words, // farProse
    Math.log1p(far.words / far.blocks), // farMean
    far.words / shape.words, // farShare
    flag(isWithin(scope, shape.proseCore)), // proseCore
    flag(isWithin(scope, shape.wideCore)), // wideCore
    flag(where.hasMain), // hasMain
    flag(where.hasArticle), // hasArticle
    Math.log1p(shape.words), // pageWords
    shape.proseWords / shape.words, // pageProse
    shape.linkWords / shape.words, // pageLinks
    Math.log2(template?.blocks ?? 1), // templateBlocks
    Math.log1p(template?.meanWords ?? 0), // templateWords
    template?.spread ?? 0, // templateSpread
    template?.distinct ?? 1, // templateDistinct
    template?.sentences ?? 0, // templateSentences
    template?.links ?? 0, // templateLinks
  ];
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}

/** Prose words, and mean share of links, of the blocks just before and after. */
function sumAround(
  { proseBefore, linksBefore }: Whereabouts,
  index: number,
): { prose: number; links: number } {
  const first = Math.max(0, index - reach);
  const end = Math.min(proseBefore.length - 1, index + reach + 1);
  return {
    prose: (proseBefore[end] ?? 0) - (proseBefore[first] ?? 0),
    links: ((linksBefore[end] ?? 0) - (linksBefore[first] ?? 0)) / (2 * reach + 1),
  };
}

/** At each place in a list, and at its end, what stands before it altogether. */
function sumsBefore<Item>(items: readonly Item[], valueOf: (item: Item) => number): number[] {
  const sums = [0];
  let sum = 0;
  for (const item of items) sums.push((sum += valueOf(item)));
  return sums;
}

function countTexts(blocks: readonly RawBlock[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
