/** Smaller ones are spinners in buttons; a line of words is lower, but wide (CSS pixels). */
const least = { height: 24, width: 200 };

/** What stands for content to come: by its state, as an endless progress, or as grey bars in its place. */
const waiting =
  '[aria-busy="true"], [role="progressbar"]:not([aria-valuenow]), [class~="skeleton"], [class*="skeleton-"], [class*="Skeleton"], [class*="placeholder-glow"]';

/** Visible parts that the page marks as still being filled, and what the browser has not come to yet. */
export function countLoading(document: Document): number {
  const busy = [...document.querySelectorAll(waiting)];
  const rest = document.readyState === 'loading' ? 1 : 0;
  const parts = busy.filter((element) => {
    if (element.parentElement?.closest(waiting) || !element.checkVisibility()) return false;
    const { height, width } = element.getBoundingClientRect();
    return height >= least.height || (height > 0 && width >= least.width);
  });
  return parts.length + rest;
}

/** Whether something turns or pulses without end, as what waits does. */
export function movesForEver(document: Document): boolean {
  return document.getAnimations().some(isEndless);
}

export function isEndless({ playState, effect }: Animation): boolean {
  return playState === 'running' && effect?.getComputedTiming().iterations === Infinity;
}
