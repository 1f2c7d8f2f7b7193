import type { Appearing } from './appearing';
import { indistinguishable, parseColour, type Colour } from './colours';
import { groundOf, type Scope } from './scope';

/** Below these, nobody reads: opacity, and font size and box size in CSS pixels. */
const leastOpacity = 0.05;
const leastFontSize = 2;
const leastSize = 2;

/** Whether an element hides all that is in it. */
export function hidesContents(scope: Scope, appearing: Appearing): boolean {
  const { element, style, display, position, overflows, skips, folded, unveiled } = scope;
  if (unveiled) return display === 'none' && !element.hasAttribute('hidden');
  if (display === 'none' || !style) return true;
  // Folded for the browser's search in the page, which opens it; otherwise just never painted.
  if (skips && !folded && element.getAttribute('hidden') !== 'until-found') return true;
  if (isTransparent(style) && !appearing.appears(scope)) return true;
  if (isFilteredAway(style)) return true;
  if (position !== 'static' && clipsAway(style)) return true;
  const { clipPath } = style;
  if (clipPath !== 'none' && (clipsPath(clipPath) || isWiped(clipPath, scope, appearing)))
    return true;
  return !folded && overflows && isCollapsed(scope);
}

function isTransparent({ opacity }: CSSStyleDeclaration): boolean {
  return opacity !== '1' && Number(opacity) < leastOpacity;
}

function isFilteredAway({ filter }: CSSStyleDeclaration): boolean {
  return filter !== 'none' && /opacity\(0(?:\.0\d*)?%?\)/.test(filter);
}

/** `clip: rect(1px, 1px, 1px, 1px)` and the like, the old way of screen-reader text. */
function clipsAway(style: CSSStyleDeclaration): boolean {
  const [top, right, bottom, left] = [...style.clip.matchAll(/-?[\d.]+/g)].map(Number);
  if (top === undefined || right === undefined || bottom === undefined || left === undefined)
    return false;
  return right - left < leastSize || bottom - top < leastSize;
}

function clipsPath(path: string): boolean {
  if (/^inset\((?:50|[6-9]\d|100)(?:\.\d+)?%/.test(path)) return true;
  return (
    /^(?:circle|ellipse)\(0(?:px|%)?[ )]/.test(path) ||
    /^polygon\((?:0(?:px|%)? 0(?:px|%)?(?:, )?)+\)$/.test(path)
  );
}

/** Cut off from its edges so far that nothing is left, unless it is about to be uncovered. */
function isWiped(path: string, scope: Scope, appearing: Appearing): boolean {
  const edges = /^inset\(([\d.% px]+?)(?: round .*)?\)$/.exec(path)?.[1]?.split(' ');
  if (!edges) return false;
  // As with margins: what is not said is that of the edge across.
  const [top = '', right = top, bottom = top, left = right] = edges;
  const isCutOff = shareOf(top) + shareOf(bottom) >= 99 || shareOf(right) + shareOf(left) >= 99;
  return isCutOff && !appearing.appears(scope);
}

function shareOf(edge: string): number {
  return edge.endsWith('%') ? parseFloat(edge) : 0;
}

/** A box of no size that cuts its contents off. What a body cuts off, the window does in its place. */
function isCollapsed({ element, name, display }: Scope): boolean {
  if (name === 'html' || name === 'body') return false;
  if (display === 'inline' || display === 'contents') return false;
  const box = element.getBoundingClientRect();
  return box.width < leastSize || box.height < leastSize;
}

/** Whether text directly in a scope can be seen by someone who scrolls to it. */
export function showsText(scope: Scope): boolean {
  scope.textVisible ??= computeVisible(scope);
  return scope.textVisible;
}

function computeVisible(scope: Scope): boolean {
  const { style } = scope;
  if (!style || scope.unveiled) return true;
  if (!scope.visible && !scope.invisible) return false;
  if (parseFloat(style.fontSize) < leastFontSize) return false;
  if (Math.abs(parseFloat(style.textIndent)) > 500) return false;
  if (!isReachable(scope)) return false;
  return !blendsIn(scope, style);
}

/** Has a size, and lies where scrolling leads: not beyond the start of the page. */
function isReachable(scope: Scope): boolean {
  if (scope.folded) return true;
  scope.reachable ??= flowsAlong(scope)
    ? !scope.parent || isReachable(scope.parent)
    : isWithinReach(scope, textBox(scope));
  return scope.reachable;
}

/** Stands wherever the text around it stands. A slot has no box at all. */
function flowsAlong({ name, display, position }: Scope): boolean {
  return (display === 'inline' && position === 'static') || name === 'slot';
}

/** The element's box, or that of its contents where the element has none of its own. */
function textBox({ element, display }: Scope): DOMRect {
  const box = element.getBoundingClientRect();
  if (display !== 'contents' && box.width > 0 && box.height > 0) return box;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

function isWithinReach({ scrollX, scrollY, rtlWidth }: Scope, box: DOMRect): boolean {
  if (box.width === 0 || box.height === 0) return false;
  if (box.bottom + scrollY <= 0) return false;
  return rtlWidth === null ? box.right + scrollX > 0 : box.left + scrollX < rtlWidth;
}

function blendsIn(scope: Scope, style: CSSStyleDeclaration): boolean {
  const colour = parseColour(style.webkitTextFillColor);
  if (!colour) return false;
  const ground = groundOf(scope);
  const suspicious = ground ? indistinguishable(colour, ground) : colour.alpha < leastOpacity;
  if (!suspicious) return false;
  // A gradient seen through the letters, or letters drawn by their shadow or outline.
  if (style.backgroundClip.includes('text') || isDrawnByShadow(style, ground)) return false;
  if (parseFloat(style.webkitTextStrokeWidth) > 0) return false;
  return !hasBackdrop(scope);
}

/** Unless that is as unseen on the ground as the letters. */
function isDrawnByShadow({ textShadow }: CSSStyleDeclaration, ground: Colour | null): boolean {
  if (textShadow === 'none') return false;
  const shadows = [...textShadow.matchAll(/rgba?\([^)]*\)/g)].map(([text]) => parseColour(text));
  return !ground || shadows.some((shadow) => !shadow || !indistinguishable(shadow, ground));
}

/** How far up, and over how many elements, a picture behind the text is looked for. */
const backdropLevels = 5;
const backdropElements = 150;

/** Whether something that is not an ancestor is painted where the text stands: white titles over photographs. */
function hasBackdrop(scope: Scope): boolean {
  const box = scope.element.getBoundingClientRect();
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  let looked = 0;
  let around: Scope | null = scope;
  for (let level = 0; around && level < backdropLevels; level++, around = around.parent) {
    if (paintsByPseudo(around.element)) return true;
    for (const other of around.element.querySelectorAll('*')) {
      if (++looked > backdropElements) return false;
      if (covers(other, x, y) && paints(other) && !other.contains(scope.element)) return true;
    }
  }
  return false;
}

function covers(element: Element, x: number, y: number): boolean {
  const box = element.getBoundingClientRect();
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
}

const pictures = new Set(['img', 'picture', 'video', 'canvas', 'svg', 'object', 'iframe']);

function paints(element: Element): boolean {
  if (pictures.has(element.localName)) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style !== undefined && paintsGround(style);
}

function paintsByPseudo(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  return ['::before', '::after'].some((pseudo) => {
    const style = view?.getComputedStyle(element, pseudo);
    return style !== undefined && style.content !== 'none' && paintsGround(style);
  });
}

function paintsGround(style: CSSStyleDeclaration): boolean {
  const colour = parseColour(style.backgroundColor);
  return style.backgroundImage !== 'none' || colour === null || colour.alpha > leastOpacity;
}
