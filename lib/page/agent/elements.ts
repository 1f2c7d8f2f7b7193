/** What single elements are, by name, role and display. */
import { shadowRootOf } from './flat-tree';
import type { Scope } from './scope';

const inline = /^(?:inline|contents|ruby|math|none$)/;
const headings = new Map(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name, at) => [name, at + 1]));

export const containerKinds: ReadonlyMap<string, 'list-item' | 'quote'> = new Map([
  ['li', 'list-item'],
  ['dt', 'list-item'],
  ['dd', 'list-item'],
  ['blockquote', 'quote'],
]);

/** Never text for a reader: code, media, and controls whose values are private. */
const skipped = new Set(
  `script style template head svg audio video select option optgroup datalist input textarea
  progress meter rt rp annotation annotation-xml map noframes`.split(/\s+/),
);

export function isSkipped(element: Element, name: string): boolean {
  // Where scripts run it holds unparsed text that is never shown; where they do not, it is the page.
  return skipped.has(name) || (name === 'noscript' && element.childElementCount === 0);
}

/** Without text of their own. */
export const unhideable: ReadonlySet<string> = new Set(['canvas', 'br', 'object', 'embed']);

const untold = new Set('canvas object embed iframe frame table tr pre code'.split(' '));

/** Canvases and frames are counted, cells of data without text are named, and code keeps its white space. */
export function tellsWithoutText(name: string): boolean {
  return untold.has(name);
}

export function isFrame(name: string): boolean {
  return name === 'iframe' || name === 'frame';
}

export function isCell(element: Element, name: string): boolean {
  return (
    name === 'td' ||
    name === 'th' ||
    /^(?:grid)?cell$|^(?:column|row)header$/.test(element.getAttribute('role') ?? '')
  );
}

export function headingLevel(element: Element, name: string, role: string | null): number {
  const level = headings.get(name);
  if (level !== undefined) return level;
  if (role !== 'heading') return 0;
  return Math.min(6, Math.max(1, Number(element.getAttribute('aria-level')) || 2));
}

/** Parts of a page; set in a line, each is read by itself where it has several lines or a sentence. */
const parts = new Set(['div', 'li', 'section', 'article', 'aside', 'figure']);
/** UTF-16 units. */
const longestInLine = 60;

function isCardInLine(element: Element, name: string): boolean {
  if (!parts.has(name)) return false;
  const isLong = (element.textContent ?? '').trim().length > longestInLine;
  return isLong || element.querySelector('br') !== null;
}

export function isBlock({ element, display, style }: Scope, name: string): boolean {
  if (name === 'button') return !element.closest('h1, h2, h3, h4, h5, h6, summary, p, a');
  if (display === 'inline-block' && isCardInLine(element, name)) return true;
  if (inline.test(display)) return isFrame(name);
  // A drop cap: floated, but part of its word.
  return style?.float === 'none' || (element.textContent ?? '').trim().length > 2;
}

/** Counted, or filled from elsewhere. */
const filled = new Set(['canvas', 'object', 'embed', 'iframe', 'frame', 'slot']);

/** Whether an element has nothing in it and parts no text: pictures in a line, and icons that a style paints. */
export function saysNothing(element: Element, name: string): boolean {
  if (element.firstChild !== null || filled.has(name)) return false;
  return inline.test(getComputedStyle(element).display) && shadowRootOf(element, name) === null;
}

/** Inline boxes and entries of lists in a line stand apart, unless they only hold a letter or two of a word. */
export function isSeparate({ element, name, display }: Scope): boolean {
  if (!display.startsWith('inline-') && name !== 'li') return false;
  return (element.textContent ?? '').trim().length > 2;
}

/** In columns from the right, as Japanese and Chinese may be: what the body says holds for the window. */
function isSetVertically({ ownerDocument: { body } }: Element, view: Window | null): boolean {
  return body !== null && view?.getComputedStyle(body).writingMode === 'vertical-rl';
}

export function noteScrolling(scope: Scope, name: string): void {
  const { element, style } = scope;
  if (name === 'html') {
    // Boxes are measured from the window of their own document.
    const view = element.ownerDocument.defaultView;
    scope.scrollX = view?.scrollX ?? 0;
    scope.scrollY = view?.scrollY ?? 0;
    const growsLeft = style?.direction === 'rtl' || isSetVertically(element, view);
    scope.rtlWidth = growsLeft ? element.clientWidth : null;
  } else if (scope.overflows && scope.block && name !== 'body') {
    scope.scrollX += element.scrollLeft;
    scope.scrollY += element.scrollTop;
  }
}
