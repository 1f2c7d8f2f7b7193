/** Who is quoted: mail and forums say it in the line before. */
import type { Piece } from './pieces';
import type { RawBlock } from './raw-block';

/** Longer texts are no introductions (UTF-16 units). */
const longest = 200;
const longestName = 60;
const wrote =
  /\s(?:wrote|writes|said|says|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał\(?a?\)?|написала?|пишет)\s*[:：]$/iu;
/** “Am 16. November schrieb Ida Berg:” */
const schrieb = /\sschrieb\s+(.+?)\s*:$/u;
/** What stands before the name: the last figure of a time or a date. */
const date =
  /^.*(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?|\d{4})(?:\s*(?:\([^)]*\)|[+-]\d{4}|[A-Z]{3,4}(?=,)))*\s*,?\s*/iu;

/** The name of who is quoted by each quotation; null of others and where nobody is named. */
export function attributedQuotes(blocks: readonly RawBlock[]): (string | null)[] {
  const authors = blocks.map((): string | null => null);
  for (const [at, block] of blocks.entries()) {
    const name = nameIn(block.text);
    if (name === null) continue;
    const depth = depthOf(block);
    for (let next = at + 1; next < blocks.length; next++) {
      const quotation = blocks[next];
      if (quotation?.kind !== 'quote' || depthOf(quotation) <= depth) break;
      if (depthOf(quotation) === depth + 1) authors[next] = name;
    }
  }
  return authors;
}

function nameIn(text: string): string | null {
  if (text.length > longest || !/[:：]$/u.test(text)) return null;
  const before = schrieb.exec(text)?.[1] ?? (wrote.test(text) ? text.replace(wrote, '') : null);
  const name = before
    ?.replace(/<[^>]*>|\([^)]*@[^)]*\)/gu, '')
    .replace(date, '')
    .replace(/^(?:on|le|el|il|em|op)\s+(?=\p{Lu})/iu, '')
    .trim();
  return name !== undefined && /\p{L}/u.test(name) && name.length <= longestName ? name : null;
}

/** How many quotations a block stands in, by elements and by the marks before its first line. */
function depthOf({ pieces, scope }: RawBlock): number {
  let depth = marksBefore(pieces[0]);
  for (let around: RawBlock['scope'] | null = scope; around; around = around.parent)
    if (around.name === 'blockquote') depth++;
  return depth;
}

function marksBefore(piece: Piece | undefined): number {
  if (piece === undefined || typeof piece === 'string' || !('node' in piece)) return 0;
  const before = piece.node.data.slice(0, piece.start);
  return before.slice(before.lastIndexOf('\n') + 1).split('>').length - 1;
}
