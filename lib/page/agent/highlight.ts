import { highlightName } from '@/lib/page/highlight-style';
import type { NodeStretch } from './pieces';

/** How long a quotation stays marked (ms): long enough to find and read it, short enough not to be in the way. */
const markedFor = 12_000;

let clear: (() => void) | null = null;

/** Marks stretches of text without changing the page; the marks before go. */
export function highlight(stretches: readonly NodeStretch[]): void {
  clear?.();
  const views = new Set(stretches.map(({ node }) => node.ownerDocument.defaultView));
  for (const view of views) {
    if (!view) continue;
    const ranges = stretches
      .filter(({ node }) => node.ownerDocument.defaultView === view)
      .map(rangeOf);
    const { CSS: css, Highlight: Marks } = view;
    css.highlights.set(highlightName, new Marks(...ranges));
  }
  const timer = setTimeout(() => clear?.(), markedFor);
  clear = () => {
    clearTimeout(timer);
    clear = null;
    for (const view of views) view?.CSS.highlights.delete(highlightName);
  };
}

/** One range per text node: a range cannot reach into or out of a shadow root. */
export function rangeOf({ node, start, end }: NodeStretch): Range {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
