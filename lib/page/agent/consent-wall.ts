import { accepts, asksToStore, declines, isOfStoring } from './consent-answers';
import { speaksOfConsent } from './consent-overlay';
import { mark } from './marks';
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';

/** With more words than this beside the request, there is a page (words). */
const fewWords = 15;
/** A request is short; a policy is a page (words). */
const longestRequest = 600;

/** A request that nobody names so is told by its words, and by the page it hides or the dialog that it is (words). */
const longestUnnamed = 120;

/** The same that can be accepted and declined (words). */
const longestAnswerable = 200;
/** Share of its words that has to stand in what speaks of consent. */
const leastSpoken = 0.3;

/**
 * Whether all that is shown is a request for consent with buttons to answer it.
 *
 * @param hiddenWords how much of the page is not shown
 */
export function isConsentWall(blocks: readonly RawBlock[], hiddenWords: number): boolean {
  return (
    isNamedRequest(blocks) || isUnnamedRequest(blocks, hiddenWords) || isAnswerableRequest(blocks)
  );
}

/** Neither a name nor what is around it tells this one: but it can be accepted and declined, and speaks of little else. */
function isAnswerableRequest(blocks: readonly RawBlock[]): boolean {
  const said = blocks.filter((block) => !isAnswer(block));
  if (wordsOf(said) > longestAnswerable + fewWords) return false;
  const accepting = blocks.find((block) => isButton(block) && accepts(block.text));
  const declining = blocks.find(
    (block) => block !== accepting && isAnswer(block) && declines(block.text),
  );
  if (!accepting || !declining) return false;
  for (let around = accepting.scope.parent; around; around = around.parent) {
    const inside = said.filter((block) => isWithin(block, around));
    if (!isWithin(declining, around) || !asksToStore(inside.map(({ text }) => text).join(' ')))
      continue;
    const words = wordsOf(inside);
    const spoken = wordsOf(inside.filter(({ text }) => isOfStoring(text)));
    return wordsOf(said) - words <= fewWords && spoken >= leastSpoken * words;
  }
  return false;
}

/** To decline is often but a link. */
function isAnswer(block: RawBlock): boolean {
  return isButton(block) || block.linkShare === 1;
}

function isButton({ scope }: RawBlock): boolean {
  return (scope.marks & mark.control) !== 0;
}

function isWithin({ scope }: RawBlock, part: Scope): boolean {
  for (let around: Scope | null = scope; around; around = around.parent)
    if (around === part) return true;
  return false;
}

function wordsOf(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, { words }) => sum + words, 0);
}

function isUnnamedRequest(blocks: readonly RawBlock[], hiddenWords: number): boolean {
  const buttons = blocks.filter(isButton);
  return (
    wordsOf(blocks) <= longestUnnamed &&
    (hiddenWords > fewWords || blocks.every(({ scope }) => (scope.marks & mark.dialog) !== 0)) &&
    buttons.length > 1 &&
    speaksOfConsent(blocks.map(({ text }) => text).join(' '))
  );
}

function isNamedRequest(blocks: readonly RawBlock[]): boolean {
  let inside = 0;
  let beside = 0;
  let buttons = 0;
  let links = 0;
  for (const { scope, words, linkShare } of blocks) {
    if ((scope.marks & mark.consentName) === 0) {
      // The site's own menus and its footer are not what the reader came for.
      if (linkShare < 0.7) beside += words;
      continue;
    }
    inside += words;
    if ((scope.marks & mark.control) !== 0) buttons++;
    else if (linkShare === 1) links++;
  }
  if (inside <= beside || inside > longestRequest || beside > fewWords) return false;
  return buttons > 0 && buttons + links > 1;
}
