import { mark } from './marks';
import type { RawBlock } from './raw-block';

/** With more words than this beside the request, there is a page (words). */
const fewWords = 15;
/** A request is short; a policy is a page (words). */
const longestRequest = 600;

/** Whether all that is shown is a request for consent with buttons to answer it. */
export function isConsentWall(blocks: readonly RawBlock[]): boolean {
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
