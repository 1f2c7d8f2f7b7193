/** What stands beside the text of a page, is judged furniture for it, and yet belongs to what the page says. */
import type { PageType } from '@/lib/protocol/page';
import { isWithin } from './groups';
import { mark } from './marks';
import { asideHeading, boilerplatePhrase, endsStatement } from './phrases';
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';
import type { JudgedBlocks } from './transcript';

/** Kinds of page that one text fills: elsewhere much stands beside much. */
const written: ReadonlySet<PageType> = new Set<PageType>([
  'article',
  'documentation',
  'product',
  'service',
]);

/** Shorter ones say that something was done (words). */
const shortestNotice = 6;
/** Share of the words kept that the element right around a notice holds: elsewhere it is that of a form or a box. */
const noticeShare = 0.5;
/** Shorter asides are slogans and labels (words). */
const shortestAside = 30;

const notices = '[role="alert"]';
const asides = 'aside, [role="complementary"]';
const leading = 'a[href], button, input, select, textarea, iframe';
const inFlow = new Set(['static', 'relative']);

const surroundings =
  mark.nav |
  mark.header |
  mark.footer |
  mark.control |
  mark.form |
  mark.navName |
  mark.consentName |
  mark.relatedName |
  mark.promoName |
  mark.socialName |
  mark.commentName |
  mark.overlayName;

/** “Photograph: Ann Lee”, “Foto von Ann Lee”, “© Ann Lee” behind what a caption tells: by itself it is of nothing. */
const credit =
  /\p{L}.*(?:(?<!\p{L})(?:photo(?:graph(?:y|ie)?)?|picture|image|foto(?:gra[fp]h?[ií][ea]?)?|bild|credit|crédits?|фото(?:графия)?)s?(?: credit| courtesy)?\s?(?:[:：]|by|von|par|por|di|door|av)\s?\p{L}|(?:写真|撮影|照片|摄影|攝影|사진)\s?[:：=＝/／]|©\s?\p{L})/iu;

/**
 * Keeps notices that stay at the top of the text, asides that lead nowhere, and captions within the text that say who took the
 * picture.
 */
export function keepSideNotes({ blocks, content }: JudgedBlocks, type: PageType): JudgedBlocks {
  if (!written.has(type)) return { blocks, content };
  const isNotice = noticesAmong(blocks, content);
  const isAside = asidesAmong(blocks);
  const [first, last] = [content.indexOf(true), content.lastIndexOf(true)];
  return {
    blocks,
    content: content.map(
      (kept, at) =>
        kept ||
        isNotice(blocks[at]) ||
        isAside(blocks[at]) ||
        (at > first && at < last && tellsOfPicture(blocks[at])),
    ),
  };
}

type Test = (block: RawBlock | undefined) => boolean;

function noticesAmong(blocks: readonly RawBlock[], content: readonly boolean[]): Test {
  const kept = blocks.filter((_, at) => content[at]);
  const words = countOf(kept);
  return (block) => {
    if (!block || block.words < shortestNotice || block.linkShare > 0.5) return false;
    // They are marked as dialogs themselves.
    if ((block.scope.marks & mark.dialog) === 0) return false;
    const notice = aroundIt(block.scope, notices);
    const around = notice?.parent;
    if (!notice || !around || around.name === 'body' || !inFlow.has(notice.position)) return false;
    if ((block.scope.marks & (surroundings | mark.aside)) !== 0) return false;
    if ((around.marks & mark.dialog) !== 0) return false;
    if (!endsStatement(block.text) || boilerplatePhrase.test(block.text.toLowerCase()))
      return false;
    return countOf(kept.filter(({ scope }) => isWithin(scope, around))) >= words * noticeShare;
  };
}

function asidesAmong(blocks: readonly RawBlock[]): Test {
  const held = new Map<Scope, RawBlock[]>();
  for (const block of blocks) {
    const aside = (block.scope.marks & mark.aside) === 0 ? null : aroundIt(block.scope, asides);
    if (!aside) continue;
    const inside = held.get(aside) ?? [];
    inside.push(block);
    held.set(aside, inside);
  }
  const notes = new Set<RawBlock>();
  for (const [aside, inside] of held)
    if (isNote(aside, inside)) for (const block of withoutFurniture(inside)) notes.add(block);
  return (block) => block !== undefined && notes.has(block);
}

function isNote(aside: Scope, inside: readonly RawBlock[]): boolean {
  return (
    countOf(inside) >= shortestAside &&
    inFlow.has(aside.position) &&
    inside.every(({ scope }) => (scope.marks & (surroundings | mark.dialog)) === 0) &&
    aside.element.querySelector(leading) === null
  );
}

/** Without what stands under a heading of surroundings. */
function withoutFurniture(inside: readonly RawBlock[]): RawBlock[] {
  let isFurniture = false;
  return inside.filter(({ kind, text }) => {
    if (kind === 'heading') isFurniture = asideHeading.test(text.toLowerCase());
    return !isFurniture;
  });
}

function tellsOfPicture(block: RawBlock | undefined): boolean {
  if (!block || (block.scope.marks & mark.figure) === 0) return false;
  return (block.scope.marks & (surroundings | mark.aside)) === 0 && credit.test(block.text);
}

function aroundIt(from: Scope, selector: string): Scope | null {
  for (let scope: Scope | null = from; scope; scope = scope.parent)
    if (scope.element.matches(selector)) return scope;
  return null;
}

function countOf(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, { words }) => sum + words, 0);
}
