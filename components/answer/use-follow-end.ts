import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** How near the end still counts as reading there, in pixels. */
const tolerance = 32;

/** Left free above a turn that is brought to the top, in pixels. */
const roomAbove = 24;

/** Ways in which a reader moves by herself; from then on the view stays where she is. */
const readerMoves = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Brings a new turn to the top, and keeps the end of growing text in view, but only while the reader is there.
 * @param turnCount number of turns on screen
 * @param writing true while text is being written
 */
export function useFollowEnd(
  scroller: RefObject<HTMLElement | null>,
  turnCount: number,
  writing: boolean,
): void {
  const state = useRef({ fresh: true, following: false, writing });

  useEffect(() => {
    state.current.fresh = true;
    state.current.following = false;
    if (scroller.current) showLastTurn(scroller.current);
  }, [turnCount]);

  useEffect(() => {
    const { current } = state;
    current.writing = writing;
    if (!writing || !scroller.current) return;
    current.fresh = false;
    current.following = isAtEnd(scroller.current);
  }, [writing]);

  useEffect(() => {
    const element = scroller.current;
    const content = element?.firstElementChild;
    if (!element || !content) return undefined;
    const { current } = state;
    const onScroll = () => {
      if (current.writing) current.following = isAtEnd(element);
    };
    const onReaderMove = () => {
      current.fresh = false;
    };
    const observer = new ResizeObserver(() => {
      const above = current.following && element.querySelector('[data-written="above"]');
      // Of a long summary, what all of it says is written last and stands first: a reader who follows is led there once.
      if (above) above.scrollIntoView({ block: 'start' });
      else if (current.following) element.scrollTop = element.scrollHeight;
      else if (current.fresh) showLastTurn(element);
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
