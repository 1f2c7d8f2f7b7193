/** Text that fades in once it is scrolled to: transparent until then, in a place of its own. */
import type { Scope } from './scope';

/** Smaller boxes hold no text to read (CSS pixels a side). */
const leastSize = 8;
/** Most observers wait until some of an element is in view: what is below this share of the window may still wait. */
const surelyInView = 0.75;
/** How much of its place another text may take. */
const mostCovered = 0.3;
/** Among how many others one is compared: more siblings or elements of one class are lists, and alike. */
const mostCompared = 60;

const places = /^(?:static|relative|sticky)$/;
const fading = /(?:^|[\s,])(?:opacity|visibility|clip-path|all)(?:$|[\s,])/;
const noTime = /^[0s,\s.]*$/;
/** What libraries for such effects mark elements with. */
const attributes =
  '[data-aos], [data-sal], [data-sr], [data-sr-id], [data-scroll], [data-reveal], [data-animate], [data-animation], [data-w-id]';
const names =
  /(?:^|[\s_-])(?:aos|wow|reveals?|fade|appear|animated?|animation|(?:on-)?scroll|in-?view|elementor-invisible)(?=$|[\s_-])/i;

/** Tells what appears on scrolling from what is kept from the reader. */
export class Appearing {
  /** By class: whether elements of it stay unseen in full view, such as what only a pointer shows. */
  readonly #unseenInView = new Map<string, boolean>();

  /** @param scope of an element that is transparent or invisible by itself */
  appears({ element, style, display, position }: Scope): boolean {
    if (!style || !(element instanceof HTMLElement)) return false;
    if (element.closest('[aria-hidden="true"]')) return false;
    if (display.startsWith('inline') || display === 'contents' || !places.test(position))
      return false;
    if (isFadingIn(element)) return true;
    return (
      !isInView(element) &&
      announces(element, style) &&
      hasOwnRoom(element) &&
      !this.#likesStayUnseen(element)
    );
  }

  #likesStayUnseen(element: HTMLElement): boolean {
    const { className } = element;
    if (className === '') return false;
    let stay = this.#unseenInView.get(className);
    if (stay === undefined) {
      const alike = [...element.ownerDocument.getElementsByClassName(className)];
      stay = alike
        .slice(0, mostCompared)
        .some((other) => isInView(other) && !other.checkVisibility(painted) && !isFadingIn(other));
      this.#unseenInView.set(className, stay);
    }
    return stay;
  }
}

const painted = { opacityProperty: true, visibilityProperty: true };

function isFadingIn(element: Element): boolean {
  return element
    .getAnimations()
    .some(
      ({ playState, effect }) =>
        playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
    );
}

/** Where nothing runs, nothing has appeared either: in a tab behind others, or without scripts. */
function isInView(element: Element): boolean {
  const { visibilityState, defaultView: view } = element.ownerDocument;
  if (!view || visibilityState === 'hidden' || view.matchMedia('(scripting: none)').matches)
    return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < view.innerHeight * surelyInView;
}

/** Says that it will be shown: by a transition, an animation, a script that moves it, or a name. */
function announces(element: HTMLElement, style: CSSStyleDeclaration): boolean {
  if (fading.test(style.transitionProperty) && !noTime.test(style.transitionDuration)) return true;
  if (style.animationName !== 'none' || style.willChange.includes('opacity')) return true;
  const own = element.style;
  if ((own.opacity !== '' || own.visibility !== '') && own.transform !== '') return true;
  return element.matches(attributes) || names.test(element.className);
}

/** Takes a place in the page that no other text stands in. */
function hasOwnRoom(element: HTMLElement): boolean {
  const { offsetTop: top, offsetLeft: left, offsetWidth: width, offsetHeight: height } = element;
  if (Math.min(width, height) < leastSize) return false;
  const { parentElement: parent } = element;
  if (!parent || !holdsHeight(parent, height)) return false;
  return [...parent.children].slice(0, mostCompared).every((other) => {
    if (other === element || !(other instanceof HTMLElement)) return true;
    // Where they are laid out, wherever they are moved to until they appear.
    const across = overlap(left, width, other.offsetLeft, other.offsetWidth);
    const down = overlap(top, height, other.offsetTop, other.offsetHeight);
    if (across * down <= mostCovered * width * height) return true;
    return (other.textContent ?? '').trim() === '';
  });
}

/** What has no height lets others stand where its contents do. */
function holdsHeight(parent: Element, height: number): boolean {
  if (parent.localName === 'body') return true;
  const most = Math.max(parent.clientHeight, parent.getBoundingClientRect().height);
  return most >= height / 2 || parent.scrollHeight > parent.clientHeight;
}

function overlap(start: number, size: number, otherStart: number, otherSize: number): number {
  return Math.max(0, Math.min(start + size, otherStart + otherSize) - Math.max(start, otherStart));
}
