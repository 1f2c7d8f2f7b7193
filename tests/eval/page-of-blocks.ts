import type { PlainBlock } from '@/lib/page/agent/api';
import { outline } from '@/lib/page/outline';
import type { PageDocument, PageType } from '@/lib/protocol/page';
import { pageOfText } from './page-of-text';

/** An English page in the blocks that the page agent made of it. */
export interface BlocksPage {
  id: string;
  title: string;
  type: PageType;
  blocks: readonly PlainBlock[];
}

export function pageOfBlocks({ title, type, blocks }: BlocksPage): PageDocument {
  const text = blocks.map((block) => block.text).join('\n\n');
  return { ...pageOfText(title, text, 'en'), type, blocks: outline(blocks) };
}
