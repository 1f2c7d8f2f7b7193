import type { Thesaurus } from '@/lib/text/thesaurus';

/** Stems that may stand for a word of a question on a page, and how far they say it, 0–1. */
export type StandIns = ReadonlyMap<string, number>;

/** What a word that may stand for the one asked with says of it, and one that gives it away. More finds less elsewhere. */
const sameShare = 0.5;
const cueShare = 0.25;

/** Stems. */
const longestPhrase = 4;

/**
 * What may stand for each word of a question, by its stem. A phrase is told by all of its words: “get rid of” asks for
 * what a page “removes”.
 *
 * @param stems Of all words of the question, in order.
 */
export function standInsOf(
  stems: readonly string[],
  thesaurus: Thesaurus,
): ReadonlyMap<string, StandIns> {
  const standIns = new Map(stems.map((stem) => [stem, new Map<string, number>()]));
  for (let start = 0; start < stems.length; start++)
    for (let end = start + 1; end <= Math.min(stems.length, start + longestPhrase); end++) {
      const phrase = stems.slice(start, end);
      const { same = [], cues = [] } = thesaurus.otherWords(phrase.join(' ')) ?? {};
      for (const own of phrase.map((stem) => standIns.get(stem))) {
        for (const stem of same) own?.set(stem, sameShare);
        for (const stem of cues) if (!own?.has(stem)) own?.set(stem, cueShare);
      }
    }
  return standIns;
}
