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
/** What stands next to a name without being a sentence it is part of: “posted by”, a date (UTF-16 units). */
const longestNeighbour = 40;

/**
 * Author of each block by the person its contribution links to first, or null. A contribution is an element like at
 * least one other with such a link, or one that links to nobody else: the post that the others answer looks different.
 *
 * @param as `alone` takes only those who are linked to alone.
 */
export function linkedAuthorsOf(
  blocks: readonly RawBlock[],
  as: 'first' | 'alone',
): (string | null)[] {
  const [document] = new Set(blocks.map(({ scope }) => scope.element.ownerDocument));
  if (!document) return [];
  const links = [...document.querySelectorAll<HTMLAnchorElement>(personLinks)].filter(namesAuthor);
  if (links.length === 0) return blocks.map(() => null);
  /** The first link in each element around one. */
  const firsts = new Map<Element, HTMLAnchorElement>();
  const crowds = new Set<Element>();
  for (const link of links)
    for (let around = link.parentElement; around; around = around.parentElement) {
      const first = firsts.get(around);
      if (first === undefined) firsts.set(around, link);
      else if (first.href !== link.href) crowds.add(around);
    }
  const like = Map.groupBy(firsts.keys(), signatureOf);
  const isContribution = (element: Element): boolean => {
    if (!crowds.has(element)) return true;
    if (as === 'alone') return false;
    const others = like.get(signatureOf(element)) ?? [];
    return new Set(others.map((other) => firsts.get(other))).size > 1;
  };
  return blocks.map(({ scope }) => {
    for (let around: Scope | null = scope; around; around = around.parent) {
      const { element } = around;
      const first = firsts.get(element);
      if (first === undefined) continue;
      return isContribution(element) ? nameOf(first) : null;
    }
    return null;
  });
}

/** Without the address that follows a name (“Ann @ann@example.org”). */
function nameOf(link: HTMLAnchorElement): string {
  return collapse(link.textContent ?? '')
    .replace(/(?<=\S) @\S+$/, '')
    .replace(/^(?:u\/|@)/, '');
}

function namesAuthor(link: HTMLAnchorElement): boolean {
  // What they wrote lies below their own address.
  if (/\/@[^/]+\/./.test(link.pathname) || link.querySelector('time') !== null) return false;
  const name = nameOf(link);
  if (!/[\p{L}\p{N}]/u.test(name) || name.length > longestName) return false;
  const line = link.closest('p, li, blockquote, td, div') ?? link;
  const isSaid =
    line.matches('p, blockquote') && (line.textContent ?? '').length > name.length + longestLine;
  return !isSaid && !isAmongText(link) && link.closest('nav, header, footer, aside') === null;
}

/** Whether a link is a word of a sentence: “@ann thank you”, and not “by Ann, 3 May”. */
function isAmongText(link: HTMLAnchorElement): boolean {
  const around = [link.previousSibling, link.nextSibling].map((node) =>
    node?.nodeType === Node.TEXT_NODE ? collapse(node.nodeValue ?? '').length : 0,
  );
  const isMention = collapse(link.textContent ?? '').startsWith('@');
  return Math.max(...around) > (isMention ? 0 : longestNeighbour);
}

function signatureOf(element: Element): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''}`;
}
