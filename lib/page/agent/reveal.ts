import { isFrame } from './elements';
import { flatParent } from './flat-tree';
import { rangeOf } from './highlight';
import { Panels } from './panels';
import type { NodeStretch } from './pieces';

/** How long a page may take to show what was opened (ms). */
const longestOpening = 400;

/** Opens what is closed around some text and scrolls everything that scrolls, so that it stands in the middle. */
export async function reveal(stretches: readonly NodeStretch[]): Promise<void> {
  const [first] = stretches;
  if (!first) return;
  if (openAround(first.node)) await shown(first, performance.now() + longestOpening);
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  let box: DOMRectReadOnly = rangeOf(first).getBoundingClientRect();
  for (let element = flatParent(first.node); element; element = flatParent(element)) {
    if (isFrame(element.localName)) box = outOfFrame(box, element);
    else box = scrollTo(element, box, behavior);
  }
}

/** Whether something was opened that the page itself has to show. */
function openAround(node: Node): boolean {
  const panels = new Panels();
  let isPressed = false;
  for (let element = flatParent(node); element; element = flatParent(element)) {
    if (element.localName === 'details') (element as HTMLDetailsElement).open = true;
    if (element.getAttribute('hidden') === 'until-found') element.removeAttribute('hidden');
    const control = isClosed(element) ? panels.controlOf(element, 0, true) : null;
    if (control === null || !onlyOpens(control)) continue;
    (control as HTMLElement).click();
    isPressed = true;
  }
  return isPressed;
}

function isClosed(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const isPainted = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return !isPainted || Math.min(width, height) < 2;
}

/** Neither leads to another page nor sends a form. */
function onlyOpens(control: Element): boolean {
  if (control.localName === 'button') {
    const { form, type } = control as HTMLButtonElement;
    return form === null || type === 'button';
  }
  const address = control.getAttribute('href');
  return 'click' in control && (address === null || address.startsWith('#'));
}

/** Waits until a page has shown what was opened; animations go on. */
async function shown(stretch: NodeStretch, until: number): Promise<void> {
  while (rangeOf(stretch).getBoundingClientRect().height === 0 && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A box inside a frame, as the document around the frame sees it. */
function outOfFrame(box: DOMRectReadOnly, frame: Element): DOMRectReadOnly {
  const outer = frame.getBoundingClientRect();
  return moved(box, outer.left + frame.clientLeft, outer.top + frame.clientTop);
}

/**
 * Scrolls one element so that a box lies in its middle, and says where the box will then be. Reckoned rather than
 * measured, because a smooth scroll has not happened yet when the next scroller outwards is asked.
 */
function scrollTo(
  element: Element,
  box: DOMRectReadOnly,
  behavior: ScrollBehavior,
): DOMRectReadOnly {
  const port = scrollPort(element);
  if (!port) return box;
  const top = clamp(
    box.top + box.height / 2 - (port.top + port.height / 2),
    element.scrollTop,
    overflow(element, 'Height'),
  );
  const outside = box.left < port.left || box.right > port.left + port.width;
  const wanted = outside ? box.left + box.width / 2 - (port.left + port.width / 2) : 0;
  const left = clampAside(element, wanted);
  if (top !== 0 || left !== 0) element.scrollBy({ top, left, behavior });
  return moved(box, -left, -top);
}

/** Where an element shows its scrolled contents, in its document's window; null when it does not scroll. */
function scrollPort(
  element: Element,
): { top: number; left: number; width: number; height: number } | null {
  const { ownerDocument: document } = element;
  const view = document.defaultView;
  if (!view) return null;
  if (element === (document.scrollingElement ?? document.documentElement)) {
    return { top: 0, left: 0, width: view.innerWidth, height: view.innerHeight };
  }
  if (element === document.documentElement || element === document.body) return null;
  const { overflowY, overflowX } = view.getComputedStyle(element);
  if (!/auto|scroll|hidden/.test(overflowY + overflowX)) return null;
  if (overflow(element, 'Height') <= 0 && overflow(element, 'Width') <= 0) return null;
  const { top, left } = element.getBoundingClientRect();
  return {
    top: top + element.clientTop,
    left: left + element.clientLeft,
    width: element.clientWidth,
    height: element.clientHeight,
  };
}

function overflow(element: Element, side: 'Width' | 'Height'): number {
  return element[`scroll${side}`] - element[`client${side}`];
}

/** How far of a wanted distance a scroller can go. */
function clamp(wanted: number, position: number, most: number): number {
  return Math.min(Math.max(position + wanted, 0), Math.max(most, 0)) - position;
}

/** Sideways; right-to-left scrollers count down from zero. */
function clampAside(element: Element, wanted: number): number {
  const most = overflow(element, 'Width');
  const rtl = element.ownerDocument.defaultView?.getComputedStyle(element).direction === 'rtl';
  return rtl
    ? clamp(wanted, element.scrollLeft + most, most)
    : clamp(wanted, element.scrollLeft, most);
}

function moved(box: DOMRectReadOnly, x: number, y: number): DOMRectReadOnly {
  return new DOMRectReadOnly(box.x + x, box.y + y, box.width, box.height);
}
