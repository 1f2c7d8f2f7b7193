import type { PlainBlock } from '@/lib/page/agent/api';
import type { Draft } from './paragraphs';

/** An entry of the document's own table of contents. */
export interface OutlineEntry {
  readonly title: string;
  /** 1 for the outermost. */
  readonly level: number;
}

/** Letters this much larger than the text around them make a heading. */
const larger = 1.12;
const longest = 200;
const mostLines = 4;
const deepest = 6;

/** Finds the headings of a document: what its own contents name, what is set larger, what has a font of its own. */
export function withHeadings(
  drafts: readonly Draft[],
  outline: readonly OutlineEntry[],
  bodySize: number,
): PlainBlock[] {
  const named = new Map(outline.map(({ title, level }) => [plain(title), level]));
  const fonts = headingFonts(drafts, bodySize);
  const sizes = headingSizes(drafts, bodySize);
  // The title of the document is above what its contents name.
  const shift = titleIsNamed(drafts, named, bodySize) ? 0 : 1;
  return drafts.map((draft): PlainBlock => {
    const { kind, text, page } = draft;
    const level = levelOf(draft, named, shift, sizes, fonts, bodySize);
    return level === 0 ? { kind, level, text, page } : { kind: 'heading', level, text, page };
  });
}

function levelOf(
  draft: Draft,
  named: ReadonlyMap<string, number>,
  shift: number,
  sizes: readonly number[],
  fonts: ReadonlySet<string>,
  bodySize: number,
): number {
  if (!couldBe(draft)) return 0;
  const own = named.get(plain(draft.text));
  if (own !== undefined) return Math.min(deepest, own + shift);
  if (draft.kind !== 'paragraph' && !isNumbered(draft.text)) return 0;
  const rank = sizes.findIndex((size) => Math.abs(size - draft.size) < 0.6);
  if (rank >= 0) return Math.min(deepest, rank + 1);
  if (fonts.has(draft.font) && draft.size > bodySize * 0.95)
    return Math.min(deepest, sizes.length + 1);
  return 0;
}

function couldBe({ kind, text, lines }: Draft): boolean {
  if (kind === 'table-row' || lines > mostLines || text.length > longest) return false;
  if (!/\p{L}{2}/u.test(text) && !/^\p{Lo}/u.test(text)) return false;
  return !/[,;.]$/.test(text) || isNumbered(text);
}

/** “2.1 Methods”: several numbers or one, and then a word that begins a title. */
function isNumbered(text: string): boolean {
  return (
    /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.|[A-Z]\.)\s+\p{Lu}/u.test(text) &&
    !/[,;.]$/.test(text)
  );
}

/** The sizes of headings, the largest first; sizes that much text is set in are not among them. */
function headingSizes(drafts: readonly Draft[], bodySize: number): number[] {
  const sizes: number[] = [];
  const large = drafts.filter(
    (draft) =>
      couldBe(draft) &&
      (draft.kind === 'paragraph' || isNumbered(draft.text)) &&
      draft.size >= bodySize * larger,
  );
  for (const { size } of large.toSorted((a, b) => b.size - a.size))
    if (!sizes.some((known) => Math.abs(known - size) < 0.6)) sizes.push(size);
  return sizes;
}

/** Fonts in the size of the text that stand on short lines of their own, and hardly anywhere else. */
function headingFonts(drafts: readonly Draft[], bodySize: number): Set<string> {
  const letters = new Map<string, { brief: number; all: number; blocks: number }>();
  for (const draft of drafts) {
    const entry = letters.get(draft.font) ?? { brief: 0, all: 0, blocks: 0 };
    const { length } = draft.text;
    entry.all += length;
    if (isBrief(draft)) {
      entry.brief += length;
      if (draft.size <= bodySize * larger) entry.blocks++;
    }
    letters.set(draft.font, entry);
  }
  const found = new Set<string>();
  for (const [font, { brief, all, blocks }] of letters)
    if (blocks >= 2 && brief > 0.8 * all) found.add(font);
  return found;
}

function isBrief(draft: Draft): boolean {
  return (
    couldBe(draft) &&
    draft.lines <= 2 &&
    draft.text.length < 100 &&
    /^[\p{Lu}\p{Lo}\d]/u.test(draft.text)
  );
}

function titleIsNamed(
  drafts: readonly Draft[],
  named: ReadonlyMap<string, number>,
  bodySize: number,
): boolean {
  const first = drafts.find((draft) => couldBe(draft) && draft.size >= bodySize * larger);
  return !first || named.has(plain(first.text));
}

/** What a title says, without its number and how it is set. */
function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/^(?:chapter|section|part)?\s*[\divx]+(?:\.\d+)*[.:)]?\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
