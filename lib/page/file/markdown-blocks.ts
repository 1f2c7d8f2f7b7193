import type { Nodes, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { BlockKind } from '@/lib/protocol/page';
import { emptyCell } from '@/lib/page/agent/cell-label';
import { collapse } from '@/lib/page/agent/pieces';
import { giveTurn } from '@/lib/page/agent/turns';
import type { PlainBlock } from '@/lib/page/agent/api';
import { markdownParts } from './markdown-parts';

/** The block between two `---` lines at the beginning, which many programs write (YAML). */
const frontMatter = /^---\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)(?:\r?\n|$)/;

export interface MarkdownPage {
  /** As the front matter states it, or null. */
  readonly title: string | null;
  readonly language: string | null;
  readonly blocks: PlainBlock[];
}

/** Reads part by part: a book of Markdown takes seconds, in which the view goes on. */
export async function markdownBlocks(source: string): Promise<MarkdownPage> {
  const matter = frontMatter.exec(source);
  const blocks: PlainBlock[] = [];
  for (const part of markdownParts(source.slice(matter?.[0].length ?? 0))) {
    const tree = fromMarkdown(part, {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
    blocks.push(...tree.children.flatMap((node) => blocksOf(node, 'paragraph')));
    await giveTurn();
  }
  return {
    title: entry(matter?.[1], 'title'),
    language: entry(matter?.[1], 'lang') ?? entry(matter?.[1], 'language'),
    blocks,
  };
}

function entry(matter: string | undefined, name: string): string | null {
  const value = new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(matter ?? '')?.[1]?.trim();
  return value?.replace(/^(["'])(.*)\1$/, '$2') || null;
}

/** @param kind what running text is here: a paragraph, an entry of a list, a quotation. */
function blocksOf(node: RootContent, kind: BlockKind): PlainBlock[] {
  switch (node.type) {
    case 'heading':
      return block('heading', collapse(textOf(node)), node.depth);
    case 'code':
      return block('code', node.value.trimEnd());
    case 'html':
      return block(kind, withoutTags(node.value));
    case 'table':
      return rowsOf(node);
    case 'list':
    case 'listItem':
      return node.children.flatMap((child) => blocksOf(child, 'list-item'));
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, 'quote'));
    case 'footnoteDefinition':
      return node.children.flatMap((child) => blocksOf(child, kind));
    case 'paragraph':
      return block(kind, collapse(textOf(node)));
    default:
      return [];
  }
}

function block(kind: BlockKind, text: string, level = 0): PlainBlock[] {
  return text === '' ? [] : [{ kind, text, level }];
}

function rowsOf(table: Table): PlainBlock[] {
  return table.children.flatMap((row) => {
    const cells = row.children.map((cell) => collapse(textOf(cell)));
    const isSaid = cells.some((cell) => cell !== '');
    return isSaid ? block('table-row', cells.map((cell) => cell || emptyCell).join(' | ')) : [];
  });
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The words inside raw HTML, which Markdown may hold anywhere. */
function withoutTags(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, '');
  return collapse(text.replace(/<\/?[a-z][^>]*>/gi, ' '));
}
