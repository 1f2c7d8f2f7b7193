/** Id of the piece that stands for what the vocabulary does not know. */
export const unknownPiece = 1;
const longestPiece = 32;
const words = /[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu;
const beyondAscii = /[\u0080-\uffff]/;

/**
 * Splits texts into the pieces of a vocabulary: lower case, accents dropped, runs of letters and digits and single
 * other characters, each cut greedily from the left into its longest pieces.
 */
export class WordPieces {
  /** Pieces that begin a word, and those that continue one (stored without their `##`). */
  readonly #starts = new Map<string, number>();
  readonly #continuations = new Map<string, number>();
  readonly #cache = new Map<string, readonly number[]>();
  readonly size: number;

  /** @param vocabulary One piece a line, line number = id; `##` marks a continuation; 1 is the unknown piece. */
  constructor(vocabulary: string) {
    let id = 0;
    for (let start = 0; start < vocabulary.length; id++) {
      const newline = vocabulary.indexOf('\n', start);
      const end = newline < 0 ? vocabulary.length : newline;
      if (vocabulary.startsWith('##', start) && end - start > 2)
        this.#continuations.set(vocabulary.slice(start + 2, end), id);
      else this.#starts.set(vocabulary.slice(start, end), id);
      start = end + 1;
    }
    this.size = id;
  }

  /** The ids of a text's pieces; a run that cannot be cut is one unknown piece. */
  encode(text: string): number[] {
    const ids: number[] = [];
    for (const [word] of fold(text).matchAll(words))
      for (const id of this.#encodeWord(word)) ids.push(id);
    return ids;
  }

  #encodeWord(word: string): readonly number[] {
    let ids = this.#cache.get(word);
    if (!ids) {
      ids = this.#cut(word);
      if (this.#cache.size > 50_000) this.#cache.clear();
      this.#cache.set(word, ids);
    }
    return ids;
  }

  #cut(word: string): readonly number[] {
    const ids: number[] = [];
    for (let start = 0; start < word.length;) {
      const pieces = start === 0 ? this.#starts : this.#continuations;
      let end = Math.min(word.length, start + longestPiece);
      let id = pieces.get(word.slice(start, end));
      while (id === undefined && end > start + 1) id = pieces.get(word.slice(start, --end));
      if (id === undefined) return [unknownPiece];
      ids.push(id);
      start = end;
    }
    return ids;
  }
}

function fold(text: string): string {
  const lower = text.toLowerCase();
  return beyondAscii.test(lower) ? lower.normalize('NFD').replaceAll(/\p{Mn}/gu, '') : lower;
}
