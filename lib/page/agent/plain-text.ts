import type { BlockKind } from '@/lib/protocol/page';
import { countWords } from '@/lib/text/words';
import { blockText, collapse, pieceText, type NodeStretch, type Piece } from './pieces';
import type { RawBlock } from './raw-block';
import { areLines, isProse, isWritten, sectionLevel, titleLength } from './text-lines';

/** Splits what a viewer shows as one preformatted text at its blank lines. */
export function splitPlainText(blocks: readonly RawBlock[], language: string | null): RawBlock[] {
  return blocks.flatMap((block) => (block.kind === 'code' ? splitBlock(block, language) : [block]));
}

/** The same of letters and reports that a page shows as preformatted text; code stays whole. */
export function splitWritings(
  blocks: readonly RawBlock[],
  language: string | null,
): readonly RawBlock[] {
  const writings = new Set(blocks.filter((block) => block.kind === 'code' && isWriting(block)));
  if (writings.size === 0) return blocks;
  return blocks.flatMap((block) => (writings.has(block) ? splitBlock(block, language) : [block]));
}

/** Fewer lines are an example. */
const leastLines = 4;

function isWriting({ scope, text }: RawBlock): boolean {
  const { element } = scope;
  if (scope.name !== 'pre' || element.querySelector('code')) return false;
  const own = text.replace(/^[ \t]*(?:>[ \t]?)+/gm, '').trim();
  const lines = own.split('\n').filter((line) => line.trim() !== '').length;
  return lines >= leastLines && isWritten(own);
}

/** Lines that belong together, with offsets into the text of their block. */
interface Run {
  start: number;
  end: number;
  /** How deep they are quoted, as in mail. */
  quoted: number;
  /** Where each line begins behind its marks of quotation, or the first behind its bullet. */
  lines: { from: number; to: number }[];
  listed: boolean;
}

function splitBlock(block: RawBlock, language: string | null): RawBlock[] {
  const raw = block.pieces.map(pieceText).join('');
  const written = isWritten(raw);
  const runs = runsOf(raw).flatMap((run) => part(raw, run, written));
  return runs.flatMap((run): RawBlock[] => {
    const said = run.lines.map(({ from, to }) => raw.slice(from, to)).join('');
    const prose = isProse(run.listed ? collapse(said) : said);
    const pieces =
      prose && (run.quoted > 0 || run.listed)
        ? run.lines.flatMap(({ from, to }) => cut(block.pieces, from, to))
        : cut(block.pieces, run.start, run.end);
    const text = blockText(pieces, !prose);
    const words = countWords(text, language);
    if (words === 0) return [];
    const level = run.quoted === 0 && !run.listed ? sectionLevel(said) : 0;
    const kind = level > 0 ? 'heading' : kindOf(run, prose);
    return [{ ...block, kind, level, pieces, text, words }];
  });
}

function kindOf({ quoted, listed }: Run, prose: boolean): BlockKind {
  if (!prose) return 'code';
  if (quoted > 0) return 'quote';
  return listed ? 'list-item' : 'paragraph';
}

const quotation = /^[ \t]{0,3}(?:>[ \t]?)+/;
const bullet = /^[ \t]*(?:[-*•–o]|\d{1,3}\))[ \t]+(?=\S)/;

/** Runs of lines without a blank one between, of one depth of quotation, and of one entry of a list. */
function runsOf(raw: string): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const { index, 0: line } of raw.matchAll(/[^\n]*(?:\n|$)/g)) {
    const marks = quotation.exec(line)?.[0] ?? '';
    const own = line.slice(marks.length);
    if (own.trim() === '') {
      open = null;
      continue;
    }
    const quoted = marks.split('>').length - 1;
    const dot = quoted === 0 ? (bullet.exec(line)?.[0].length ?? 0) : 0;
    const goesOn: boolean = open?.quoted === quoted && dot === 0;
    const continues: boolean = goesOn && (open?.listed !== true || /^[ \t]/.test(line));
    if (!open || !continues) {
      open = { start: index, end: index, quoted, lines: [], listed: dot > 0 };
      runs.push(open);
    }
    open.end = index + line.length;
    open.lines.push({ from: index + marks.length + dot, to: open.end });
  }
  return runs;
}

/** A title parts from the text below it; lines that are no paragraph are entries of a list, if the whole is no code. */
function part(raw: string, run: Run, written: boolean): Run[] {
  const { start, end, quoted, lines, listed } = run;
  if (quoted > 0 || listed) return [run];
  const said = raw.slice(start, end);
  const title = titleLength(said);
  if (title > 0)
    return [
      { ...run, end: start + title, lines: lines.slice(0, 1) },
      { ...run, start: start + title, lines: lines.slice(1) },
    ];
  if (!written || isProse(said) || !areLines(said)) return [run];
  return lines.map((line) => ({
    ...run,
    start: line.from,
    end: line.to,
    lines: [line],
    listed: true,
  }));
}

/** The part of some pieces between two offsets into their joined text. */
function cut(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const parts: Piece[] = [];
  let position = 0;
  for (const piece of pieces) {
    const { length } = pieceText(piece);
    const from = Math.max(start - position, 0);
    const to = Math.min(end - position, length);
    if (from < to) parts.push(cutPiece(piece, from, to));
    position += length;
  }
  return parts;
}

function cutPiece(piece: Piece, from: number, to: number): string | NodeStretch {
  if (typeof piece === 'string') return piece.slice(from, to);
  const base = 'node' in piece ? piece.start : 0;
  return { node: 'node' in piece ? piece.node : piece, start: base + from, end: base + to };
}
