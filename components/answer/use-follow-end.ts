import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** How near the end still counts as reading there, in pixels. */
const tolerance = 32;

/** Left free above a turn that is brought to the top, in pixels. */
const roomAbove = 24;

/** Ways in which a reader moves by herself, or unfolds something; from then on the view stays where she is. */
const readerMoves = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Brings a new turn to the top, and keeps the end of growing text in view, with what follows it, but only while the
 * reader is there.
 * @param lastTurn id of the last turn on screen
 * @param writing true while text is being written
 */
export function useFollowEnd(
  scroller: RefObject<HTMLElement | null>,
  lastTurn: string | undefined,
  writing: boolean,
): void {
  const state = useRef({ fresh: true, following: false, atEnd: true, writing });

  useLayoutEffect(() => {
    state.current.fresh = true;
    state.current.following = false;
    if (!scroller.current) return;
    if (lastTurn === undefined) scroller.current.scrollTop = 0;
    else showLastTurn(scroller.current);
  }, [lastTurn]);

  // Before the view is told of its new size: whether the reader was at the end of what was there.
  useLayoutEffect(() => {
    const { current } = state;
    current.writing = writing;
    if (!writing || !scroller.current) return;
    current.fresh = false;
    current.following = current.atEnd || isAtEnd(scroller.current);
  }, [writing]);

  useEffect(() => {
    const element = scroller.current;
    const content = element?.firstElementChild;
    if (!element || !content) return undefined;
    const { current } = state;
    const onScroll = () => {
      current.atEnd = isAtEnd(element);
      if (current.writing) current.following = current.atEnd;
    };
    const onReaderMove = () => {
      current.fresh = false;
      if (!current.writing) current.following = false;
    };
    const observer = new ResizeObserver(() => {
      const above = current.following && element.querySelector('[data-written="above"]');
      // Of a long summary, what all of it says is written last and stands first: a reader who follows is led there once.
      if (above) above.scrollIntoView({ block: 'start' });
      else if (current.following) element.scrollTop = element.scrollHeight;
      else if (current.fresh) showLastTurn(element);
      current.atEnd = isAtEnd(element);
    });
    observer.observe(content);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    for (const type of readerMoves) element.addEventListener(type, onReaderMove, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
      for (const type of readerMoves) element.removeEventListener(type, onReaderMove);
    };
  }, []);
}

/** Not by `scrollIntoView`: that also moves a popup which is not yet as large as its content asks for. */
function showLastTurn(scroller: HTMLElement): void {
  const turn = scroller.querySelector('[data-turn]:last-of-type');
  if (!turn) return;
  const below = turn.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop += below - roomAbove;
}

function isAtEnd({ scrollTop, scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < tolerance;
}
