import { speaksOfConsent } from './consent-overlay';
import { mark } from './marks';
import type { RawBlock } from './raw-block';

/** With more words than this beside the request, there is a page (words). */
const fewWords = 15;
/** A request is short; a policy is a page (words). */
const longestRequest = 600;

/** A request that nobody names so is told by its words, and by the page it hides or the dialog that it is (words). */
const longestUnnamed = 120;

/**
 * Whether all that is shown is a request for consent with buttons to answer it.
 *
 * @param hiddenWords how much of the page is not shown
 */
export function isConsentWall(blocks: readonly RawBlock[], hiddenWords: number): boolean {
  return isNamedRequest(blocks) || isUnnamedRequest(blocks, hiddenWords);
}

function isUnnamedRequest(blocks: readonly RawBlock[], hiddenWords: number): boolean {
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  const buttons = blocks.filter(({ scope }) => (scope.marks & mark.control) !== 0);
  return (
    words <= longestUnnamed &&
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
