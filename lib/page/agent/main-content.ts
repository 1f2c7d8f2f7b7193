import type { PageType } from '@/lib/protocol/page';
import { eachFeatures, surveyPage, type Features } from './block-features';
import { bias, featureWeights, markWeights } from './block-weights';
import { keepAmongKept } from './consensus';
import { mark, type MarkName } from './marks';
import type { RawBlock } from './raw-block';

/** Which weights serve which kind of page. */
type Family = 0 | 1 | 2 | 3;
const families: Readonly<Record<PageType, Family>> = {
  article: 0,
  documentation: 0,
  service: 0,
  selection: 0,
  library: 0,
  forum: 1,
  product: 2,
  listing: 3,
  collection: 3,
};

/** Families share weights; the fit needs to know them too. */
export function familyOf(type: PageType): Family {
  return families[type];
}

/** Content is what is more likely content than this: leaving some out costs more than taking some boilerplate along. */
const leastLikelihood = 0.38;

/** Which blocks are the page's content, in the order of `blocks`. Pauses when `due` says that the page should get a turn. */
export function* judgeBlocks(
  blocks: readonly RawBlock[],
  type: PageType,
  due: () => boolean,
): Generator<void, boolean[]> {
  const family = familyOf(type);
  const weights = Object.entries(featureWeights).map(
    ([name, all]) => [name as keyof Features, all[family]] as const,
  );
  const marks = new Map<number, number>();
  const likelihoods: number[] = [];
  const survey = yield* surveyPage(blocks, due);
  for (const features of eachFeatures(survey)) {
    const bits = blocks[likelihoods.length]?.scope.marks ?? 0;
    let score = marks.get(bits);
    if (score === undefined) marks.set(bits, (score = bias[family] + weighMarks(bits, family)));
    for (const [name, weight] of weights) score += features[name] * weight;
    likelihoods.push(1 / (1 + Math.exp(-score)));
    if (likelihoods.length % 256 === 0 && due()) yield;
  }
  if (due()) yield;
  const judged = keepHeadings(blocks, likelihoods);
  const plain = blocks.map(isPlainlyContent);
  return yield* keepAmongKept(blocks, isTrustworthy(blocks, judged, plain) ? judged : plain, due);
}

/** Below this, statistics of a page say little (words). */
const smallPage = 250;
/** A judgement that keeps less than this share of plain content has gone wrong. */
const leastShare = 0.2;

function isTrustworthy(
  blocks: readonly RawBlock[],
  judged: readonly boolean[],
  plain: readonly boolean[],
): boolean {
  const wordsIn = (chosen: readonly boolean[]): number =>
    blocks.reduce((words, block, index) => words + (chosen[index] ? block.words : 0), 0);
  const all = blocks.reduce((words, block) => words + block.words, 0);
  return all >= smallPage && wordsIn(judged) > wordsIn(plain) * leastShare;
}

const outside =
  mark.nav |
  mark.header |
  mark.footer |
  mark.aside |
  mark.control |
  mark.consentName |
  mark.relatedName |
  mark.dialog;

/** Neither in a landmark of the surroundings nor a link: all that can be said without statistics. */
function isPlainlyContent({ scope, linkShare, words, kind }: RawBlock): boolean {
  return (scope.marks & outside) === 0 && (linkShare < 0.7 || words > 12 || kind === 'heading');
}

function weighMarks(bits: number, family: Family): number {
  let score = 0;
  for (const [name, bit] of Object.entries(mark))
    if (bits & bit) score += markWeights[name as MarkName][family];
  return score;
}

/** A heading belongs to what stands under it. */
function keepHeadings(blocks: readonly RawBlock[], likelihoods: readonly number[]): boolean[] {
  const content: boolean[] = [];
  let below = 0;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const own = likelihoods[index] ?? 0;
    const isHeading = blocks[index]?.kind === 'heading';
    below = isHeading ? Math.max(own, below * 0.9) : own;
    content[index] = below > leastLikelihood;
  }
  return content;
}
