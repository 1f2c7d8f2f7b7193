import { flatParent, isText, shadowRootOf, walkFlatTree, type TreeVisitor } from './flat-tree';
import { BlockCollector } from './block-collector';
import type { RawBlock } from './raw-block';
import { wordEnd, wordStart } from './whole-words';

interface Boundary {
  readonly container: Node;
  readonly offset: number;
}

/** The selected ranges of a document, also those within shadow roots. */
export function selectedRanges(document: Document): AbstractRange[] {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return [];
  const composed = composedRanges(selection, shadowRootsIn(document));
  const ranges =
    composed ??
    Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  return ranges.filter((range) => !range.collapsed);
}

function composedRanges(selection: Selection, shadowRoots: ShadowRoot[]): StaticRange[] | null {
  if (!('getComposedRanges' in selection)) return null;
  return selection.getComposedRanges({ shadowRoots });
}

function shadowRootsIn(root: Document | ShadowRoot): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const element of root.querySelectorAll('*')) {
    const shadow = shadowRootOf(element);
    if (shadow) found.push(shadow, ...shadowRootsIn(shadow));
  }
  return found;
}

/** The blocks of a range, cut at its ends but for the words there. */
export function readRange(range: AbstractRange, language: string | null): RawBlock[] {
  const collector = new BlockCollector(language);
  const visitor = new RangeVisitor(range, collector);
  const root = range.startContainer.ownerDocument?.documentElement;
  if (root) for (const _pause of walkFlatTree(root, visitor, () => false));
  return collector.finish().blocks;
}

/** Passes on what lies in a range, and the way to it: ancestors say what its text is. */
class RangeVisitor implements TreeVisitor {
  #state: 'before' | 'inside' | 'after' = 'before';
  readonly #start: Boundary;
  readonly #end: Boundary;
  readonly #way = new Set<Node>();
  readonly #collector: BlockCollector;

  constructor(range: AbstractRange, collector: BlockCollector) {
    this.#start = { container: range.startContainer, offset: range.startOffset };
    this.#end = { container: range.endContainer, offset: range.endOffset };
    this.#collector = collector;
    for (let node: Node | null = range.startContainer; node; node = flatParent(node))
      this.#way.add(node);
  }

  when(element: Element, name: string): 'now' | 'never' {
    this.#pass(element);
    if (this.#state === 'after' || (this.#state === 'before' && !this.#way.has(element)))
      return 'never';
    return this.#collector.when(element, name) === 'never' ? 'never' : 'now';
  }

  enter(element: Element, name: string): boolean {
    return this.#collector.enter(element, name);
  }

  text(node: Text): void {
    this.#pass(node);
    const first = node === this.#start.container;
    const last = node === this.#end.container;
    if (first) this.#state = 'inside';
    if (this.#state === 'inside') {
      const start = first ? wordStart(node.data, this.#start.offset) : 0;
      const end = last ? wordEnd(node.data, this.#end.offset) : node.data.length;
      if (start < end) this.#collector.piece({ node, start, end });
    }
    if (last) this.#state = 'after';
  }

  leave(element: Element): void {
    if (element === this.#start.container && this.#state === 'before') this.#state = 'inside';
    if (element === this.#end.container) this.#state = 'after';
    this.#collector.leave();
  }

  /** A boundary given as a child of an element lies just before that child. */
  #pass(node: Node): void {
    if (this.#state === 'before' && isAt(this.#start, node)) this.#state = 'inside';
    if (this.#state === 'inside' && isAt(this.#end, node)) this.#state = 'after';
  }
}

function isAt({ container, offset }: Boundary, node: Node): boolean {
  return !isText(container) && container.childNodes[offset] === node;
}
