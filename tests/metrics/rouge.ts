import { stemmer } from 'stemmer';

const letterOrWord =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}])+/gu;

/** ROUGE F1 scores, 0–1 (Lin 2004). */
export interface Rouge {
  rouge1: number;
  rouge2: number;
  rougeL: number;
}

/** Scores a summary against one reference. @param language primary subtag; English words are stemmed (Porter) */
export function rouge(summary: string, reference: string, language = 'en'): Rouge {
  const tokens = language === 'en' ? englishTokens : otherTokens;
  const [a, b] = [tokens(summary), tokens(reference)];
  return {
    rouge1: overlapF1(grams(a, 1), grams(b, 1)),
    rouge2: overlapF1(grams(a, 2), grams(b, 2)),
    rougeL: f1(longestCommonSubsequence(a, b), a.length, b.length),
  };
}

/** The best score of each kind over several references. */
export function bestRouge(summary: string, references: readonly string[], language = 'en'): Rouge {
  const scores = references.map((reference) => rouge(summary, reference, language));
  const best = (kind: keyof Rouge): number => Math.max(0, ...scores.map((score) => score[kind]));
  return { rouge1: best('rouge1'), rouge2: best('rouge2'), rougeL: best('rougeL') };
}

/** As the reference implementation: runs of a–z and digits; words over three letters are stemmed. */
function englishTokens(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.map((word) => (word.length > 3 ? stemmer(word) : word));
}

/** The reference implementation drops all that is not a–z. Scripts without spaces are compared letter by letter. */
function otherTokens(text: string): string[] {
  return text.toLowerCase().match(letterOrWord) ?? [];
}

function grams(words: readonly string[], n: number): string[] {
  return words.slice(n - 1).map((_, at) => words.slice(at, at + n).join(' '));
}

function overlapF1(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const gram of b) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  let shared = 0;
  for (const gram of a) {
    const left = counts.get(gram) ?? 0;
    if (left > 0) shared++;
    counts.set(gram, left - 1);
  }
  return f1(shared, a.length, b.length);
}

function f1(shared: number, ours: number, theirs: number): number {
  return shared === 0 ? 0 : (2 * shared) / (ours + theirs);
}

function longestCommonSubsequence(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1);
  for (const word of a) {
    const next = new Uint32Array(b.length + 1);
    for (let j = 0; j < b.length; j++)
      next[j + 1] = word === b[j] ? (row[j] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}
