/** Links to the page of a person, by their address. */
import type { RawBlock } from './raw-block';
import { collapse } from './pieces';
import type { Scope } from './scope';

/** As forums and comment systems write them: `/u/name`, `/users/12`, `member.php?u=12`, `/@name`. */
const addresses =
  '/u/ /user/ /users/ /member/ /members/ /profile/ /profiles/ /@ member.php profile.php memberlist.php action=profile user.php user?id=';

/** A selector. */
export const personLinks = addresses
  .split(' ')
  .map((part) => `a[href*="${part}"]`)
  .join(', ');

/** Longer texts are not names (UTF-16 units). */
const longestName = 40;
/** A name in running text is spoken of, and has not written it (UTF-16 units around it). */
const longestLine = 80;

/**
 * Author of each block by the person its contribution links to first, or null. A contribution is an element like at
 * least one other with such a link.
 */
export function linkedAuthorsOf(blocks: readonly RawBlock[]): (string | null)[] {
  const [document] = new Set(blocks.map(({ scope }) => scope.element.ownerDocument));
  if (!document) return [];
  const links = [...document.querySelectorAll<HTMLAnchorElement>(personLinks)].filter(namesAuthor);
  /** The first link in each element around one. */
  const firsts = new Map<Element, HTMLAnchorElement>();
  for (const link of links)
    for (let around = link.parentElement; around; around = around.parentElement)
      if (!firsts.has(around)) firsts.set(around, link);
  const like = Map.groupBy(firsts.keys(), signatureOf);
  const isContribution = (element: Element): boolean => {
    const others = like.get(signatureOf(element)) ?? [];
    return new Set(others.map((other) => firsts.get(other))).size > 1;
  };
  return blocks.map(({ scope }) => {
    for (let around: Scope | null = scope; around; around = around.parent) {
      const { element } = around;
      const first = firsts.get(element);
      if (first === undefined) continue;
      return isContribution(element)
        ? collapse(first.textContent ?? '').replace(/^(?:u\/|@)/, '')
        : null;
    }
    return null;
  });
}

function namesAuthor(link: HTMLAnchorElement): boolean {
  const name = collapse(link.textContent ?? '');
  if (!/[\p{L}\p{N}]/u.test(name) || name.length > longestName) return false;
  const line = link.closest('p, li, blockquote, td, div') ?? link;
  const isSaid =
    line.matches('p, blockquote') && (line.textContent ?? '').length > name.length + longestLine;
  return !isSaid && link.closest('nav, header, footer, aside') === null;
}

function signatureOf(element: Element): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''}`;
}
