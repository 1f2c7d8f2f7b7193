/** Smaller canvases and frames are decoration and tracking (CSS pixels a side). */
const leastSide = 40;

/** The box of an element; null where it is too small to show something. */
export function largeBox(element: Element): DOMRect | null {
  const box = element.getBoundingClientRect();
  return box.width >= leastSide && box.height >= leastSide ? box : null;
}
