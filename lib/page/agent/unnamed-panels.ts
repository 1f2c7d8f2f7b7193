/** Closed parts that no attribute ties to their control: told by what stands beside them. */
import { unfoldsMore } from './more-words';

/** What can be pressed by its kind; others by their cursor. */
const pressable = 'button, summary, label, [role="button"], [onclick], a[href^="#"], a:not([href])';
/** Longer texts are no titles of what they open (UTF-16 units). */
const longestTitle = 200;
/** Less is no text to read (UTF-16 units). */
const leastText = 12;
/** More children than these are lists, and more siblings before a panel are other contents. */
const mostTabs = 20;
const nearSiblings = 3;

const places = /^(?:static|relative)$/;

/**
 * The control that may open a closed element: the title before it, the box that shows it, the words “Read more” behind it,
 * or the tab in its order. Null where nothing beside it can be pressed. Whether that is in sight is up to the caller.
 */
export function controlBeside(panel: Element): Element | null {
  if ((panel.textContent ?? '').trim().length < leastText) return null;
  return titleBefore(panel) ?? moreBehind(panel) ?? tabInOrder(panel);
}

/** What is opened over the page is a menu or a dialogue. */
export function standsInFlow(element: Element): boolean {
  return places.test(styleOf(element)?.position ?? '');
}

function titleBefore(panel: Element): Element | null {
  const before = panel.previousElementSibling;
  if (before) return pressedIn(before);
  // A wrapper that grows as its only child is shown.
  const { parentElement: wrapper } = panel;
  if (!wrapper || wrapper.childElementCount > 1) return null;
  return wrapper.previousElementSibling ? pressedIn(wrapper.previousElementSibling) : null;
}

/** What is pressed in a title: itself, or the one thing in it. */
function pressedIn(title: Element): Element | null {
  const text = (title.textContent ?? '').trim();
  if (text === '' || text.length > longestTitle || leadsAway(title)) return null;
  if (title.matches(pressable)) return title;
  const inside = title.querySelector(pressable);
  if (inside && (inside.textContent ?? '').trim().length * 2 >= text.length) return inside;
  if (title.querySelector('a[href], input, select, textarea')) return null;
  return styleOf(title)?.cursor === 'pointer' ? title : null;
}

function leadsAway(element: Element): boolean {
  const link = element.matches('a[href]') ? element : element.querySelector('a[href]');
  return link !== null && !/^(?:#|javascript:)/i.test(link.getAttribute('href') ?? '');
}

function moreBehind(panel: Element): Element | null {
  const behind = panel.nextElementSibling ?? panel.parentElement?.nextElementSibling;
  if (!behind || !unfoldsMore(behind.textContent ?? '')) return null;
  return pressedIn(behind);
}

/** One of several like it is shown, and before them stand as many short things to press. */
function tabInOrder(panel: Element): Element | null {
  const panels = alike(panel);
  const at = panels.indexOf(panel);
  if (panels.length < 2 || panels.length > mostTabs) return null;
  if (panels.filter((each) => each.checkVisibility()).length !== 1) return null;
  for (const around of [panels[0], panel.parentElement]) {
    let before = around?.previousElementSibling;
    for (let looked = 0; before && looked < nearSiblings; looked++) {
      for (const list of [before, ...before.querySelectorAll('ul, ol, div, nav')]) {
        const tabs = [...list.children];
        if (tabs.length !== panels.length || !tabs.every(isTab)) continue;
        return tabs[at] ?? null;
      }
      before = before.previousElementSibling;
    }
  }
  return null;
}

function alike({ parentElement, localName, classList }: Element): Element[] {
  const children = [...(parentElement?.children ?? [])];
  return children.filter(
    (child) => child.localName === localName && child.classList[0] === classList[0],
  );
}

/** Longer texts are no names of tabs (UTF-16 units). */
const longestTab = 40;

function isTab(element: Element): boolean {
  const { length } = (element.textContent ?? '').trim();
  return length > 0 && length <= longestTab && pressedIn(element) !== null;
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}
