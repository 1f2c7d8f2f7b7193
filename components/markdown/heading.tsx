import type { ComponentChildren } from 'preact';
import { createContext, h } from 'preact';
import { useContext } from 'preact/hooks';

/** The page title is level 1 and the question level 2: headings of an answer go on from there. */
const firstLevel = 3;

const FirstDepth = createContext(1);

/** Tells the headings below which depth an answer begins with; models like to start in the middle. */
export const FirstDepthProvider = FirstDepth.Provider;

/** Depth of the first heading of Markdown, 1 without any. */
export function firstHeadingDepth(text: string): number {
  return /^ {0,3}(#{1,6})\s/m.exec(text)?.[1]?.length ?? 1;
}

export function Heading({ depth, children }: { depth: number; children: ComponentChildren }) {
  const level = firstLevel + Math.max(0, depth - useContext(FirstDepth));
  return h(`h${Math.min(6, level)}`, { dir: 'auto', 'data-depth': depth }, children);
}
