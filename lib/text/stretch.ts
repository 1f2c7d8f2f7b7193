/** A part of a text, in UTF-16 units: from `start` to before `end`. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where a clause ends: at a line's end, or behind punctuation. */
const clauseEnd = /\n+|(?<=[,;:.!?؛،۔।–—])\s+|(?<=[，、；：。！？])/gu;
/** Clauses longer than this share of the room are cut between words. */
const longestShare = 0.25;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The last place at or before `at` where no word is cut. */
export function wordBoundary(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const from = Math.max(0, at - 64);
  const index = words.segment(text.slice(from, at + 64)).containing(at - from)?.index ?? 0;
  // A run without any boundary is cut where it must be, yet never within a character.
  const cut = index > 0 || from === 0 ? from + index : at;
  return cut > 0 ? cut : at - (/[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? 1 : 0);
}

/**
 * The part of a text that holds most of what is wanted within so many characters, cut between clauses where it can be
 * and between words elsewhere. The beginning where it holds as much as any other.
 *
 * @param wanted What of a clause is wanted; each counts once.
 */
export function bestStretch(
  text: string,
  characters: number,
  wanted: (clause: string) => Iterable<string>,
): Stretch {
  if (text.length <= characters) return { start: 0, end: text.length };
  const pieces = piecesOf(text, Math.max(1, Math.floor(characters * longestShare)));
  const found = pieces.map(({ start, end }) => [...new Set(wanted(text.slice(start, end)))]);
  const held = new Map<string, number>();
  const best = { count: -1, starts: [] as number[] };
  const ends: number[] = [];
  let to = 0;
  for (const [from, piece] of pieces.entries()) {
    while (to < pieces.length && (pieces[to]?.end ?? 0) - piece.start <= characters) {
      for (const term of found[to] ?? []) held.set(term, (held.get(term) ?? 0) + 1);
      to++;
    }
    ends.push(to);
    if (held.size > best.count) {
      best.count = held.size;
      best.starts = [from];
    } else if (held.size === best.count) best.starts.push(from);
    for (const term of found[from] ?? []) {
      const left = (held.get(term) ?? 0) - 1;
      if (left > 0) held.set(term, left);
      else held.delete(term);
    }
  }
  // Of a run of windows that hold as much, the middle one has what is wanted in its middle.
  const run = best.starts.filter((start, at) => start - at === best.starts[0]);
  const first = run[0] === 0 ? 0 : (run[Math.floor(run.length / 2)] ?? 0);
  const start = pieces[first]?.start ?? 0;
  const last = (ends[first] ?? 1) - 1;
  let at = last;
  // A clause that only begins is left out where it holds nothing and is not half of it all.
  while (at > first && pieces[at]?.endsClause === false && found[at]?.length === 0) at--;
  const isWorth = pieces[at]?.endsClause === true;
  const end = pieces[at]?.end ?? 0;
  if (isWorth && end - start >= characters / 2) return { start, end };
  return { start, end: pieces[last]?.end ?? characters };
}

/** A text in parts of at most so many characters, cut between clauses where it can be and between words elsewhere. */
export function cutLong(text: string, most: number): Stretch[] {
  if (text.length <= most) return [{ start: 0, end: text.length }];
  const parts: Stretch[] = [];
  for (const { start, end } of piecesOf(text, most)) {
    const last = parts.at(-1);
    if (last && end - last.start <= most) last.end = end;
    else parts.push({ start, end });
  }
  return parts;
}

interface Piece extends Stretch {
  endsClause: boolean;
}

/** Clauses, those longer than `most` characters in parts; without the spaces between them. */
function piecesOf(text: string, most: number): Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number): void => {
    let from = start;
    while (end - from > most) {
      const boundary = wordBoundary(text, from + most);
      const cut = boundary > from ? boundary : from + most;
      pieces.push({ start: from, end: cut, endsClause: false });
      from = cut;
    }
    if (from < end) pieces.push({ start: from, end, endsClause: true });
  };
  let start = 0;
  for (const match of text.matchAll(clauseEnd)) {
    add(start, match.index);
    start = match.index + match[0].length;
  }
  add(start, text.length);
  return pieces.flatMap((piece) => trimmed(text, piece));
}

function trimmed(text: string, { start, end, endsClause }: Piece): Piece[] {
  const piece = text.slice(start, end);
  const own = piece.trim();
  const from = start + piece.length - piece.trimStart().length;
  return own === '' ? [] : [{ start: from, end: from + own.length, endsClause }];
}
