/** Who wrote what stands below a line that says so: “ann commented 3 hours ago”, “bo 3 hours ago”, “Cy ★★☆☆☆”. */
import { daysIn } from '@/lib/text/days';
import { mark } from './marks';
import { collapse } from './pieces';
import type { RawBlock } from './raw-block';
import { toldAround, type Scope } from './scope';

/** Longer lines and names say something else (UTF-16 units). */
const longestLine = 120;
const longestName = 40;
/** Rest of a line that is nothing but a day (UTF-16 units). */
const longestDay = 40;
/** With less beside its line, an element holds no post (UTF-16 units). */
const leastPost = 12;

const names = 'a, b, strong, em, i, cite, span, bdi';

/** A badge may stand between a name and what follows it: “ann Collaborator commented”. */
const badge = String.raw`^\W*(?:[\p{L}-]+\W+){0,2}?`;
const verbs =
  'commented|wrote|writes|replied|answered|asked|said|posted|reviewed|(?:opened|created|started) (?:this|the) (?:issue|topic|thread|discussion|question|pull request)|kommentierte|schrieb|antwortete|hat (?:geschrieben|kommentiert|geantwortet)|a (?:écrit|commenté|répondu)|escribió|comentó|respondió|ha (?:scritto|commentato|risposto)|escreveu|comentou|respondeu|schreef|reageerde|skrev|написала?|ответила?|прокомментировала?';
/** Around a time that has passed. */
const past = { after: 'ago|назад|fa|geleden|sedan', before: 'vor|il y a|hace|há' };
/** Without these a line says nothing of who wrote. Told first, for little: those for all scripts take long to make. */
const mayTell = new RegExp(`${verbs}| (?:${past.after})(?![a-z])|(?:${past.before}) |前`);
/** Without these it gives neither a rating nor a day. */
const mayRate = /[\d★☆⭐✩]/;
/** Over lower case, and made when first asked for. */
const sources = {
  wrote: String.raw`${badge}(?:${verbs})(?!\p{L})`,
  ago: String.raw`${badge}(?:(?:a few|an?|one|\p{N}+) ?\p{L}+ (?:${past.after})(?!\p{L})|(?:${past.before}) (?:\p{N}+|\p{L}+) \p{L}+|\p{N}+ ?(?:秒|分钟?|分鐘|小?时|小時|時間|天|日|个?月|年) ?前)`,
};
let expressions: Record<keyof typeof sources, RegExp> | undefined;

const rating =
  /^\W*(?:[★☆⭐✩]|\p{N}(?:[.,]\p{N})? ?(?:\/|out of|von|sur|de|su) ?(?:5|10)(?!\p{N}))/u;
/** Before a name: “212 points by”. */
const by = /(?:^|\s)(?:by|von|par|por|di|от)$/u;

/** Words that begin such lines and are nobody's name. */
const noName =
  /^(?:reply|share|edit(?:ed)?|delete|updated?|modified|posted|published|created|asked|answered|by|comments?|new|pinned|live|breaking|sponsored|today|yesterday|last|about|more|report|version .*|v?\d.*)$/u;

interface Head {
  readonly element: Element;
  readonly name: string;
  readonly form: 'wrote' | 'ago' | 'rating' | 'day';
  readonly text: string;
  /** Whether it stands in what is called a comment, a post or a review. */
  readonly isCalledSo: boolean;
}

/** Author of each block by the line above it in its post that says who wrote it, or null. */
export function headedAuthorsOf(blocks: readonly RawBlock[]): (string | null)[] {
  const heads = likely(blocks.flatMap((block) => headIn(block) ?? []));
  if (heads.length === 0) return blocks.map(() => null);
  const counts = new Map<Element, number>();
  for (const { element } of heads)
    for (let around: Element | null = element; around; around = around.parentElement)
      counts.set(around, (counts.get(around) ?? 0) + 1);
  const authors = new Map<Element, string>();
  const posts = heads.map((head) => ({ head, parts: postOf(head, counts, heads.length === 1) }));
  // A name above a headline or a link is that of a rubric, a source or who has found it.
  const isList = posts.filter(({ head, parts }) => leadsOn(head, parts)).length * 2 > posts.length;
  if (!isList)
    for (const { head, parts } of posts) for (const part of parts) authors.set(part, head.name);
  const known = new Map<Scope, string | null>();
  return blocks.map(({ scope }) =>
    toldAround(scope, known, ({ element }) => authors.get(element) ?? null),
  );
}

function headIn({ text, kind, scope }: RawBlock): Head | null {
  const { element } = scope;
  if (text.length > longestLine || kind === 'table-row' || kind === 'code') return null;
  const isCalledSo = (scope.marks & (mark.commentName | mark.postName | mark.reviewName)) !== 0;
  if (!(isCalledSo && mayRate.test(text)) && !mayTell.test(text.toLowerCase())) return null;
  for (const part of element.querySelectorAll(names)) {
    const own = collapse(part.textContent ?? '');
    const at = text.indexOf(own);
    if (!isName(own) || at < 0 || (at > 0 && !by.test(text.slice(0, at).trim().toLowerCase())))
      continue;
    const form = formOf(
      text.slice(at + own.length).toLowerCase(),
      isCalledSo,
      element.ownerDocument,
    );
    // What is called a heading and gives no more than a time is one.
    if (form === null || (kind === 'heading' && form !== 'wrote')) return null;
    return { element, name: own.replace(/^(?:u\/|@)/, ''), form, text, isCalledSo };
  }
  return null;
}

function formOf(
  rest: string,
  isCalledSo: boolean,
  { documentElement }: Document,
): Head['form'] | null {
  const { wrote, ago } = (expressions ??= {
    wrote: new RegExp(sources.wrote, 'u'),
    ago: new RegExp(sources.ago, 'u'),
  });
  if (wrote.test(rest)) return 'wrote';
  if (ago.test(rest)) return 'ago';
  if (!isCalledSo) return null;
  if (rating.test(rest)) return 'rating';
  const isDay = rest.length <= longestDay && daysIn(rest, documentElement.lang || 'en').length > 0;
  return isDay ? 'day' : null;
}

/** A handle, or words that begin with a capital: not “Too small”. */
function isName(text: string): boolean {
  if (text.length > longestName || noName.test(text.toLowerCase()) || /[?!:;…,]$/u.test(text))
    return false;
  const words = text.split(' ');
  return (
    words.length <= 4 &&
    /\p{L}/u.test(text) &&
    (words.length === 1 ||
      words.every((word) => /^(?:\p{Lu}|\p{Lo}|(?:de|van|von|der|la|al|bin)$)/u.test(word)))
  );
}

/**
 * Without a line that stands alone, but for that of the post which the others answer, and without ratings with a title:
 * several reviews are by several people.
 */
function likely(heads: readonly Head[]): Head[] {
  const alike = Map.groupBy(heads, ({ element, form }) => `${form} ${signatureOf(element)}`);
  const likeOf = ({ element, form }: Head): string[] =>
    (alike.get(`${form} ${signatureOf(element)}`) ?? []).map(({ name }) => name);
  const areSeveral = (head: Head): boolean => new Set(likeOf(head)).size > 1;
  const isTitle = (head: Head): boolean =>
    head.form === 'rating' && new Set(likeOf(head)).size < likeOf(head).length;
  const answers = heads.some(areSeveral);
  return heads.filter(
    (head, at) => !isTitle(head) && (head.isCalledSo || areSeveral(head) || (at === 0 && answers)),
  );
}

/** The elements that hold a post: the outermost around its line and no other one's, or what follows the line. */
function postOf(head: Head, counts: ReadonlyMap<Element, number>, isOnly: boolean): Element[] {
  // Of a single one only its name tells how far it goes.
  const post = isOnly ? calledSo(head.element) : outermost(head.element, counts);
  if (!post) return [];
  if (collapse(post.textContent ?? '').length - head.text.length >= leastPost) return [post];
  const parts = [post];
  for (
    let next = post.nextElementSibling;
    next && !counts.has(next);
    next = next.nextElementSibling
  )
    parts.push(next);
  return parts;
}

function outermost(head: Element, counts: ReadonlyMap<Element, number>): Element {
  let post = head;
  for (
    let around = head.parentElement;
    around && around.localName !== 'body' && counts.get(around) === counts.get(head);
    around = around.parentElement
  )
    post = around;
  return post;
}

function calledSo(from: Element): Element | null {
  let around: Element | null = from;
  while (around && !isCalled(around)) around = around.parentElement;
  return around;
}

function isCalled(element: Element): boolean {
  return /(?:^|[\s_-])(?:comment|post|reply|review|answer|message)(?![\p{L}])/iu.test(
    `${element.getAttribute('class') ?? ''} ${element.id}`,
  );
}

/** Whether what stands below a line is a headline or mostly links. */
function leadsOn({ form, text }: Head, parts: readonly Element[]): boolean {
  if (form === 'wrote') return false;
  const lengthOf = (elements: Iterable<Element>): number =>
    [...elements].reduce((sum, { textContent }) => sum + collapse(textContent ?? '').length, 0);
  const links = lengthOf(parts.flatMap((part) => [...part.querySelectorAll('a[href]')]));
  const hasHeadline = parts.some((part) => part.querySelector('h1, h2, h3, h4') !== null);
  return hasHeadline || links * 2 > lengthOf(parts) - text.length;
}

function signatureOf(element: Element): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''}`;
}
