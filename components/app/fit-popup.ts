/** The browser resizes a popup within this time, in milliseconds, unless the device is very busy. */
const settled = 250;
/** Where the screen has room all the same, the popup asks again after these times, in milliseconds. */
const retries = [500, 1000, 2000, 4000];
/** Popups come in whole pixels: what is cut of one is no reason to scroll. */
const rounding = 1;

/** Popups have the size of their content, but on a small screen less than it asks for: then the content makes do. */
export function fitPopup(root: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  const check = () => {
    const given = innerHeight;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const wanted = root.offsetHeight;
      if (innerHeight !== given || wanted <= given + rounding) return;
      root.style.maxBlockSize = `${given}px`;
      if (hasRoom(wanted)) askAgain();
    }, settled);
  };
  const askAgain = () => {
    const wait = retries[tries];
    if (wait === undefined) return;
    tries += 1;
    setTimeout(() => {
      root.style.maxBlockSize = '';
      check();
    }, wait);
  };
  new ResizeObserver(check).observe(root);
  window.addEventListener('resize', () => {
    tries = 0;
    check();
  });
}

/** Whether the screen goes on far enough below the popup's upper edge. */
function hasRoom(height: number): boolean {
  return screenY + height <= screen.availHeight;
}
