import { isWithin } from './groups';
import { mark } from './marks';
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';

/** Share of the words kept that their container holds: one stray block does not make the whole page the container. */
const coreShare = 0.9;
const landmarks =
  mark.nav | mark.header | mark.footer | mark.dialog | mark.control | mark.consentName;

/** What surrounds content on a page without landmarks, by its looks; an aside in an article may be a note. */
const lookalikes =
  mark.aside | mark.navName | mark.sideName | mark.headerName | mark.footerName | mark.overlayName;

/**
 * Words that were left out although they stand in the page's main content: in the `main` or `article` around what was
 * kept, else in the innermost element that holds it. Copies of what was kept are not missed.
 */
export function countMissed(leftOut: readonly RawBlock[], kept: readonly RawBlock[]): number {
  const core = coreOf(kept);
  const sectioning = outermostSectioning(core);
  const container = sectioning ?? core;
  const surroundings = sectioning ? landmarks : landmarks | lookalikes;
  const told = new Set(kept.map(({ text }) => text));
  return leftOut.reduce((sum, { scope, words, linkShare, text }) => {
    const isMenu = linkShare > 0.7 && (!sectioning || (scope.marks & mark.navName) !== 0);
    const isMissing = !isMenu && !told.has(text);
    const counts = isMissing && (scope.marks & surroundings) === 0 && isWithin(scope, container);
    return counts ? sum + words : sum;
  }, 0);
}

function coreOf(kept: readonly RawBlock[]): Scope | null {
  const held = new Map<Scope, number>();
  let all = 0;
  for (const { scope, words } of kept) {
    all += words;
    for (let outer: Scope | null = scope; outer; outer = outer.parent)
      held.set(outer, (held.get(outer) ?? 0) + words);
  }
  let core: Scope | null = null;
  for (const [scope, words] of held)
    if (words >= all * coreShare && scope.depth > (core?.depth ?? -1)) core = scope;
  return core;
}

function outermostSectioning(core: Scope | null): Scope | null {
  const bits = mark.main | mark.article;
  let found: Scope | null = null;
  for (let scope = core; scope && (scope.marks & bits) !== 0; scope = scope.parent) found = scope;
  return found;
}
