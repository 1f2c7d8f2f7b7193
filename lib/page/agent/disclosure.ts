/** What a closed `<details>` holds: there for whoever presses its summary, unless nobody can. */
import type { Appearing } from './appearing';
import { childScope, type Scope } from './scope';
import { hidesContents, showsText } from './visibility';

/** Whether a scope is of a closed `<details>` whose summary nobody sees: then nothing in it is ever shown. */
export function staysClosed(scope: Scope, appearing: Appearing): boolean {
  const { element, name, unveiled } = scope;
  if (name !== 'details' || (element as HTMLDetailsElement).open) return false;
  const summary = [...element.children].find(isSummary);
  // The browser writes a summary of its own where there is none.
  return summary
    ? !isSeen(childScope(scope, summary, 'summary', unveiled), appearing)
    : !scope.visible || !showsText(scope);
}

function isSeen(scope: Scope, appearing: Appearing): boolean {
  if (hidesContents(scope, appearing)) return false;
  if (showsText(scope)) return true;
  return [...scope.element.children].some((child) =>
    isSeen(childScope(scope, child, child.localName, scope.unveiled), appearing),
  );
}

/** Whether a page hides all that a `<details>` holds until it is opened; what is hidden beside shown text stays so. */
export function hidesAllUntilOpen(details: Element): boolean {
  return [...details.childNodes].every((node) => {
    if ((node.textContent ?? '').trim() === '' || node.nodeType === Node.COMMENT_NODE) return true;
    if (node.nodeType !== Node.ELEMENT_NODE) return false;
    const element = node as Element;
    if (isSummary(element)) return true;
    const { display, visibility, opacity, overflowY, height } = getComputedStyle(element);
    if (display === 'none' || visibility !== 'visible' || Number(opacity) < 0.05) return true;
    return overflowY !== 'visible' && parseFloat(height) < 2;
  });
}

function isSummary({ localName }: Element): boolean {
  return localName === 'summary';
}
