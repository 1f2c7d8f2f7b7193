/** A stretch of Markdown that can be parsed by itself. */
export interface Chunk {
  text: string;
  /** Offset in the whole text. */
  start: number;
}

const fence = /^ {0,3}(`{3,}|~{3,})/;
const listItem = /^(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

/**
 * Splits growing Markdown into chunks, all but the last of which no longer change: a chunk ends at a blank line
 * that is outside a code fence and not followed by more of a list.
 */
export class BlockSplitter {
  #text = '';
  #done: Chunk[] = [];
  #chunkStart = 0;
  /** Start of the first line that was not complete at the last call. */
  #lineStart = 0;
  #fence: string | null = null;
  #afterBlank = false;

  split(text: string): Chunk[] {
    if (!text.startsWith(this.#text)) this.#reset();
    this.#text = text;
    for (
      let end = text.indexOf('\n', this.#lineStart);
      end >= 0;
      end = text.indexOf('\n', this.#lineStart)
    ) {
      this.#takeLine(text.slice(this.#lineStart, end));
      this.#lineStart = end + 1;
    }
    const rest = text.slice(this.#chunkStart);
    return rest === '' ? [...this.#done] : [...this.#done, { text: rest, start: this.#chunkStart }];
  }

  #takeLine(line: string): void {
    const blank = line.trim() === '';
    if (
      this.#afterBlank &&
      !blank &&
      this.#fence === null &&
      !/^\s/.test(line) &&
      !listItem.test(line)
    ) {
      this.#done.push({
        text: this.#text.slice(this.#chunkStart, this.#lineStart),
        start: this.#chunkStart,
      });
      this.#chunkStart = this.#lineStart;
    }
    this.#followFence(line);
    this.#afterBlank = blank;
  }

  #followFence(line: string): void {
    const mark = fence.exec(line)?.[1];
    if (mark === undefined) return;
    if (this.#fence === null) this.#fence = mark;
    else if (mark.startsWith(this.#fence)) this.#fence = null;
  }

  #reset(): void {
    this.#done = [];
    this.#chunkStart = 0;
    this.#lineStart = 0;
    this.#fence = null;
    this.#afterBlank = false;
  }
}
