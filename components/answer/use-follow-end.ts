import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** How near the end still counts as reading there, in pixels. */
const tolerance = 32;

/**
 * Keeps the end of growing text in view, but only while the reader is there, and brings a new turn to the top.
 * @param turnCount number of turns on screen
 * @param following true while text is being written
 */
export function useFollowEnd(
  scroller: RefObject<HTMLElement | null>,
  turnCount: number,
  following: boolean,
): void {
  useEffect(() => {
    const last = scroller.current?.querySelector('[data-turn]:last-of-type');
    last?.scrollIntoView({ block: 'start' });
  }, [turnCount]);

  useEffect(() => {
    const element = scroller.current;
    const content = element?.firstElementChild;
    if (!element || !content || !following) return undefined;
    let atEnd = isAtEnd(element);
    const onScroll = () => {
      atEnd = isAtEnd(element);
    };
    const observer = new ResizeObserver(() => {
      if (atEnd) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(content);
    return () => {
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [following]);
}

function isAtEnd({ scrollTop, scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < tolerance;
}
