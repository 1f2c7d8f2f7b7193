import { countWords } from '@/lib/text/words';
import { blockText, pieceText, type Piece } from './pieces';
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';

/** Text gathered for the block being read. */
export class TextRun {
  private pieces: Piece[] = [];
  private origin: Scope | null = null;
  private characters = 0;
  private linkCharacters = 0;
  private brokeLine = false;
  private readonly language: string | null;

  constructor(language: string | null) {
    this.language = language;
  }

  get isEmpty(): boolean {
    return this.origin === null;
  }

  add(piece: Piece, scope: Scope): void {
    const { length } = pieceText(piece).trim();
    if (length === 0 && this.isEmpty && !scope.code) return;
    this.pieces.push(piece);
    if (length === 0) return;
    this.origin ??= scope;
    this.brokeLine = false;
    this.characters += length;
    if (scope.link) this.linkCharacters += length;
  }

  /** Puts something between two pieces; nothing at the start. */
  separate(separator: string): void {
    if (!this.isEmpty && this.pieces.at(-1) !== separator) this.pieces.push(separator);
  }

  /** A `<br>`. True when it is the second in a row, which ends a paragraph. */
  breakLine(): boolean {
    if (this.brokeLine) return true;
    this.separate('\n');
    this.brokeLine = !this.isEmpty;
    return false;
  }

  /** Hands out the block and starts afresh; null when nothing was gathered. */
  take(): RawBlock | null {
    const { origin, pieces, linkCharacters, characters } = this;
    this.pieces = [];
    this.origin = null;
    this.characters = 0;
    this.linkCharacters = 0;
    this.brokeLine = false;
    if (!origin) return null;
    const text = blockText(pieces, origin.kind === 'code');
    if (text === '') return null;
    return {
      kind: origin.kind,
      level: origin.level,
      pieces,
      text,
      words: countWords(text, this.language),
      linkShare: linkCharacters / characters,
      scope: blockScope(origin),
    };
  }
}

function blockScope(scope: Scope): Scope {
  let found = scope;
  while (!found.block && found.parent) found = found.parent;
  return found;
}
