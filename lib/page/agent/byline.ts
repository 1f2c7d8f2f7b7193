/** The lines around a title that say who wrote a page and when: few words, which are judged furniture as often as not. */
import type { PageType } from '@/lib/protocol/page';
import { isByline } from '@/lib/text/bylines';
import { collapse } from './pieces';
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';
import type { JudgedBlocks } from './transcript';

/** Kinds of page that somebody wrote as a whole. */
const written: ReadonlySet<PageType> = new Set<PageType>(['article', 'documentation']);

/** How many blocks before the title it may stand, and behind it without running text between. */
const reach = { before: 4, behind: 12 };
/** Words of a line of it, at most, and from which on a block is running text. */
const longestLine = 20;
const runningText = 40;
/** Lines that are kept: names, the day, that of the last change, and what they are called. */
const mostLines = 4;
/** How far around a line its mark may stand. */
const markReach = 3;

const authorMark = '[rel~="author"], [itemprop~="author"]';
const authorClass =
  /(?:^|[\s_-])(?:by-?line|authors?(?:[_-]*names?)?)(?![a-z-]*(?:bio|box|about|card))/;
const dateMark = 'time, [itemprop~="datePublished"], [itemprop~="dateModified"]';
const dateClass =
  /(?:^|[\s_-])(?:pub(?:lish(?:ed)?)?|post(?:ed)?|updated|entry|article)?[_-]*(?:date|time)(?:stamp|line)?(?![a-z])/;
const date = /\p{N}.*(?:\p{L}{3}|\p{N}[./-]\p{N})|\p{L}{3}.*\p{N}|年/u;
const letters = /\p{L}{2}/u;

/** Keeps the lines near the title that the page marks as its author or date, or that say so. */
export function withByline({ blocks, content }: JudgedBlocks, type: PageType): JudgedBlocks {
  const title = blocks.findIndex(({ level }) => level === 1);
  if (!written.has(type) || title < 0) return { blocks, content };
  const kept = [...content];
  let lines = 0;
  for (let at = Math.max(0, title - reach.before); at <= title + reach.behind; at++) {
    const block = blocks[at];
    if (!block || lines === mostLines || (at > title && block.words >= runningText)) break;
    // Some are there once more, for small screens.
    const isCopy = blocks.slice(title, at).some(({ text }) => text === block.text);
    if (kept[at] || at === title || isCopy || !tellsOrigin(block)) continue;
    kept[at] = true;
    lines++;
  }
  return { blocks, content: kept };
}

function tellsOrigin(block: RawBlock): boolean {
  const { kind, text, words } = block;
  if (kind === 'heading' || words > longestLine) return false;
  if (isByline(text)) return true;
  if (isMarked(block, dateMark, dateClass) && date.test(text)) return true;
  return isMarked(block, authorMark, authorClass) && letters.test(text);
}

/** Whether a line is marked so, or holds or stands in what is; names of classes are looked for in lower case. */
function isMarked({ scope, text }: RawBlock, mark: string, names: RegExp): boolean {
  const inside = [...scope.element.querySelectorAll(mark)];
  if (inside.some((part) => isPartOf(text, collapse(part.textContent ?? '')))) return true;
  let around: Scope | null = scope;
  for (let step = 0; around && step < markReach; step++, around = around.parent) {
    if (around.name === 'body') return false;
    if (around.element.matches(mark) || names.test(around.classes.toLowerCase())) return true;
  }
  return false;
}

function isPartOf(text: string, part: string): boolean {
  return part !== '' && text.includes(part);
}
