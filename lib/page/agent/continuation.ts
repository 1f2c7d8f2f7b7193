/** Where a page goes on with what is not in it yet: behind a button, or on a page after it. */
import type { Skipped } from '@/lib/protocol/page';

import type { RawBlock } from './raw-block';
import { loadsMore, mayUnfold, namesNext } from './more-words';
import { standsWithKept, textLength, type Places } from './kept-places';
import { controlBeside } from './unnamed-panels';

const controls = 'button, [role="button"], input[type="button"], a';
/** More controls are not looked at. */
const mostControls = 3000;
/** Longer texts hold more than the numbers of pages (UTF-16 units). */
const longestPagination = 300;
const pageCount = /(?:page|seite|página|pagina|sida|side|strona|страница)\s+\d+\s+\S{1,5}\s+\d+/iu;
/** What holds the numbers of pages, and what shows one picture after the other. */
const pages =
  '[class*="pagina" i], [class*="pager" i], [class*="paging" i], [aria-label*="pagina" i], [data-testid*="pagina" i]';
const slides =
  '[class*="carousel" i], [class*="slider" i], [class*="slideshow" i], [class*="swiper" i], [class*="slick" i], [class*="splide" i], [class*="glide" i], [class*="gallery" i], [aria-roledescription="carousel"]';
/** As many “Show more” unfold a text each. */
const leastUnfolding = 3;
/** Longer names are cut (UTF-16 units). */
const longestLabel = 40;
/** What continues the content that was kept: the first button that brings more of it, and the page after this one. */
export function findContinuations(kept: readonly RawBlock[], around: Places): Skipped[] {
  const found = new Map<Skipped['reason'], Skipped>();
  for (const root of rootsOf(kept)) {
    for (const control of [...root.querySelectorAll(controls)].slice(0, mostControls)) {
      const label = labelOf(control);
      const reason = reasonOf(control, label);
      if (reason === null || !isOffered(control) || !standsWithKept(control, around)) continue;
      const known = found.get(reason);
      found.set(
        reason,
        known ? { ...known, count: known.count + 1 } : { reason, count: 1, label: cut(label) },
      );
    }
  }
  return [...found.values()].filter(
    ({ label = '', count }) => count < leastUnfolding || !mayUnfold(label),
  );
}

function reasonOf(control: Element, label: string): 'more' | 'next-page' | null {
  if (label === '') return null;
  if (isNextPage(control, label)) return 'next-page';
  if (!loadsMore(label) || leadsElsewhere(control) || unfolds(control)) return null;
  return 'more';
}

function isNextPage(control: Element, label: string): boolean {
  const isLink = control.localName === 'a' && control.hasAttribute('href');
  const isMarked = isLink && control.getAttribute('rel')?.split(/\s+/).includes('next') === true;
  if (!isMarked && !namesNext(label)) return false;
  return isAmongNumbers(control) && (isLink || turnsPages(control));
}

/** A button may as well show the next picture or month. */
function turnsPages(button: Element): boolean {
  return (
    button.closest(slides) === null && (button.closest(pages) ?? pageCountBeside(button)) !== null
  );
}

/** Pages of one thing are counted beside the link to the next: elsewhere that leads to the next chapter or story. */
function isAmongNumbers(link: Element): boolean {
  let around = link.parentElement;
  for (; around && textLength(around) <= longestPagination; around = around.parentElement) {
    const others = [...around.querySelectorAll('a, span, strong, em, b, li, button')];
    const numbers = new Set(others.map((other) => (other.textContent ?? '').trim()));
    if (['1', '2', '3'].filter((number) => numbers.has(number)).length > 1) return true;
  }
  return pageCountBeside(link) !== null;
}

/** What says beside a control which page this is: “Page 1 of 12”. */
function pageCountBeside(control: Element): Element | null {
  let around = control.parentElement;
  while (around && textLength(around) <= longestPagination) {
    if (pageCount.test(around.textContent ?? '')) return around;
    around = around.parentElement;
  }
  return null;
}

/** To something else than further parts of this page, or to a part that it holds. */
function leadsElsewhere(control: Element): boolean {
  if (control.localName !== 'a' || !control.hasAttribute('href')) return false;
  const { pathname, origin } = control.ownerDocument.location;
  const link = control as HTMLAnchorElement;
  if (link.href.startsWith('javascript:')) return false;
  if (link.origin !== origin || link.pathname !== pathname) return true;
  return link.hash !== '' && control.ownerDocument.getElementById(link.hash.slice(1)) !== null;
}

/** What it shows is in the page already, and was read. */
function unfolds(control: Element): boolean {
  if (control.hasAttribute('aria-expanded') || control.hasAttribute('aria-controls')) return true;
  const beside = [control.previousElementSibling, control.parentElement?.previousElementSibling];
  return beside.some(
    (element) =>
      element !== null &&
      element !== undefined &&
      (isClamped(element) || (!element.checkVisibility() && controlBeside(element) === control)),
  );
}

function isClamped(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 4) return false;
  return element.ownerDocument.defaultView?.getComputedStyle(element).overflowY === 'hidden';
}

function isOffered(control: Element): boolean {
  if ((control as HTMLButtonElement).disabled || control.getAttribute('aria-disabled') === 'true')
    return false;
  return control.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function rootsOf(kept: readonly RawBlock[]): Set<Document | ShadowRoot> {
  const roots = new Set<Document | ShadowRoot>();
  for (const { scope } of kept) roots.add(scope.element.getRootNode() as Document | ShadowRoot);
  return roots;
}

function labelOf(control: Element): string {
  const text = (control.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text || (control.getAttribute('aria-label') ?? control.getAttribute('value') ?? '').trim();
}

function cut(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1).trimEnd()}…` : label;
}
