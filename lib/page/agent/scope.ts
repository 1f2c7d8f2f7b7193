import type { BlockKind } from '@/lib/protocol/page';
import { parseColour, type Colour } from './colours';
import type { Group } from './groups';

/** What an element passes on to everything inside it. One per visited element. */
export interface Scope {
  readonly parent: Scope | null;
  readonly element: Element;
  /** Its local name and its `class`: many ask for them, and each time is a call into the browser. */
  readonly name: string;
  readonly classes: string;
  /** Null once the element was left: a style is kept alive by asking, and costs memory. */
  style: CSSStyleDeclaration | null;
  /** Computed, and kept because asking for a style is the greatest cost of reading a page. */
  display: string;
  readonly position: string;
  readonly visible: boolean;
  /** What is too wide is not simply painted outside. */
  readonly overflows: boolean;
  /** Its contents are not painted (`content-visibility`). */
  readonly skips: boolean;
  /** Starts and ends a block. */
  block: boolean;
  /** Stands apart from its neighbours in a block. */
  separate: boolean;
  /** Kind of a block made of text in here. */
  kind: BlockKind;
  /** Heading level 1–6, or 0. */
  level: number;
  /** Text keeps its white space. */
  code: boolean;
  link: boolean;
  /** Inside something closed that the reader can open: geometry says nothing. */
  folded: boolean;
  /** Inside something closed by `visibility`, which is inherited and says nothing then. */
  invisible: boolean;
  /** Inside a page that waits for a script to show itself, and scripts are off. */
  readonly unveiled: boolean;
  /** How far the scrollers around, windows included, have been scrolled. */
  scrollX: number;
  scrollY: number;
  /** Width of a page that grows to the left, beyond which nothing can be scrolled to; null in other pages. */
  rtlWidth: number | null;
  /** Landmarks and class-name hints of this element and those around it, see marks.ts. */
  marks: number;
  /** Whether its box can be scrolled to; unknown until asked. */
  reachable: boolean | undefined;
  /** Whether text directly in here can be seen; unknown until there is some. */
  textVisible: boolean | undefined;
  readonly depth: number;
  /** What its blocks come to altogether, see groups.ts. */
  group: Group | null;
  /** Painted ground behind, null when it is not one plain colour; undefined until asked. */
  ground: Colour | null | undefined;
}

/** What is passed on to the outermost element. */
const origin = {
  kind: 'paragraph',
  level: 0,
  code: false,
  link: false,
  folded: false,
  invisible: false,
  scrollX: 0,
  scrollY: 0,
  rtlWidth: null,
  marks: 0,
  depth: -1,
} as const;

/** The scope of an element with all that it gets from its parent's; what it is by itself is up to the caller. */
export function childScope(
  parent: Scope | null,
  element: Element,
  name: string,
  unveiled: boolean,
): Scope {
  const style = getComputedStyle(element);
  const { display } = style;
  // Neither is so of what stands in a line, whatever its style says; each question takes its time.
  const isBox = display !== 'inline';
  const from = parent ?? origin;
  return {
    parent,
    element,
    name,
    classes: element.getAttribute('class') ?? '',
    style,
    display,
    position: style.position,
    visible: style.visibility === 'visible',
    overflows: isBox && style.overflowX !== 'visible',
    skips: isBox && style.contentVisibility === 'hidden',
    block: false,
    separate: false,
    kind: from.kind,
    level: from.level,
    code: from.code,
    link: from.link,
    folded: from.folded,
    invisible: from.invisible,
    unveiled,
    scrollX: from.scrollX,
    scrollY: from.scrollY,
    rtlWidth: from.rtlWidth,
    reachable: undefined,
    marks: from.marks,
    textVisible: undefined,
    depth: from.depth + 1,
    group: null,
    ground: undefined,
  };
}

/** Marks a scope as one that is closed and can be opened. */
export function openPanel(scope: Scope): void {
  scope.folded = true;
  scope.invisible ||= !scope.visible;
  if (scope.display === 'none') scope.display = phrasing.has(scope.name) ? 'inline' : 'block';
}

/** The rest of a sentence is often folded away in one of these. */
const phrasing = new Set(['span', 'a', 'b', 'i', 'em', 'strong', 'font']);

const paper: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

/** The plain colour painted behind a scope, or null when a picture or a translucent layer is in play. */
export function groundOf(scope: Scope): Colour | null {
  if (scope.ground === undefined) scope.ground = computeGround(scope);
  return scope.ground;
}

function computeGround(scope: Scope): Colour | null {
  const { style, parent } = scope;
  if (!style || style.backgroundImage !== 'none') return null;
  const colour = parseColour(style.backgroundColor);
  if (!colour) return null;
  if (colour.alpha > 0.98) return colour;
  if (colour.alpha > 0.02) return null;
  if (parent) return groundOf(parent);
  // The canvas behind everything is white, unless the page follows a dark scheme.
  return style.colorScheme.includes('dark') ? null : paper;
}

/**
 * What the innermost element around says, or null.
 *
 * @param known What was found out on the way up, for the next that is asked.
 */
export function toldAround(
  from: Scope,
  known: Map<Scope, string | null>,
  tell: (scope: Scope) => string | null,
): string | null {
  const inside: Scope[] = [];
  let told: string | null = null;
  for (let scope: Scope | null = from; scope && told === null; scope = scope.parent) {
    const before = known.get(scope);
    if (before !== undefined) {
      told = before;
      break;
    }
    inside.push(scope);
    told = tell(scope);
  }
  for (const scope of inside) known.set(scope, told);
  return told;
}
