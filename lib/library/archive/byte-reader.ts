/** Reads a stream of bytes in pieces of a length of one's own. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #pieces: Uint8Array[] = [];
  #length = 0;
  #ended = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next bytes without taking them; fewer at the end. */
  async peek(length: number): Promise<Uint8Array<ArrayBuffer>> {
    await this.#fill(length);
    const bytes = new Uint8Array(Math.min(length, this.#length));
    let at = 0;
    for (const piece of this.#pieces) {
      if (at === bytes.length) break;
      const part = piece.subarray(0, bytes.length - at);
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  /** The next bytes; fewer at the end, none after it. */
  async read(length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = await this.peek(length);
    this.#drop(bytes.length);
    return bytes;
  }

  async atEnd(): Promise<boolean> {
    await this.#fill(1);
    return this.#length === 0;
  }

  /** What is left, as it comes. */
  async *rest(): AsyncGenerator<Uint8Array> {
    while (!(await this.atEnd())) {
      const [piece = new Uint8Array(0)] = this.#pieces;
      this.#drop(piece.length);
      yield piece;
    }
  }

  async #fill(length: number): Promise<void> {
    while (this.#length < length && !this.#ended) {
      const next: IteratorResult<Uint8Array, unknown> = await this.#source.next();
      if (next.done === true) {
        this.#ended = true;
      } else {
        this.#pieces.push(next.value);
        this.#length += next.value.length;
      }
    }
  }

  #drop(length: number): void {
    this.#length -= length;
    for (let left = length; left > 0;) {
      const [piece] = this.#pieces;
      if (piece === undefined) return;
      if (piece.length > left) this.#pieces[0] = piece.subarray(left);
      else this.#pieces.shift();
      left -= Math.min(left, piece.length);
    }
  }
}
