/** Where a page shows only a part of a list, as it says itself: in words, to assistive technology, or by what waits below it. */
import type { Skipped } from '@/lib/protocol/page';
import { isEndless, movesForEver } from './loading';
import { outside, standsWithKept, type Places } from './kept-places';
import { tellsLoading, tellsPart } from './part-words';
import type { RawBlock } from './raw-block';
import type { Turns } from './turns';

/** Fewer are not scrolled through for more. */
const leastItems = 3;
/** Entries of a list that say how many there are altogether, and not choices of a control. */
const entries =
  'article[aria-setsize], li[aria-setsize], [role="article"][aria-setsize], [role="listitem"][aria-setsize], [role="row"][aria-setsize]';
const tables = 'table[aria-rowcount], [role="table"][aria-rowcount], [role="grid"][aria-rowcount]';
const rows = 'tr, [role="row"]';
/**
 * Nothing but a mark below a list that has more appended when it comes into sight. Without their first letters, which may be
 * capitals: to look through the names of a page whatever their case takes several times as long.
 */
const sentinels =
  '[class*="entinel"], [id*="entinel"], [data-testid*="entinel"], [class*="nfinite-scroll"], [class*="nfinitescroll"], [class*="nfiniteScroll"], [id*="nfinite-scroll"], [data-infinite-scroll], [class*="croll-trigger"], [class*="oad-more"], [id*="oad-more"]';
const otherSentinels = /sticky|header|nav|top|menu|toc/i;
/** What turns while something is fetched. */
const spinners = '[class*="spinner" i], [class*="loader" i], [class*="loading" i]';
/** More elements without anything before them are the beginning of a part. */
const mostWrappers = 3;
/** More of them are not looked at. */
const mostCandidates = 50;
/** Smaller ones are dots beside a word (CSS pixels). */
const leastSpinner = 12;
const painted = { opacityProperty: true, visibilityProperty: true };

/**
 * What the page says of the parts of a list that it does not show yet. Gives the page its turns.
 * @param blocks all that is visible
 */
export async function findPartialLists(
  document: Document,
  blocks: readonly RawBlock[],
  around: Places,
  turns: Turns,
): Promise<Skipped[]> {
  const told = blocks.find(
    ({ kind, text, scope }) =>
      kind !== 'heading' && (scope.marks & outside) === 0 && tellsPart(text),
  );
  if (told) return [{ reason: 'part-of-list', count: 1, label: told.text }];
  await turns.pause();
  if (isLoading(document, blocks, around)) return [{ reason: 'loading', count: 1 }];
  await turns.pause();
  return growsOnScroll(document, around) ? [{ reason: 'on-scroll', count: 1 }] : [];
}

function isLoading(document: Document, blocks: readonly RawBlock[], around: Places): boolean {
  const words = blocks.filter(({ text }) => tellsLoading(text)).map(({ scope }) => scope.element);
  return [...words, ...turning(document)].some(
    (each) => isBelowKept(each, around) && standsWithKept(each, around),
  );
}

/** On most pages nothing moves for ever: that is known sooner than what is named so. */
function turning(document: Document): Element[] {
  return movesForEver(document) ? candidates(document, spinners).filter(isTurning) : [];
}

/** What is painted before it, itself or in as many wrappers, holds what was kept. */
function isBelowKept(element: Element, around: Places): boolean {
  let inner: Element | null = element;
  for (let level = 0; inner && level < mostWrappers; level++, inner = inner.parentElement) {
    let before = inner.previousElementSibling;
    while (before && !before.checkVisibility()) before = before.previousElementSibling;
    if (before) return around.has(before);
  }
  return false;
}

function isTurning(element: Element): boolean {
  if ((element.textContent ?? '').trim() !== '' || !element.checkVisibility(painted)) return false;
  const { width, height } = element.getBoundingClientRect();
  if (width < leastSpinner || height < leastSpinner || element.closest('button, a')) return false;
  return element.getAnimations({ subtree: true }).some(isEndless);
}

function growsOnScroll(document: Document, around: Places): boolean {
  return (
    [...document.querySelectorAll(entries)].some(
      (entry) => around.has(entry) && isOneOfMore(entry),
    ) ||
    [...document.querySelectorAll(tables)].some((table) => around.has(table) && lacksRows(table)) ||
    [...document.querySelectorAll('[role="feed"]')].some(
      (feed) => around.has(feed) && isOpenFeed(feed),
    ) ||
    candidates(document, sentinels).some((each) => isSentinel(each, around))
  );
}

function isOneOfMore(entry: Element): boolean {
  const size = Number(entry.getAttribute('aria-setsize'));
  const list = entry.closest('[role="feed"], [role="list"], ul, ol') ?? entry.parentElement;
  if (!list) return false;
  // Unknown, by the standard.
  if (size === -1) return isOutOfSight(list);
  return size > list.querySelectorAll('[aria-setsize]').length;
}

function lacksRows(table: Element): boolean {
  const count = Number(table.getAttribute('aria-rowcount'));
  // Heads and feet may count or not.
  return count === -1 ? isOutOfSight(table) : count > table.querySelectorAll(rows).length + 2;
}

/** Feeds are what has entries appended on scrolling, by the standard. */
function isOpenFeed(feed: Element): boolean {
  const items = feed.querySelectorAll('article, [role="article"]');
  if (items.length < leastItems || feed.querySelector('[aria-setsize]')) return false;
  return isOutOfSight(feed);
}

/** One in sight has brought what there is. */
function isSentinel(element: Element, around: Places): boolean {
  if ((element.textContent ?? '').trim() !== '' || element.querySelector('img, svg, iframe'))
    return false;
  const names = `${element.className} ${element.id} ${element.getAttribute('data-testid') ?? ''}`;
  if (otherSentinels.test(names)) return false;
  return isBelowKept(element, around) && isOutOfSight(element);
}

/** Ends below the window: nobody has scrolled there yet. */
function isOutOfSight(element: Element): boolean {
  const height = element.ownerDocument.defaultView?.innerHeight ?? 0;
  return element.checkVisibility() && element.getBoundingClientRect().bottom > height + 1;
}

function candidates(document: Document, selector: string): Element[] {
  return [...document.querySelectorAll(selector)].slice(0, mostCandidates);
}
