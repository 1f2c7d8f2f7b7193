import type { AnalyzedPage } from './analyzed-page';

/** A name given in part (“Stone” for “Hal Stone”) says this much of one given whole. */
const partShare = 0.7;
/** What a word of a question must be like to be one of a name. */
const alike = 0.5;
/** Who mentions somebody that is asked about says less of him than he does himself. */
const mentionShare = 0.5;

/** How much a word of a question names the author of each sentence. */
export interface AuthorsNamed {
  /** By sentence index, 0–1, for the word at a position of the question. */
  by: (word: number) => Float32Array | null;
}

/**
 * Finds the authors of a thread that a question names (“What does Marta say about the engine?”). A name that others use
 * in more sentences than its bearer has written is a word of the subject.
 *
 * @param forms Likeness of each word of the question to the words of the page.
 */
export function authorsNamed(
  { sentences, vocabulary }: AnalyzedPage,
  forms: readonly Float32Array[],
): AuthorsNamed {
  const { authors } = vocabulary();
  if (authors.size === 0) return { by: () => null };
  const likeness = (name: number): number =>
    Math.max(0, ...forms.map((form) => (isLike(form[name]) ? (form[name] ?? 0) : 0)));
  const named = new Map<string, { words: readonly number[]; share: number }>();
  for (const [author, { names, words, written }] of authors) {
    const asked = names.filter(
      (name) => vocabulary().frequency(name) <= written && likeness(name) > 0,
    );
    const isWhole = asked.length === names.length;
    if (asked.length > 0)
      named.set(author, { words: isWhole ? words : asked, share: isWhole ? 1 : partShare });
  }
  return {
    by(word) {
      const form = forms[word] ?? new Float32Array(0);
      const shares = new Map<string, number>();
      for (const [author, { words, share }] of named) {
        const best = Math.max(
          0,
          ...words.map((name) => (isLike(form[name]) ? (form[name] ?? 0) : 0)),
        );
        if (best > 0) shares.set(author, share * best);
      }
      if (shares.size === 0) return null;
      return Float32Array.from(sentences, ({ author }) => shares.get(author ?? '') ?? 0);
    },
  };
}

/** What sentences say of a word, where it names an author: all of their own, less in those of others. */
export function saidBy(said: Float32Array, by: Float32Array | null): Float32Array {
  if (by === null) return said;
  const isWhole = by.some((share) => share > partShare);
  return said.map((value, at) => {
    const own = by[at] ?? 0;
    return own > 0 ? Math.max(own, value) : value * (isWhole ? mentionShare : 1);
  });
}

function isLike(likeness: number | undefined): boolean {
  return (likeness ?? 0) > alike;
}
