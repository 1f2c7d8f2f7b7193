import { labelOf } from '@/lib/page/agent/cell-label';
import { isDataTable } from '@/lib/page/agent/data-table';
import { containerKinds, headingLevel, isCell } from '@/lib/page/agent/elements';
import { walkFlatTree, type TreeVisitor } from '@/lib/page/agent/flat-tree';
import { readLanguage } from '@/lib/page/agent/metadata';
import type { PlainBlock } from '@/lib/page/agent/api';
import { collapse } from '@/lib/page/agent/pieces';
import { Turns } from '@/lib/page/agent/turns';

/** Never text for a reader. */
const unread = new Set(
  `script style template noscript head title svg math canvas audio video object embed iframe frame select datalist input
  textarea button progress meter rt rp map dialog`.split(/\s+/),
);

/** Around the content. */
const landmarks = new Set(['nav', 'footer', 'aside', 'header']);
const landmarkRoles = /^(?:navigation|banner|contentinfo|complementary|search|dialog|menu)$/;

const blockNames = new Set(
  `address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3
  h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);

export interface HtmlPage {
  readonly title: string | null;
  readonly language: string | null;
  readonly blocks: PlainBlock[];
  /** Texts that stand around the content, one an element left out. */
  readonly leftOut: readonly string[];
}

/** Reads a page that is not on screen: nothing is known of its styles, so its elements alone say what is what. */
export async function htmlBlocks(document: Document): Promise<HtmlPage> {
  const collector = new Collector();
  const root = document.body ?? document.documentElement;
  await new Turns().run((due) => walkFlatTree(root, collector, due));
  const blocks = collector.finish();
  const heading = blocks.find(({ level }) => level === 1)?.text ?? null;
  const title = collapse(document.title);
  // Window titles often carry the name of the site besides.
  const headed = heading !== null && (title === '' || title.includes(heading));
  return {
    title: headed ? heading : title || null,
    language: readLanguage(document),
    blocks,
    leftOut: collector.leftOut,
  };
}

class Collector implements TreeVisitor {
  readonly leftOut: string[] = [];
  readonly #blocks: PlainBlock[] = [];
  #text = '';
  /** The row being read: its cells, and what each says, become one block. */
  #row: { element: Element; cells: Map<Element, string> } | null = null;

  enter(element: Element): boolean {
    const name = element.localName;
    if (unread.has(name) || isHidden(element)) return false;
    if (isAround(element, name)) {
      const text = collapse(element.textContent ?? '');
      if (text !== '') this.leftOut.push(text);
      return false;
    }
    if (name === 'br') this.#text += element.closest('pre') ? '\n' : ' ';
    else if (blockNames.has(name)) this.#flush(element.parentElement);
    if (name === 'tr' && isRow(element) && !this.#row) this.#row = { element, cells: new Map() };
    else if (this.#row && isCell(element, name)) this.#row.cells.set(element, '');
    return true;
  }

  text(node: Text): void {
    this.#text += node.data;
  }

  leave(element: Element): void {
    if (blockNames.has(element.localName)) this.#flush(element);
    if (this.#row?.element !== element) return;
    const { cells } = this.#row;
    this.#row = null;
    if ([...cells.values()].every((said) => said === '')) return;
    const text = [...cells].map(([cell, said]) => said || labelOf(cell)).join(' | ');
    this.#blocks.push({ kind: 'table-row', level: 0, text });
  }

  finish(): PlainBlock[] {
    this.#flush(null);
    return this.#blocks;
  }

  /** Ends the text so far, which stood directly in `container`. */
  #flush(container: Element | null): void {
    const raw = this.#text;
    this.#text = '';
    const code = container !== null && container.closest('pre') !== null;
    const text = code ? raw.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd() : collapse(raw);
    if (text === '') return;
    if (this.#row && container) {
      const cell = container.closest('td, th, [role="cell"], [role="gridcell"]');
      const said = cell ? this.#row.cells.get(cell) : undefined;
      if (cell && said !== undefined)
        this.#row.cells.set(cell, said === '' ? text : `${said} ${text}`);
      return;
    }
    this.#blocks.push({ ...kindOf(container, code), text });
  }
}

function kindOf(container: Element | null, code: boolean): Pick<PlainBlock, 'kind' | 'level'> {
  if (code) return { kind: 'code', level: 0 };
  for (let element = container; element; element = element.parentElement) {
    const level = headingLevel(element, element.localName, element.getAttribute('role'));
    if (level > 0) return { kind: 'heading', level };
    const kind = containerKinds.get(element.localName);
    if (kind !== undefined) return { kind, level: 0 };
  }
  return { kind: 'paragraph', level: 0 };
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /(?:display:\s*none|visibility:\s*hidden)/i.test(element.getAttribute('style') ?? '')
  );
}

function isAround(element: Element, name: string): boolean {
  if (landmarkRoles.test(element.getAttribute('role') ?? '')) return true;
  // Inside the content a header is the title's, and a footer may hold the author.
  return (
    landmarks.has(name) && (name === 'nav' || !element.parentElement?.closest('main, article'))
  );
}

function isRow(element: Element): boolean {
  const table = element.closest('table');
  return table !== null && isDataTable(table);
}
