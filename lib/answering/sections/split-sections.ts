import type { PageSentence } from '@/lib/answering/prepared-page';

/** A stretch of a page that is summed up on its own. */
export interface Section {
  /** The headings it stands under; empty where there are none. */
  title: string;
  /** Sentence indexes: from the first to before `to`. */
  from: number;
  to: number;
}

/** Below this share of the usual size a section is joined with the next one of its chapter. */
const smallShare = 0.5;
/** Names of joined sections that are all given; of more, the first and the last. */
const mostNames = 2;

/** How large sections are. */
export interface SectionSize {
  /** Chapters beyond it are cut at their own headings, neighbours joined up to it. */
  usual: number;
  /** What has no further headings is cut at its paragraphs beyond it; at least `usual`. */
  most: number;
  /** Chapters of the highest level are documents: none is joined with another, and each part of one goes by its name. */
  apart?: boolean;
}

/**
 * Cuts a page into sections along its headings: chapters that are too large into theirs, what has no further headings at
 * its paragraphs, and small neighbours of one chapter together. Every sentence is in exactly one.
 *
 * @param costs By sentence index, in the unit of the size; a single sentence beyond it is a section all the same.
 * @param title The page's, which needs not be said again.
 */
export function splitSections(
  sentences: readonly PageSentence[],
  costs: ArrayLike<number>,
  { usual, most, apart = false }: SectionSize,
  title: string,
): Section[] {
  const sums = runningSums(costs);
  const cost = ({ from, to }: Range): number => (sums[to] ?? 0) - (sums[from] ?? 0);

  const cut = (range: Range, depth: number): Section[] => {
    const isOneText = !apart || depth > 0;
    if (isOneText && cost(range) <= usual)
      return [named(range, pathAt(range.to - 1).slice(0, depth))];
    const chapters = chaptersOf(range, depth);
    const [only] = chapters;
    if (only && chapters.length === 1)
      return only.name === null ? cutEvenly(range, depth) : cut(range, depth + 1);
    return (isOneText ? join(chapters) : chapters.map(alone)).flatMap((chapter) => {
      const path = pathAt(chapter.to - 1).slice(0, depth);
      if (chapter.names.length > 1) return [named(chapter, [...path, nameOf(chapter.names)])];
      const [name] = chapter.names;
      if (cost(chapter) > usual) return cut(chapter, name === undefined ? depth : depth + 1);
      return [named(chapter, name === undefined ? path : [...path, name])];
    });
  };

  /** Neighbours under the same heading of this depth; null for what stands before the first one. */
  const chaptersOf = ({ from, to }: Range, depth: number): Chapter[] => {
    const chapters: Chapter[] = [];
    for (let at = from; at < to; at++) {
      const name = pathAt(at)[depth] ?? null;
      const last = chapters.at(-1);
      // A heading begins a chapter even under the name of the one before.
      const begins = opens(at, depth);
      if (last && last.name === name && !begins) last.to = at + 1;
      else chapters.push({ from: at, to: at + 1, name });
    }
    return chapters;
  };

  const alone = ({ from, to, name }: Chapter): Joined => ({
    from,
    to,
    names: name === null ? [] : [name],
  });

  const join = (chapters: readonly Chapter[]): Joined[] => {
    const joined: Joined[] = [];
    for (const { from, to, name } of chapters) {
      const last = joined.at(-1);
      const { names } = alone({ from, to, name });
      const both = last && cost({ from: last.from, to });
      const isSmall =
        last && cost(last) < smallShare * usual && both !== undefined && both <= usual;
      // A heading alone says nothing: it opens what follows it.
      if (last && (isBare(last) || isSmall)) {
        last.names = isBare(last) ? names : [...last.names, ...names];
        last.to = to;
      } else if (last && to === chapters.at(-1)?.to && isBare({ from, to })) last.to = to;
      else joined.push({ from, to, names });
    }
    return joined;
  };

  const isBare = ({ from, to }: Range): boolean =>
    sentences.slice(from, to).every(({ kind }) => kind === 'heading');

  /** Parts of about the same size that end with a paragraph where they can. */
  const cutEvenly = (range: Range, depth: number): Section[] => {
    if (cost(range) <= most) return [named(range, pathAt(range.to - 1).slice(0, depth))];
    const target = cost(range) / Math.ceil(cost(range) / most);
    const parts: Range[] = [];
    let from = range.from;
    for (let at = range.from + 1; at < range.to; at++) {
      const isFull = cost({ from, to: at + 1 }) > most;
      const ends = sentences[at]?.blockId !== sentences[at - 1]?.blockId;
      if (!isFull && !(ends && cost({ from, to: at }) >= target)) continue;
      if (isBare({ from, to: at })) continue;
      parts.push({ from, to: at });
      from = at;
    }
    parts.push({ from, to: range.to });
    const path = pathAt(range.to - 1).slice(0, depth);
    return parts.map((part, index) => {
      const section = named(part, path);
      const count = `${index + 1}/${parts.length}`;
      return { ...section, title: section.title === '' ? count : `${section.title} (${count})` };
    });
  };

  const pathAt = (at: number): readonly string[] => pathOf(sentences[at]);
  const opens = (at: number, depth: number): boolean => {
    const sentence = sentences[at];
    return sentence?.kind === 'heading' && sentence.headings.length === depth;
  };
  /** What stands before the first heading of the page goes by the page's own. */
  const named = ({ from, to }: Range, path: readonly string[]): Section => {
    const below = apart
      ? [...path.slice(0, 1), ...path.slice(1).slice(-1)]
      : path.filter((heading) => heading !== title).slice(-2);
    return { from, to, title: below.length > 0 ? below.join(' › ') : (path.at(-1) ?? '') };
  };

  return sentences.length === 0 ? [] : cut({ from: 0, to: sentences.length }, 0);
}

interface Range {
  from: number;
  to: number;
}

interface Chapter extends Range {
  name: string | null;
}

interface Joined extends Range {
  names: string[];
}

/** The headings a sentence stands under; a heading stands under itself. */
function pathOf(sentence: PageSentence | undefined): readonly string[] {
  if (sentence === undefined) return [];
  return sentence.kind === 'heading' ? [...sentence.headings, sentence.text] : sentence.headings;
}

function nameOf(names: readonly string[]): string {
  if (names.length <= mostNames) return names.join(' · ');
  return `${names[0] ?? ''} – ${names.at(-1) ?? ''}`;
}

/** Sums before each index, and of all. */
function runningSums(costs: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(costs.length + 1);
  for (let at = 0; at < costs.length; at++) sums[at + 1] = (sums[at] ?? 0) + (costs[at] ?? 0);
  return sums;
}
