/** The tree as it is painted: shadow roots in place of their hosts' children, slots filled, frames inline. */

export interface TreeVisitor {
  /**
   * False leaves the subtree out; `leave` is then not called.
   * @param name local name of the element
   */
  enter(element: Element, name: string): boolean;
  /**
   * Asked before, where there is an answer: `never` leaves the subtree out; `later` enters an element as soon as something in
   * it is met that is entered now, or text that is more than white space. Where there is none, it is not left either.
   */
  when?(element: Element, name: string): 'now' | 'later' | 'never';
  text(node: Text): void;
  leave(element: Element): void;
}

interface Level {
  readonly around: Level | null;
  readonly element: Element;
  readonly name: string;
  /** To be entered as soon as there is something in it. */
  waits: boolean;
  /** Children gathered beforehand (slots, frames), or null to follow siblings. */
  readonly list: readonly Node[] | null;
  index: number;
  next: Node | null;
}

/** How many elements are visited between two looks at the clock. */
const stride = 128;

/**
 * Visits a tree in painting order without recursion (scripts can nest deeper than the stack). Yields whenever `due`
 * says that the page should get a turn.
 */
export function* walkFlatTree(
  root: Element,
  visitor: TreeVisitor,
  due: () => boolean,
): Generator<void> {
  let level = visitElement(root, null, visitor);
  while (level) {
    level = visitSome(level, visitor);
    if (level && due()) yield;
  }
}

/**
 * Visits the next elements. Not a part of the generator: what is called again and again is soon optimized, while a
 * generator that goes on is interpreted to its end.
 *
 * @returns where to go on, null at the end
 */
function visitSome(from: Level, visitor: TreeVisitor): Level | null {
  let level: Level | null = from;
  let visited = 0;
  while (level && visited < stride) {
    const node = nextChild(level);
    if (!node) {
      if (!level.waits) visitor.leave(level.element);
      level = level.around;
      continue;
    }
    const type = node.nodeType;
    if (type === elementNode) {
      visited++;
      level = visitElement(node as Element, level, visitor);
    } else if (type === textNode || type === cdataNode) {
      level = visitText(node as Text, level, visitor);
    }
  }
  return level;
}

/** @returns where to go on, as below */
function visitElement(element: Element, level: Level | null, visitor: TreeVisitor): Level | null {
  const name = element.localName;
  const when = visitor.when?.(element, name);
  if (when === 'never') return level;
  if (when === 'later') return openLevel(element, name, level, true);
  const around = level?.waits ? enterWaiting(level, visitor) : level;
  if (around !== level) return around;
  return visitor.enter(element, name) ? openLevel(element, name, level, false) : level;
}

function visitText(text: Text, level: Level, visitor: TreeVisitor): Level | null {
  if (level.waits) {
    if (text.data.trim() === '') return level;
    const around = enterWaiting(level, visitor);
    if (around !== level) return around;
  }
  visitor.text(text);
  return level;
}

/** Enters a level and those around it that wait, from the outside in; the one around the first that is left out, if any. */
function enterWaiting(innermost: Level, visitor: TreeVisitor): Level | null {
  const waiting: Level[] = [];
  for (let level: Level | null = innermost; level?.waits; level = level.around) waiting.push(level);
  for (const level of waiting.toReversed()) {
    if (!visitor.enter(level.element, level.name)) return level.around;
    level.waits = false;
  }
  return innermost;
}

function openLevel(element: Element, name: string, around: Level | null, waits: boolean): Level {
  const list = specialChildren(element, name);
  const next = list ? null : (shadowRootOf(element, name) ?? element).firstChild;
  return { around, element, name, waits, list, index: 0, next };
}

function nextChild(level: Level): Node | null {
  if (level.list) return level.list[level.index++] ?? null;
  const node = level.next;
  level.next = node?.nextSibling ?? null;
  return node;
}

/** What fills a slot or a frame; null for everything else. */
function specialChildren(element: Element, name: string): Node[] | null {
  switch (name) {
    case 'slot': {
      const assigned = (element as HTMLSlotElement).assignedNodes();
      return assigned.length > 0 ? assigned : null;
    }
    case 'iframe':
    case 'frame': {
      const root = frameDocument(element)?.documentElement;
      return root ? [root] : [];
    }
    default:
      return null;
  }
}

/** The document of a frame of the same origin, or null. */
export function frameDocument(element: Element): Document | null {
  return (element as HTMLIFrameElement).contentDocument;
}

/** Elements besides custom ones that may hold a shadow root (DOM standard, `attachShadow`). */
const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);

/** Types promise the interface; in an isolated world of the protocol it is absent. Asking for it each time takes its time. */
const dom = (globalThis as { chrome?: { dom?: typeof chrome.dom } }).chrome?.dom;

interface FirefoxElement extends Element {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Open or closed shadow root; closed ones only where the browser's extension interface is there. */
export function shadowRootOf(element: Element, name = element.localName): ShadowRoot | null {
  if (!hosts.has(name) && !name.includes('-')) return null;
  if (dom) return dom.openOrClosedShadowRoot(element as HTMLElement);
  return (element as FirefoxElement).openOrClosedShadowRoot ?? element.shadowRoot;
}

/** Parent in the painted tree, out of shadow roots, slots and frames. */
export function flatParent(node: Node): Element | null {
  if (isElement(node) || isText(node)) {
    const slot = assignedSlot(node);
    if (slot) return slot;
  }
  const parent = node.parentNode;
  if (!parent) return null;
  if (isElement(parent)) return parent;
  if (parent.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (parent as ShadowRoot).host ?? null;
  return parent.nodeType === Node.DOCUMENT_NODE ? frameElementOf(parent as Document) : null;
}

/** `assignedSlot` is null for closed roots, so the host's slots are searched. */
function assignedSlot(node: Element | Text): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  const root = node.parentElement && shadowRootOf(node.parentElement);
  if (!root) return null;
  for (const slot of root.querySelectorAll('slot'))
    if (slot.assignedNodes().includes(node)) return slot;
  return null;
}

function frameElementOf(document: Document): Element | null {
  return document.defaultView?.frameElement ?? null;
}

/** Values of `nodeType`: looking them up for every node of a page takes its time. */
const elementNode = 1;
const textNode = 3;
const cdataNode = 4;

function isElement(node: Node): node is Element {
  return node.nodeType === elementNode;
}

export function isText(node: Node): node is Text {
  const { nodeType } = node;
  return nodeType === textNode || nodeType === cdataNode;
}
