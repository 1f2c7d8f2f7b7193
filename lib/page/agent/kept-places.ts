/** What stands with the content that was kept, and what with other parts of the page. */
import { mark } from './marks';
import type { RawBlock } from './raw-block';

/** Less beside a control is its caption, or the numbers of other pages (UTF-16 units). */
const leastBeside = 120;
/** What narrows down a list has more choices, and brings no more of the list: by what it is, or by a word of its name. */
const choices = 'fieldset, form:has([type="checkbox"], [type="radio"])';
const filters =
  /(?:^|[\s_-])(?:filters?|facets?|refinements?)(?=$|[\s_-](?!(?:results?|list(?:ing)?|items?|grid|content)\b))/i;
const heading = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const surroundings =
  'header, footer, aside, [role="banner"], [role="contentinfo"], [role="complementary"]';
/** Marks of what is no part of the content. */
export const outside =
  mark.header | mark.footer | mark.aside | mark.relatedName | mark.consentName | mark.dialog;

/** Every element that holds a kept block, with its marks. */
export type Places = ReadonlyMap<Element, number>;

/** Stands with text that was kept: what brings more of other things does not. */
export function standsWithKept(control: Element, around: Places): boolean {
  const beside = control.closest(surroundings);
  if (beside && !around.has(beside)) return false;
  const own = textLength(control);
  let parent = control.parentElement;
  while (parent && parent.localName !== 'body' && textLength(parent) - own < leastBeside) {
    if (isOfFilters(parent) || isOtherSection(parent, around)) return false;
    parent = parent.parentElement;
  }
  const marks = parent ? around.get(parent) : undefined;
  return marks !== undefined && (marks & outside) === 0;
}

function isOfFilters(element: Element): boolean {
  return element.matches(choices) || filters.test(element.getAttribute('class') ?? '');
}

/** Under a heading of its own, with nothing that was kept. */
function isOtherSection(element: Element, around: Places): boolean {
  if (element.localName !== 'section' || around.has(element)) return false;
  return element.querySelector(heading) !== null;
}

export function textLength(element: Element): number {
  return (element.textContent ?? '').trim().length;
}

export function placesOf(kept: readonly RawBlock[]): Places {
  const places = new Map<Element, number>();
  for (const block of kept)
    for (let scope: RawBlock['scope'] | null = block.scope; scope; scope = scope.parent) {
      if (places.has(scope.element)) break;
      places.set(scope.element, scope.marks);
    }
  return places;
}
