import type { PageType } from '@/lib/protocol/page';
import { mark } from './marks';
import type { RawBlock } from './raw-block';

const outside = mark.nav | mark.header | mark.footer | mark.aside | mark.control | mark.consentName | mark.dialog;

/** Which blocks are the page's content, in the order of `blocks`. */
export function judgeBlocks(blocks: readonly RawBlock[], _type: PageType): boolean[] {
  return blocks.map((block) => (block.scope.marks & outside) === 0 && (block.linkShare < 0.7 || block.words > 12));
}
