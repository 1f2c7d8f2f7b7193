/** The browser resizes a popup within this time, in milliseconds, unless the device is very busy. */
const settled = 250;
/** Where it could be larger all the same, the popup asks again after these times, in milliseconds. */
const retries = [500, 1000, 2000, 4000];
/** Popups come in whole pixels: what is cut of one is no reason to scroll. */
const rounding = 1;
/** The browser makes no popup higher, in pixels of the screen, whatever the zoom. */
const highest = 600;

/**
 * Popups have the size of their content, but on a small screen, or enlarged, less than it asks for: then the content makes do.
 */
export function fitPopup(root: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  /** What the content asked for before it was held to the screen. */
  let asked = 0;
  const check = () => {
    const [width, height] = given();
    const most = roomBelow();
    // What no browser can give here is not waited for.
    if (root.offsetHeight > most && most > height) {
      asked = root.offsetHeight;
      hold(root, '', `${most}px`);
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      const wanted = root.offsetHeight;
      const fits = wanted <= height + rounding && root.offsetWidth <= width + rounding;
      const [nowWidth, nowHeight] = given();
      if (nowWidth !== width || nowHeight !== height || fits) return;
      hold(root, `${width}px`, `${height}px`);
      if (hasRoom(Math.max(wanted, asked))) askAgain();
    }, settled);
  };
  const askAgain = () => {
    const wait = retries[tries];
    if (wait === undefined) return;
    tries += 1;
    setTimeout(() => {
      asked = 0;
      hold(root, '', '');
      check();
    }, wait);
  };
  new ResizeObserver(check).observe(root);
  window.addEventListener('resize', () => {
    tries = 0;
    check();
  });
}

/** Without the scroll bars that the browser adds to a popup whose content it cuts; they go when the content fits. */
function given(): [width: number, height: number] {
  const { clientWidth, clientHeight } = document.documentElement;
  return [clientWidth, clientHeight];
}

function hold({ style }: HTMLElement, width: string, height: string): void {
  style.maxInlineSize = width;
  style.maxBlockSize = height;
  // Its own least height may be more than that.
  style.minBlockSize = height && '0';
}

/** From the popup's upper edge to the end of the screen, in pixels. */
function roomBelow(): number {
  return screen.availHeight - screenY;
}

/** Whether the browser and the screen below the popup's upper edge would allow that height. */
function hasRoom(height: number): boolean {
  return outerHeight < highest && height <= roomBelow();
}
