/** What a page says where something is asked for in other words; stems. */
export interface OtherWords {
  /** May stand for it. */
  same: readonly string[];
  /** Give away that it is spoken of. */
  cues: readonly string[];
}

/**
 * What pages of one language say where people ask in other words. The file has a word or a phrase a line, as stems;
 * tab-separated, what may stand for it, and what gives away that it is spoken of; each list by commas.
 */
export class Thesaurus {
  /** By stem, or stems with spaces between; read when asked for: most words of the file nobody asks with. */
  readonly #lines = new Map<string, string>();

  constructor(file: string) {
    for (const line of file.split('\n')) this.#lines.set(line.slice(0, line.indexOf('\t')), line);
  }

  /** @param asked the stem of a word, or those of a phrase with spaces between */
  otherWords(asked: string): OtherWords | null {
    const line = this.#lines.get(asked);
    if (!line) return null;
    const [same = [], cues = []] = line
      .split('\t')
      .slice(1)
      .map((list) => list.split(',').filter((stem) => stem !== ''));
    return { same, cues };
  }
}
