import type { Definition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Enough for the blocks of a long answer, so that its final form is not parsed again. */
const kept = 256;
const parsed = new Map<string, Root>();

const fence = /^ {0,3}(?:`{3}|~{3})/m;

/** The lines of an answer that say where its references lead: `[1]: address`. */
export function linkDefinitions(text: string): string {
  return (text.match(/^ {0,3}\[[^\]^\n][^\]\n]*\]:[ \t]*\S.*$/gm) ?? []).join('\n');
}

/**
 * Parses Markdown with tables, task lists and strikethrough. References become the links and pictures they stand for.
 * Same text, same tree.
 *
 * @param definitions Where references lead whose definitions stand elsewhere.
 */
export function parseMarkdown(text: string, definitions = ''): Root {
  // An open fence would take them for code.
  const needed = text.includes('[') && !fence.test(text) ? definitions : '';
  const source = needed === '' ? text : `${text}\n\n${needed}`;
  const known = parsed.get(source);
  if (known) return known;
  const root = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  resolveReferences(
    root,
    root.children.filter((node) => node.type === 'definition'),
  );
  if (needed !== '') cutAfter(root, text.length);
  parsed.set(source, root);
  const oldest = parsed.size > kept ? parsed.keys().next() : undefined;
  if (oldest && !oldest.done) parsed.delete(oldest.value);
  return root;
}

function resolveReferences(node: Nodes, definitions: readonly Definition[]): void {
  if (!('children' in node)) return;
  const children: Nodes[] = node.children;
  for (const [at, child] of children.entries()) {
    resolveReferences(child, definitions);
    if (child.type !== 'linkReference' && child.type !== 'imageReference') continue;
    const url = definitions.find(({ identifier }) => identifier === child.identifier)?.url ?? '';
    const { position } = child;
    children[at] =
      child.type === 'linkReference'
        ? { type: 'link', url, children: child.children, position }
        : { type: 'image', url, alt: child.alt, position };
  }
}

/** Takes away what was only there to be looked up. */
function cutAfter(root: Root, end: number): void {
  root.children = root.children.filter((node) => (node.position?.start.offset ?? 0) < end);
  if (root.position) root.position.end.offset = end;
}
