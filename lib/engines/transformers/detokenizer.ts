/** Longest run of tokens held back for a character to be completed: UTF-8 needs at most four. */
const longestPending = 4;
const replacement = '\uFFFD';

/**
 * Turns tokens into text as they come. A token may end inside a character, and its text may depend on
 * the one before it (spaces), so a short window is decoded each time: linear in the answer's length.
 */
export class Detokenizer {
  readonly #decode: (tokens: number[]) => string;
  /** The window: tokens whose text is out already, then those whose text is not. */
  #window: number[] = [];
  #written = 0;

  constructor(decode: (tokens: number[]) => string) {
    this.#decode = decode;
  }

  /** Text that this token completes, possibly none. */
  push(token: number): string {
    this.#window.push(token);
    const text = this.#pendingText();
    const pending = this.#window.length - this.#written;
    if (text.endsWith(replacement) && pending < longestPending) return '';
    this.#window = this.#window.slice(this.#written);
    this.#written = this.#window.length;
    return text;
  }

  /** What was held back; a character that never was completed is dropped. */
  end(): string {
    const text = this.#pendingText();
    this.#window = [];
    this.#written = 0;
    return text.replace(/\uFFFD+$/, '');
  }

  #pendingText(): string {
    if (this.#window.length === this.#written) return '';
    const before = this.#written === 0 ? '' : this.#decode(this.#window.slice(0, this.#written));
    return this.#decode(this.#window).slice(before.length);
  }
}
