import type { PageDocument } from '@/lib/protocol/page';
import { contentHash } from '@/lib/text/content-hash';
import { guessLanguage } from '@/lib/text/language';
import { splitSentences } from '@/lib/text/sentences';
import { countWords } from '@/lib/text/words';
import type { PlainBlock } from './agent/api';
import { outline } from './outline';

/** Where each letter of a page stands, as an index into its blocks; one for each UTF-16 unit of `letters`. */
interface Letters {
  readonly letters: string;
  readonly blocks: readonly number[];
}

/**
 * A selection of which nothing is known but what the browser says is selected, such as in its viewer of PDFs: white space
 * is all single spaces there. Its sentences are looked for in the page, which tells paragraphs apart and gives their pages.
 */
export async function toldSelection(page: PageDocument, text: string): Promise<PageDocument> {
  const language = guessLanguage(page.language, text);
  const whole = lettersOf(page);
  const blocks: PlainBlock[] = [];
  // All of it at one place is surer than sentence by sentence.
  let from = Math.max(0, whole.letters.indexOf(plain(text)));
  let last: number | undefined;
  for (const { start, end } of splitSentences(text, language)) {
    const sentence = text.slice(start, end);
    const at = find(whole.letters, plain(sentence), from);
    if (at !== null) from = at + plain(sentence).length;
    const index = at === null ? last : whole.blocks[at];
    const before = blocks.at(-1);
    if (before !== undefined && index === last)
      blocks[blocks.length - 1] = { ...before, text: `${before.text} ${sentence}` };
    else blocks.push({ kind: 'paragraph', level: 0, text: sentence, ...pageOf(page, index) });
    last = index;
  }
  const selection = { title: page.title, blocks: outline(blocks) };
  return {
    ...page,
    ...selection,
    type: 'selection',
    capturedAt: Date.now(),
    words: countWords(text, page.language),
    coverage: 1,
    skipped: [],
    contentHash: await contentHash(selection),
  };
}

function find(letters: string, wanted: string, from: number): number | null {
  if (wanted === '') return null;
  const next = letters.indexOf(wanted, from);
  const at = next >= 0 ? next : letters.indexOf(wanted);
  return at < 0 ? null : at;
}

function pageOf({ blocks }: PageDocument, index: number | undefined): { page?: number } {
  const number = index === undefined ? undefined : blocks[index]?.page;
  return number === undefined ? {} : { page: number };
}

function lettersOf({ blocks }: PageDocument): Letters {
  let letters = '';
  const places: number[] = [];
  for (const [index, { text }] of blocks.entries()) {
    const own = plain(text);
    letters += own;
    for (let at = 0; at < own.length; at++) places.push(index);
  }
  return { letters, blocks: places };
}

/** Letters and digits alone: hyphens at the ends of lines, ligatures and spaces are not the same everywhere. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
