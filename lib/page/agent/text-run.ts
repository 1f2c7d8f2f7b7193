import { countWords } from '@/lib/text/words';
import { standApart } from './inline-gaps';
import { pieceText, tidy, trimmedEnd, type Piece } from './pieces';
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';

/** Text gathered for the block being read. */
export class TextRun {
  #pieces: Piece[] = [];
  /** What the pieces say. */
  #raw = '';
  #origin: Scope | null = null;
  #characters = 0;
  #linkCharacters = 0;
  #brokeLine = false;
  /** Which element the last text of the page stands in. */
  #lastScope: Scope | null = null;
  /** How many cells of a row have begun, and where in the text the last one did. */
  #cells = 0;
  #cellStart = 0;
  readonly #language: string | null;

  constructor(language: string | null) {
    this.#language = language;
  }

  get isEmpty(): boolean {
    return this.#origin === null;
  }

  /** What was gathered last. */
  get last(): string {
    const piece = this.#pieces.at(-1);
    return piece === undefined ? '' : pieceText(piece);
  }

  /** @param length of the text without the white space around it (UTF-16 units) */
  add(piece: Piece, text: string, length: number, scope: Scope): void {
    if (length === 0 && this.isEmpty && !scope.code) return;
    this.#partFrom(piece, scope);
    this.#push(piece, text);
    this.#lastScope = scope;
    if (length === 0) return;
    this.#origin ??= scope;
    this.#brokeLine = false;
    this.#characters += length;
    if (scope.link) this.#linkCharacters += length;
  }

  #partFrom(piece: Piece, scope: Scope): void {
    const last = this.#pieces.at(-1);
    if (last === undefined || !this.#lastScope || scope.code || scope === this.#lastScope) return;
    if (standApart({ piece: last, scope: this.#lastScope }, { piece, scope })) this.separate(' ');
  }

  /** Puts in text of ours that the block needs, also at its start. */
  insert(text: string, scope: Scope): void {
    if (text === '') return;
    this.#push(text, text);
    this.#origin ??= scope;
    this.#characters += text.length;
  }

  /** Puts something between two pieces; nothing at the start. */
  separate(separator: string): void {
    if (!this.isEmpty && this.#pieces.at(-1) !== separator) this.#push(separator, separator);
  }

  #push(piece: Piece, text: string): void {
    this.#pieces.push(piece);
    this.#raw += text;
  }

  /** What was gathered is a term, and what comes next defines it. */
  endTerm(): void {
    let last: Piece | null = null;
    while (last === null && this.#pieces.length > 0) last = trimmedEnd(this.#pieces.pop() ?? '');
    this.#raw = this.#raw.trimEnd();
    if (last !== null) this.#pieces.push(last);
    this.separate(/[:：]$/.test(this.#raw) ? ' ' : ': ');
  }

  beginCell(): void {
    if (this.#cells++ > 0) this.#push(' | ', ' | ');
    this.#cellStart = this.#raw.length;
  }

  /** What the present cell has said so far. */
  get cell(): string {
    return this.#raw.slice(this.#cellStart).trim();
  }

  /** A `<br>`. True when it is the second in a row, which ends a paragraph. */
  breakLine(): boolean {
    if (this.#brokeLine) return true;
    this.separate('\n');
    this.#brokeLine = !this.isEmpty;
    return false;
  }

  /** Hands out the block and starts afresh; null when nothing was gathered. */
  take(): RawBlock | null {
    // Most elements start and end without any text of their own before or after.
    if (this.isEmpty && this.#pieces.length === 0) {
      this.#cells = 0;
      return null;
    }
    const origin = this.#origin;
    const pieces = this.#pieces;
    const raw = this.#raw;
    const linkShare = this.#linkCharacters / this.#characters;
    this.#pieces = [];
    this.#raw = '';
    this.#origin = null;
    this.#characters = 0;
    this.#linkCharacters = 0;
    this.#brokeLine = false;
    this.#cells = 0;
    if (!origin) return null;
    const text = tidy(raw, origin.kind === 'code');
    if (text === '') return null;
    return {
      kind: origin.kind,
      level: origin.level,
      pieces,
      text,
      words: countWords(text, this.#language),
      linkShare,
      scope: blockScope(origin),
    };
  }
}

function blockScope(scope: Scope): Scope {
  let found = scope;
  while (!found.block && found.parent) found = found.parent;
  return found;
}
