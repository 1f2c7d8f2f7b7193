/** Raised signs: marks of notes, which stand in the middle of sentences without belonging to them, and powers. */
import type { Scope } from './scope';

const noteMark = /^[[(]?\s*(?:(?:note|nb|n)\s*)?(?:\d{1,3}|[a-z]{1,2}|[*†‡§¶]+)\s*[\])]?$/i;
/** What editors say of a statement: “[citation needed]”. */
const remark = /^\[[^[\]]{3,40}\]$/;
const power = /^[+−–-]?\d{1,3}$/;

const bracketed = /^\[.+\]$/;

/** Whether raised text is the mark of a note: in brackets, leading to a place on the same page, or saying what a statement lacks. */
export function isNoteMark(raised: Element): boolean {
  const text = (raised.textContent ?? '').trim();
  if (remark.test(text)) return raised.querySelector('a[href]') !== null;
  if (!noteMark.test(text)) return false;
  if (bracketed.test(text)) return true;
  const link = raised.querySelector('a[href]') ?? raised.closest('a[href]');
  return link?.getAttribute('href')?.includes('#') === true;
}

/** What has to stand between a text and the raised one after it, so that 10 to the 6th does not become 106. */
export function powerSign(before: string, raised: Element): string {
  return /[\d)]$/.test(before) && power.test((raised.textContent ?? '').trim()) ? '^' : '';
}

/** What an encyclopedia or a manual puts beside its headings and notes: “[edit]”, “¶”, “^”. */
export function isEditMark({ element, name, classes }: Scope): boolean {
  if (name !== 'span' && name !== 'a') return false;
  if (name === 'a' && leadsBack(element)) return true;
  return (
    classes !== '' && editMark.test(classes) && (element.textContent ?? '').length <= longestMark
  );
}

/** A sign that leads from a note back to its place. */
function leadsBack(link: Element): boolean {
  if (link.getAttribute('role') === 'doc-backlink') return true;
  const isWithin = link.getAttribute('href')?.startsWith('#') === true;
  return isWithin && backMark.test((link.textContent ?? '').trim());
}

const backMark = /^[↩↵⤴↑^¶]\p{M}?$/u;

const editMark =
  /(?:^|\s)(?:mw-editsection|mw-cite-backlink|headerlink|heading-anchor|anchorjs-link)(?=\s|$)/;
/** Longer texts are headings that are links themselves (UTF-16 units). */
const longestMark = 40;
