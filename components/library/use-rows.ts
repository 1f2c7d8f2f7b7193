import type { RefObject } from 'preact';
import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';

/** Rows drawn above and below what is in view, so that scrolling never shows a gap. */
const spare = 12;

export interface Rows {
  /** First row drawn, and the one after the last. */
  first: number;
  end: number;
}

/**
 * Which rows of a long list are drawn: those in view and some around.
 * @param rowHeight pixels, the same for every row
 */
export function useRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): { rows: Rows; reveal: (index: number) => void; pageSize: () => number } {
  const rows = useSignal<Rows>({ first: 0, end: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - spare);
      const inView = Math.ceil(element.clientHeight / rowHeight);
      const end = Math.min(count, first + inView + 2 * spare);
      const before = rows.peek();
      if (before.first !== first || before.end !== end) rows.value = { first, end };
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [count, rowHeight]);
  const reveal = (index: number) => {
    const element = scroller.current;
    if (!element) return;
    const top = index * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight;
  };
  const pageSize = () =>
    Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
  return { rows: rows.value, reveal, pageSize };
}

/** Height of a row in pixels: three and a half times the reader's font size, as in the style sheet. */
export function rowHeightOf(): number {
  return 3.5 * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
}
