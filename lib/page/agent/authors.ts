/** Who wrote which part of a thread. */
import { linkedAuthorsOf } from './person-links';
import { collapse } from './pieces';
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';

/** Elements that are one contribution: by schema.org, by name, and articles, which the standard says comments are. */
const contributionTypes =
  /\/(?:Comment|Answer|Question|DiscussionForumPosting|SocialMediaPosting)$/;
const contributionNames =
  /(?:^|\s|[a-z]+[-_])(?:post|comment|message|reply|answer|topic-post|question)(?=$|\s|[-_](?:item|container|wrapper|entry|row)\b)/i;

/** Where a contribution names its author: declared, or by class. */
const declared = '[itemprop~="author"], [rel~="author"], [data-author]';
const named =
  '[class~="username"], [class~="user-name"], [class~="author"], [class~="author-name"], [class~="nickname"], [class*="post-author"], [class*="comment-author"], [class*="user-info"], [class*="user-details"]';

/** Longer texts are not names (UTF-16 units). */
const longestName = 60;
/** A link to a person, which stands before titles and counts. */
const person = 'a[href], [itemprop~="name"]';

/** How far back, in blocks, the words of a quotation are looked for. */
const quotedWithin = 200;
/** Shorter quotations may stand anywhere by chance (UTF-16 units). */
const shortestQuoted = 20;

/** Author of each block, or null; nobody on pages that are by one hand. */
export function authorsOf(blocks: readonly RawBlock[]): (string | null)[] {
  const known = new Map<Element, string | null>();
  const told = blocks.map(({ scope }) => authorAround(scope, known));
  const posters = areSeveral(told) ? told : linkedAuthorsOf(blocks);
  if (!areSeveral(posters)) return blocks.map(() => null);
  return posters.map((poster, at) => {
    const original = originalOf(blocks, at);
    return original === null ? poster : (posters[original] ?? null);
  });
}

function areSeveral(authors: readonly (string | null)[]): boolean {
  return new Set(authors.filter((author) => author !== null)).size > 1;
}

/** The earlier block that one repeats as a quotation; null of others, such as a post that is all set as one. */
function originalOf(blocks: readonly RawBlock[], at: number): number | null {
  const quotation = blocks[at];
  const words = quotation?.text ?? '';
  if (quotation?.kind !== 'quote' || words.length < shortestQuoted) return null;
  for (let before = at - 1; before >= Math.max(0, at - quotedWithin); before -= 1) {
    const { kind, text } = blocks[before] ?? quotation;
    if (kind !== 'quote' && text.includes(words)) return before;
  }
  return null;
}

/** By the innermost contribution around that names an author. */
function authorAround(from: Scope, known: Map<Element, string | null>): string | null {
  for (let scope: Scope | null = from; scope; scope = scope.parent) {
    const { element } = scope;
    if (!isContribution(element)) continue;
    let author = known.get(element);
    if (author === undefined) known.set(element, (author = authorOf(element)));
    if (author !== null) return author;
  }
  return null;
}

function isContribution(element: Element): boolean {
  if (element.localName === 'article' || element.getAttribute('role') === 'article') return true;
  const type = element.getAttribute('itemtype');
  if (type !== null) return contributionTypes.test(type);
  return (
    element.localName !== 'body' && contributionNames.test(element.getAttribute('class') ?? '')
  );
}

/** The first that belongs to this contribution rather than to one inside it. */
function authorOf(contribution: Element): string | null {
  for (const selector of [declared, named]) {
    for (const element of contribution.querySelectorAll(selector)) {
      if (contributionOf(element) !== contribution) continue;
      const name = nameIn(element);
      if (name !== null) return name;
    }
  }
  return null;
}

function contributionOf(element: Element): Element | null {
  let around = element.parentElement;
  while (around && !isContribution(around)) around = around.parentElement;
  return around;
}

function nameIn(element: Element): string | null {
  const inner = element.matches('a') ? null : element.querySelector(person);
  for (const text of [
    element.getAttribute('data-author'),
    inner?.textContent,
    element.getAttribute('content'),
    element.textContent,
  ]) {
    const name = collapse(text ?? '');
    if (/[\p{L}\p{N}]/u.test(name) && name.length <= longestName) return name;
  }
  return null;
}
