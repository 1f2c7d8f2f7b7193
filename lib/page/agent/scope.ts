import type { BlockKind } from '@/lib/protocol/page';
import { parseColour, type Colour } from './colours';
import type { Group } from './groups';
import { marksOf } from './marks';

/** What an element passes on to everything inside it. One per visited element. */
export interface Scope {
  readonly parent: Scope | null;
  readonly element: Element;
  /** Null where nothing is painted, and once the element was left: a style is kept alive by asking, and costs memory. */
  style: CSSStyleDeclaration | null;
  /** Computed, kept because asking for a style again is the greatest cost of reading a page. */
  readonly display: string;
  /** Starts and ends a block. */
  readonly block: boolean;
  /** Kind of a block made of text in here. */
  kind: BlockKind;
  /** Heading level 1–6, or 0. */
  level: number;
  /** Text keeps its white space. */
  code: boolean;
  link: boolean;
  /** Nothing in here is painted. */
  hidden: boolean;
  /** Inside something closed that the reader can open: geometry says nothing. */
  folded: boolean;
  /** Inside something closed by `visibility`, which is inherited and says nothing then. */
  invisible: boolean;
  /** Inside a page that waits for a script to show itself, and scripts are off. */
  unveiled: boolean;
  /** How far the scrollers around, windows included, have been scrolled. */
  scrollX: number;
  scrollY: number;
  /** Width of a right-to-left page, beyond which nothing can be scrolled to; null in other pages. */
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

export function childScope(
  parent: Scope | null,
  element: Element,
  style: CSSStyleDeclaration | null,
  display: string,
  block: boolean,
): Scope {
  return {
    parent,
    element,
    style,
    display,
    block,
    kind: parent?.kind ?? 'paragraph',
    level: parent?.level ?? 0,
    code: parent?.code ?? false,
    link: parent?.link ?? false,
    hidden: parent?.hidden ?? false,
    folded: parent?.folded ?? false,
    invisible: parent?.invisible ?? false,
    unveiled: parent?.unveiled ?? false,
    scrollX: parent?.scrollX ?? 0,
    scrollY: parent?.scrollY ?? 0,
    rtlWidth: parent?.rtlWidth ?? null,
    reachable: undefined,
    marks: marksOf(element, parent?.marks ?? 0, block),
    textVisible: undefined,
    depth: parent ? parent.depth + 1 : 0,
    group: null,
    ground: undefined,
  };
}

/** Marks a scope as one that is closed and can be opened. */
export function openPanel(scope: Scope, { visibility }: CSSStyleDeclaration): void {
  scope.folded = true;
  scope.invisible ||= visibility !== 'visible';
}

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
