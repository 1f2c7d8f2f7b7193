/** Raised signs: marks of notes, which stand in the middle of sentences without belonging to them, and powers. */

const noteMark = /^[[(]?\s*(?:(?:note|nb|n)\s*)?(?:\d{1,3}|[a-z]{1,2}|[*†‡§¶]+)\s*[\])]?$/i;
const power = /^[+−–-]?\d{1,3}$/;

/** Whether raised text is the mark of a note: it leads to a place on the same page. */
export function isNoteMark(raised: Element): boolean {
  if (!noteMark.test((raised.textContent ?? '').trim())) return false;
  const link = raised.querySelector('a[href]') ?? raised.closest('a[href]');
  return link?.getAttribute('href')?.includes('#') === true;
}

/** What has to stand between a text and the raised one after it, so that 10 to the 6th does not become 106. */
export function powerSign(before: string, raised: Element): string {
  return /[\d)]$/.test(before) && power.test((raised.textContent ?? '').trim()) ? '^' : '';
}
