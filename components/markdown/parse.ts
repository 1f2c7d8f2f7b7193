import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Enough for the blocks of a long answer, so that its final form is not parsed again. */
const kept = 256;
const parsed = new Map<string, Root>();

/** Parses Markdown with tables, task lists and strikethrough. Same text, same tree. */
export function parseMarkdown(text: string): Root {
  const known = parsed.get(text);
  if (known) return known;
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  parsed.set(text, root);
  const oldest = parsed.size > kept ? parsed.keys().next() : undefined;
  if (oldest && !oldest.done) parsed.delete(oldest.value);
  return root;
}
