/** Closed parts of a page that a control in sight opens: tabs, accordions, disclosures (ARIA Authoring Practices). */
import { mark, marksOf } from './marks';
import { controlBeside, standsInFlow } from './unnamed-panels';

/** Controls that say that something of theirs is closed now. */
const closedControls =
  '[aria-expanded="false"], [role="tab"][aria-selected="false"], [data-bs-toggle="collapse"], [data-bs-toggle="tab"], [data-toggle="collapse"], [data-toggle="tab"]';
/** Controls that name something of theirs, which may be closed, and may be laid over the page. */
const naming = 'a[href^="#"]:not([href="#"]), [data-tab]';
/** What these open is laid over the page, or leads around the site. */
const overlays = 'true menu listbox tree grid dialog';
const overlaid =
  'nav, dialog, menu, [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [role="tooltip"], [role="navigation"]';
const mains = 'main, [role="main"], article';
const surroundings =
  mark.nav |
  mark.header |
  mark.footer |
  mark.dialog |
  mark.form |
  mark.overlayName |
  mark.consentName;

/** The control of each panel, by the tree they stand in: the document or a shadow root. */
export class Panels {
  readonly #known = new WeakMap<Node, ReadonlyMap<Element, Element>>();

  /** The control that opens an element, or null. A name alone makes no panel: its control has to be in sight, or folded away with it. */
  controlOf(element: Element, marks: number, folded: boolean): Element | null {
    if ((marks & surroundings) !== 0 || element.matches(overlaid)) return null;
    if (isOfMenu(element, marks)) return null;
    const root = element.getRootNode();
    let panels = this.#known.get(root);
    if (!panels) this.#known.set(root, (panels = findPanels(root)));
    let control = panels.get(element) ?? null;
    if (!control?.matches(closedControls))
      control = standsInFlow(element) ? (control ?? controlBeside(element)) : null;
    return control && (folded || isInSight(control)) ? control : null;
  }
}

/** Named a menu within the main part: around it, “grid-for-nav” is a page with a menu beside its content. */
function isOfMenu(element: Element, marks: number): boolean {
  if ((marks & mark.navName) === 0) return false;
  let around: Element | null = element;
  for (; around && !around.matches(mains); around = around.parentElement) {
    const { localName: name, classList } = around;
    const own = marksOf({ element: around, name, classes: classList.value }, 0, null, true);
    if ((own & mark.navName) !== 0) return true;
  }
  return around === null;
}

function findPanels(root: Node): Map<Element, Element> {
  const panels = new Map<Element, Element>();
  if (!isRoot(root)) return panels;
  for (const control of root.querySelectorAll(`${closedControls}, ${naming}`)) {
    const popup = control.getAttribute('aria-haspopup');
    if (popup !== null && overlays.includes(popup)) continue;
    for (const panel of targetsOf(control, root))
      if (!panels.has(panel)) panels.set(panel, control);
  }
  return panels;
}

/** Those of frames are of other classes than ours. */
function isRoot(root: Node): root is Document | ShadowRoot {
  return 'getElementById' in root;
}

function targetsOf(control: Element, root: Document | ShadowRoot): Element[] {
  const ids =
    control.getAttribute('aria-controls')?.split(/\s+/) ??
    ['data-bs-target', 'data-target', 'href', 'data-tab'].flatMap((attribute) => {
      const target = control.getAttribute(attribute) ?? '';
      if (target.startsWith('#')) return target.slice(1);
      return attribute === 'data-tab' ? target : [];
    });
  const named = ids.flatMap((id) => (id === '' ? [] : (root.getElementById(id) ?? [])));
  if (named.length > 0 || control.getAttribute('role') !== 'tab') return named;
  const labelled =
    control.id === '' ? null : root.querySelector(`[aria-labelledby~="${CSS.escape(control.id)}"]`);
  return [labelled ?? panelInOrder(control) ?? []].flat();
}

/** Tabs without names open the panels beside them one for one. */
function panelInOrder(tab: Element): Element | null {
  const list = tab.closest('[role="tablist"]');
  const tabs = [...(list?.querySelectorAll('[role="tab"]') ?? [])];
  const panels = [...(list?.parentElement?.querySelectorAll('[role="tabpanel"]') ?? [])];
  return panels.length === tabs.length ? (panels[tabs.indexOf(tab)] ?? null) : null;
}

/** Smaller ones nobody presses (CSS pixels). */
const leastSize = 8;

function isInSight(control: Element): boolean {
  const name = control.textContent || control.getAttribute('aria-label');
  const { width, height } = control.getBoundingClientRect();
  return (
    (name ?? '').trim() !== '' &&
    Math.min(width, height) >= leastSize &&
    control.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}
