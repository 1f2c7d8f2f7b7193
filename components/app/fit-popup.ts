/** The browser resizes a popup within this time, in milliseconds. */
const settled = 250;
/** Popups come in whole pixels: what is cut of one is no reason to scroll. */
const rounding = 1;

/** Popups have the size of their content, but on a small screen less than it asks for: then the content makes do. */
export function fitPopup(root: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = () => {
    const given = innerHeight;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (innerHeight === given && root.offsetHeight > given + rounding)
        root.style.maxBlockSize = `${given}px`;
    }, settled);
  };
  new ResizeObserver(check).observe(root);
  window.addEventListener('resize', check);
}
