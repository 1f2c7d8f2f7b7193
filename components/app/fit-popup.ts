/** Any popup fits on a screen of this height, in CSS pixels. */
const tallScreen = 800;
/**
 * The browser resizes a popup within this time, in milliseconds. A busy machine needs longer, and what is cut once stays
 * cut: where the screen is large enough it is given that time.
 */
const settled = 250;
const settledSurely = 2000;

/** Popups have the size of their content, but on a small screen less than it asks for: then the content makes do. */
export function fitPopup(root: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = () => {
    const given = innerHeight;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        if (innerHeight === given && root.offsetHeight > given)
          root.style.maxBlockSize = `${given}px`;
      },
      screen.availHeight < tallScreen ? settled : settledSurely,
    );
  };
  new ResizeObserver(check).observe(root);
  window.addEventListener('resize', check);
}
