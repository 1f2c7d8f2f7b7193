import type { PageDocument } from '@/lib/protocol/page';
import type { PageSentence } from './prepared-page';

/** Where more of a page stands above its title, that is no title of all of it (share of its words). */
const most = 0.15;

/** The sentences above the title of a page, by index: notices of its site. None where no heading is known for the title. */
export function aboveTitle(
  { blocks }: PageDocument,
  sentences: readonly PageSentence[],
): ReadonlySet<number> {
  const title = blocks.find(({ level }) => level === 1);
  const at = sentences.findIndex(({ blockId }) => blockId === title?.id);
  const above = sentences.slice(0, Math.max(0, at));
  const wordsOf = (some: readonly PageSentence[]): number =>
    some.reduce((sum, { words }) => sum + words, 0);
  const isNotice = wordsOf(above) <= most * wordsOf(sentences);
  return new Set(isNotice ? above.map(({ index }) => index) : []);
}
