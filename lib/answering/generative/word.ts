/** A word of a claim or a source sentence; in scripts without spaces, an overlapping run of characters. */
export interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
  /** What it is compared by: stem, character n-grams, or itself. */
  terms: readonly string[];
  /** Value of a number, in digits or in words; null for others. */
  value: string | null;
  /** Written with a capital where the sentence does not ask for one. */
  isCapital: boolean;
  /** The first word: its capital says nothing. */
  isFirst: boolean;
  /** Bears content: no function word. */
  isContent: boolean;
  /** Common enough to be exchanged for another when someone retells. */
  isLight: boolean;
  isNegator: boolean;
  /** Punctuation before it, in Thai a space, or a word such as “and”, may begin a clause. */
  beginsClause: boolean;
}

/** A word of which nothing is known but where it stands. */
export function bareWord(text: string, start: number): Word {
  return {
    text,
    lower: text.normalize('NFKC').toLowerCase().replaceAll('’', "'"),
    start,
    end: start + text.length,
    terms: [],
    value: null,
    isCapital: false,
    isFirst: false,
    isContent: false,
    isLight: false,
    isNegator: false,
    beginsClause: false,
  };
}
