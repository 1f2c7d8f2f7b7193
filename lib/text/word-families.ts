import { stemmer } from 'stemmer';

/**
 * English words of one meaning whose forms no rule connects: what a question measures and the noun that names the measure
 * (“how heavy”, “weight”), numbers and their adverbs. One family a line.
 */
const irregular = `
  long length lengthen
  high height tall
  strong strength
  wide width broad breadth
  deep depth
  heavy weight weigh
  hot heat
  old age
  far distance
  fast speed quick
  big large size great
  expensive price cost
  one once
  two twice
  three thrice
  die death dead
  birth born
  lose loss`;

const families = new Map(
  irregular
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.trim().split(' ');
      return words.map((word) => [strip(word), words[0] ?? ''] as const);
    }),
);

/**
 * What an English word shares with its relatives beyond inflection: comparatives, adjectives in -al, verbs in -en
 * (“tidal” and “tides”, “largest” and “large”, “lengthens” and “longer”). Coarser than a stem: a hint, not an identity.
 */
export function wordFamily(word: string): string {
  const root = strip(word);
  return families.get(root) ?? root;
}

function strip(word: string): string {
  const stem = stemmer(word);
  const root = stem.replace(/(?:i?est|i?er|al|en)$/u, '').replace(/(?<=..)[ei]$|(?<=(.))\1$/u, '');
  return root.length < 3 ? stem : root;
}
