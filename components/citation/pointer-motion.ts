/** Where the pointer rests, on the screen; null before it was seen. */
let rest: { x: number; y: number } | null = null;

/** How far a pointer may seem to move while it rests: the browser rounds its place anew when a window grows (CSS pixels). */
const jitter = 2;

/** Follows the pointer through a document. Returns a function that ends it. */
export function followPointer(): () => void {
  const remember = (event: MouseEvent) => {
    if (rest === null || pointerMoved(event)) rest = { x: event.screenX, y: event.screenY };
  };
  // On the window, so that the elements below compare with the place before.
  window.addEventListener('mousemove', remember);
  return () => window.removeEventListener('mousemove', remember);
}

/**
 * Whether the hand moved the pointer: the browser also reports a move when content slides under a resting one.
 * The first report only tells where the pointer is.
 */
export function pointerMoved({ screenX, screenY }: MouseEvent): boolean {
  return rest !== null && Math.hypot(screenX - rest.x, screenY - rest.y) > jitter;
}
