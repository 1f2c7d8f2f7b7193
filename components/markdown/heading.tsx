import type { ComponentChildren } from 'preact';
import { h } from 'preact';

/** The page title is level 1 and the question level 2: headings of an answer go on from there. */
const levelsAbove = 2;

export function Heading({ depth, children }: { depth: number; children: ComponentChildren }) {
  return h(`h${Math.min(6, depth + levelsAbove)}`, { dir: 'auto', 'data-depth': depth }, children);
}
