import type { PageType } from '@/lib/protocol/page';
import { bestThreshold } from './best-threshold';
import { describeNext, surveyPage } from './block-features';
import { shippedModel, type BlockModel, type Family } from './block-model';
import { keepAlike } from './keep-alike';
import { keepCardFacts } from './card-facts';
import { keepAmongKept } from './consensus';
import { withoutCopies } from './copies';
import { cardAround } from './groups';
import { mark } from './marks';
import { callToAction } from './phrases';
import type { RawBlock } from './raw-block';
import { inTurns } from './turns';

/** Kinds of page that are alike in what is their content: prose, forums, products, lists. */
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

/** Judging one takes longer than other work with it (blocks). */
const judgedAtOnce = 64;

/** The model is told the family; so is its fit. */
export function familyOf(type: PageType): Family {
  return families[type];
}

/**
 * Which blocks are the page's content, in the order of `blocks`. Pauses when `due` says that the page should get a turn.
 *
 * @param model The one we ship, unless another is being tried.
 */
export function* judgeBlocks(
  blocks: readonly RawBlock[],
  type: PageType,
  due: () => boolean,
  model: BlockModel = shippedModel(),
): Generator<void, boolean[]> {
  const family = familyOf(type);
  const likelihoods: number[] = [];
  const survey = yield* surveyPage(blocks, due);
  const judge = (block: RawBlock, index: number): void => {
    const { features, marks } = describeNext(block, index, survey);
    likelihoods.push(model.likelihood(features, marks, family));
  };
  yield* inTurns(blocks, due, judge, judgedAtOnce);
  if (due()) yield;
  const words = blocks.map((block) => block.words);
  const judged = keepHeadings(blocks, likelihoods, bestThreshold(likelihoods, words));
  if (due()) yield;
  const plain = blocks.map(isPlainlyContent);
  const chosen = isTrustworthy(blocks, judged, plain, type === 'forum')
    ? judged
    : plain.map((isPlain, at) => isPlain || namesCard(blocks[at]));
  const kept = yield* keepAmongKept(blocks, chosen, type === 'forum', due);
  if (due()) yield;
  const whole = type === 'forum' ? keepAlike(blocks, survey.templates, kept) : kept;
  return withoutCopies(blocks, keepCardFacts(blocks, whole), family === familyOf('article'));
}

/** Below this, statistics of a page say little (words). */
const smallPage = 250;
/** A judgement that keeps less than this share of plain content has gone wrong. */
const leastShare = 0.1;
/** The same where there is more plain content (words) than surroundings ever have, and than the judgement was fitted to. */
const leastShareOfLarge = 0.6;
const largePage = 10_000;
/** The same in short threads, whose posts are too short to be told from what is around them (words). */
const leastShareOfThread = 0.4;
const shortThread = 600;

function isTrustworthy(
  blocks: readonly RawBlock[],
  judged: readonly boolean[],
  plain: readonly boolean[],
  isThread: boolean,
): boolean {
  const wordsIn = (chosen: readonly boolean[]): number =>
    blocks.reduce((words, block, index) => words + (chosen[index] ? block.words : 0), 0);
  const all = blocks.reduce((words, block) => words + block.words, 0);
  const plainWords = wordsIn(plain);
  const least = plainWords < largePage ? leastShare : leastShareOfLarge;
  const share = isThread && plainWords < shortThread ? leastShareOfThread : least;
  return all >= smallPage && wordsIn(judged) > plainWords * share;
}

/** More is an article of its own (words). */
const mostCardWords = 80;

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

/** A link that names one of several things that are each told in other words too, such as a product with its price. */
function namesCard(block: RawBlock | undefined): boolean {
  if (block === undefined) return false;
  const { scope, linkShare, text } = block;
  if ((scope.marks & outside) !== 0 || linkShare < 0.7) return false;
  if (callToAction.test(text.toLowerCase())) return false;
  const card = cardAround(block);
  return card !== null && card.words > card.linkWords && card.words <= mostCardWords;
}

/** A heading belongs to what stands under it. */
function keepHeadings(
  blocks: readonly RawBlock[],
  likelihoods: readonly number[],
  threshold: number,
): boolean[] {
  const content: boolean[] = [];
  let below = 0;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const own = likelihoods[index] ?? 0;
    const isHeading = blocks[index]?.kind === 'heading';
    below = isHeading ? Math.max(own, below * 0.9) : own;
    content[index] = below >= threshold;
  }
  return content;
}
