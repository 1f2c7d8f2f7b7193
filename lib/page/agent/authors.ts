/** Who wrote which part of a thread. */
import { attributedQuotes } from './attributions';
import { mailAuthorsOf } from './mail-headers';
import { mark } from './marks';
import { withOpeningAuthor } from './opening-author';
import { linkedAuthorsOf } from './person-links';
import { collapse } from './pieces';
import { headedAuthorsOf } from './post-heads';
import type { RawBlock } from './raw-block';
import { toldAround, type Scope } from './scope';
import { speakersOf } from './speakers';
import { tableAuthorsOf } from './table-posts';
import { inTurns, type Turns } from './turns';

/** Elements that are one contribution: by schema.org, by name, and articles, which the standard says comments are. */
const contributionTypes =
  /\/(?:Comment|Answer|Question|DiscussionForumPosting|SocialMediaPosting)$/;
const contributionNames =
  /(?:^|\s|[a-z]+[-_]{1,2})(?:post|comment|message|reply|answer|review|topic-post|question|issue-body)(?=$|\s|[-_](?:item|container|wrapper|entry|row)\b)/;

/** Attributes by which a contribution itself names its author. */
const ownNames = ['data-author', 'author'];
/** Where a contribution names its author: declared, or by class. */
const declared = '[itemprop~="author"], [rel~="author"], [data-author]';
const named =
  '[class~="username"], [class~="from_name"], [class*="sender"], [class~="gD"], [class~="user-name"], [class~="author"], [class~="author-name"], [class~="nickname"], [class*="post-author"], [class*="comment-author"], [class*="review-author"], [class*="__author"], [class*="comment-user"], [class*="user-info"], [class*="user-details"], [data-testid*="author"]';

/** What somebody says stands in elements like these. */
const speech = 'p, div, blockquote, li';
/** Longer texts are not names (UTF-16 units). */
const longestName = 60;
/** A link to a person, or their name by itself, which stands before titles and counts. */
const person = 'a, b, strong, [itemprop~="name"], [class~="fn"]';
/** Before a name and after it: “answered Apr 1, 2019 at 8:00 by Ann · 3 days ago”. */
const beforeName =
  /^(?:(?:re)?(?:posted|written|asked|answered|replied|commented|reviewed|submitted|edited|modified|wrote)(?!\p{L})(?:.*(?:\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?|\d{4}|\s(?:ago|by))(?=\s))?[\s:]*)?(?:(?:by|von|par|por|di|от)(?!\p{L})[\s:]*)?/u;
const afterName = /\s*(?:[·•|,–—-]\s*)?(?:\d+ \p{L}+ ago|(?:on )?\d{4}-\d{2}-\d{2}).*$/u;

/** How far back, in blocks, the words of a quotation are looked for. */
const quotedWithin = 200;
/** Shorter quotations may stand anywhere by chance (UTF-16 units). */
const shortestQuoted = 20;
/** Dates, ranks and counts beside a post have no more (words). */
const fewWords = 8;

/**
 * Author of each block, or null; on pages that are by one hand only those of what is quoted. Gives the page its turns.
 */
export async function authorsOf(
  blocks: readonly RawBlock[],
  turns: Turns,
): Promise<(string | null)[]> {
  const posters = await postersOf(blocks, turns);
  await turns.pause();
  const title = blocks[0]?.scope.element.ownerDocument.title ?? '';
  return fill(attributedQuotes(blocks), fill(speakersOf(blocks, title), posters));
}

async function postersOf(blocks: readonly RawBlock[], turns: Turns): Promise<(string | null)[]> {
  const around = await turns.run((due) => contributorsOf(blocks, due));
  await turns.pause();
  const headed = fill(mailAuthorsOf(blocks), headedAuthorsOf(blocks));
  const told = fill(fill(around, tableAuthorsOf(blocks)), headed);
  await turns.pause();
  const linked = areSeveral(told)
    ? fill(told, linkedAuthorsOf(blocks, 'alone'))
    : linkedAuthorsOf(blocks, 'first');
  const posters = areSeveral(linked)
    ? withOpeningAuthor(blocks, linked)
    : onlyComments(blocks, told);
  // Some boards set whole posts as quotations.
  const isSetAsQuotes = !blocks.some(
    ({ kind, words }, at) => kind === 'paragraph' && words > fewWords && posters[at] !== null,
  );
  return posters.map((poster, at) => {
    const original = originalOf(blocks, at, isSetAsQuotes);
    return original === null ? poster : (posters[original] ?? null);
  });
}

/** Whom the contribution around each block names as its author. */
function* contributorsOf(
  blocks: readonly RawBlock[],
  due: () => boolean,
): Generator<void, (string | null)[]> {
  const known = new Map<Scope, string | null>();
  const authors: (string | null)[] = [];
  yield* inTurns(blocks, due, ({ scope }) => {
    authors.push(toldAround(scope, known, authorByIt));
  });
  return authors;
}

function fill(
  told: readonly (string | null)[],
  linked: readonly (string | null)[],
): (string | null)[] {
  return told.map((author, at) => author ?? linked[at] ?? null);
}

/** Of somebody alone no more than what is called a comment: the rest of the page is by another hand. */
function onlyComments(
  blocks: readonly RawBlock[],
  told: readonly (string | null)[],
): (string | null)[] {
  const comments = mark.commentName | mark.reviewName;
  return told.map((author, at) =>
    ((blocks[at]?.scope.marks ?? 0) & comments) === 0 ? null : author,
  );
}

function areSeveral(authors: readonly (string | null)[]): boolean {
  return new Set(authors.filter((author) => author !== null)).size > 1;
}

/** The earlier block that one repeats as a quotation; null of others, such as a post that is all set as one. */
function originalOf(
  blocks: readonly RawBlock[],
  at: number,
  isSetAsQuotes: boolean,
): number | null {
  const quotation = blocks[at];
  const words = quotation?.text ?? '';
  if (quotation?.kind !== 'quote' || words.length < shortestQuoted) return null;
  for (let before = at - 1; before >= Math.max(0, at - quotedWithin); before -= 1) {
    const { kind, text } = blocks[before] ?? quotation;
    if ((isSetAsQuotes || kind !== 'quote') && text.includes(words)) return before;
  }
  return null;
}

/** Of a contribution that names its author. */
function authorByIt({ element, name, classes }: Scope): string | null {
  return isContribution(element, name, classes) ? authorOf(element) : null;
}

function isContribution(
  element: Element,
  name = element.localName,
  classes = element.getAttribute('class') ?? '',
): boolean {
  if (name === 'article' || element.getAttribute('role') === 'article') return true;
  if (ownName(element) !== null && element.querySelector(speech) !== null) return true;
  if (element.hasAttribute('data-message-id')) return true;
  const type = element.getAttribute('itemtype');
  if (type !== null) return contributionTypes.test(type);
  return name !== 'body' && contributionNames.test(`${classes} ${element.id}`.toLowerCase());
}

function ownName(element: Element): string | null {
  for (const attribute of ownNames) {
    const name = element.getAttribute(attribute);
    if (name !== null && isName(name)) return name;
  }
  return null;
}

/** The first that belongs to this contribution rather than to one inside it. */
function authorOf(contribution: Element): string | null {
  const own = ownName(contribution);
  if (own !== null) return own;
  for (const selector of [declared, named]) {
    for (const element of contribution.querySelectorAll(selector)) {
      if (isContribution(element) || contributionOf(element) !== contribution) continue;
      const name = nameIn(element);
      if (name !== null) return name;
    }
  }
  const before = contribution.previousElementSibling;
  const goesOn = joined.test(contribution.getAttribute('class') ?? '');
  return goesOn && before && isContribution(before) ? authorOf(before) : null;
}

/** A message that goes on from the one before, as chats show them: nobody is named again. */
const joined = /(?:^|\s)(?:joined|grouped|consecutive)(?=\s|$)/;

function contributionOf(element: Element): Element | null {
  let around = element.parentElement;
  while (around && !isContribution(around)) around = around.parentElement;
  return around;
}

function nameIn(element: Element): string | null {
  const inside = element.matches('a') ? [] : [...element.querySelectorAll(person)];
  for (const text of [
    element.getAttribute('data-author'),
    // The first of them is often a picture.
    ...inside.map(({ textContent }) => textContent),
    element.getAttribute('content'),
    element.textContent,
  ]) {
    const whole = collapse(text ?? '');
    const from = beforeName.exec(whole.toLowerCase())?.[0].length ?? 0;
    const name = whole.slice(from).replace(afterName, '');
    if (isName(name)) return name;
  }
  return null;
}

function isName(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && text.length <= longestName;
}
