/** Where the pointer was seen last, on the screen. */
let last: { x: number; y: number } | null = null;

/** Follows the pointer through a document. Returns a function that ends it. */
export function followPointer(): () => void {
  const remember = ({ screenX, screenY }: MouseEvent) => {
    last = { x: screenX, y: screenY };
  };
  // On the window, so that the elements below compare with the place before.
  window.addEventListener('mousemove', remember);
  return () => window.removeEventListener('mousemove', remember);
}

/** Whether the hand moved the pointer: the browser also reports a move when content slides under a resting one. */
export function pointerMoved({ screenX, screenY }: MouseEvent): boolean {
  return last === null || last.x !== screenX || last.y !== screenY;
}
