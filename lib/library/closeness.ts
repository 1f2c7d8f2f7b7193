import type { SegmentChunk } from './index-segment';
import type { LibraryIndex } from './library-index';
import { orderedWords } from './ordered-words';

/** What a query asks for, by the rules of one language. */
export interface AskedWords {
  /** How rare each word is. */
  rarities: ReadonlyMap<string, number>;
  /** Words that are neighbours in the query, in this order, and the rarity of the more common one. */
  pairs: readonly { first: string; second: string; weight: number }[];
}

/** Words farther apart than this have nothing to do with each other. */
const reach = 6;

export function askedWords(
  query: string,
  language: string,
  index: Pick<LibraryIndex, 'rarities'>,
): AskedWords {
  const words = orderedWords(query, language);
  const known = index.rarities(
    words.map(({ term }) => term),
    language,
  );
  const rarities = new Map(words.map(({ key }, at) => [key, known[at] ?? 0]));
  const pairs = words.slice(1).flatMap(({ key: second }, at) => {
    const first = words[at]?.key ?? second;
    const weight = Math.min(rarities.get(first) ?? 0, rarities.get(second) ?? 0);
    return first === second || weight === 0 ? [] : [{ first, second, weight }];
  });
  return { rarities, pairs };
}

/**
 * How near each other a passage has the words that are neighbours in the query, 0–1: 1 where all of them stand there as they
 * were asked, less with the root of the distance. Words in the other order count as one farther apart.
 */
export function closeness(
  asked: AskedWords,
  title: string,
  chunk: SegmentChunk,
  language: string,
): number {
  const total = asked.pairs.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  const places = placesOf(asked, title, chunk, language);
  let sum = 0;
  for (const { first, second, weight } of asked.pairs) {
    const distance = nearest(places.get(first) ?? [], places.get(second) ?? []);
    if (distance <= reach) sum += weight / Math.sqrt(distance);
  }
  return sum / total;
}

/** How well a title and a query fit, each 0–1. */
export interface TitleFit {
  /** What share of the query the title says, its rare words first. */
  said: number;
  /** What share of the title's words is asked for: all of “Temperature”, not “Temperature and other settings”. */
  asked: number;
}

export function titleFit({ rarities }: AskedWords, title: string, language: string): TitleFit {
  const words = new Set(orderedWords(title, language).map(({ key }) => key));
  let total = 0;
  let sum = 0;
  let shared = 0;
  for (const [key, rarity] of rarities) {
    total += rarity;
    if (!words.has(key)) continue;
    sum += rarity;
    shared++;
  }
  return { said: total > 0 ? sum / total : 0, asked: words.size > 0 ? shared / words.size : 0 };
}

/** Where each word that is asked for stands in title, headings and text, in ascending order. */
function placesOf(
  { rarities }: AskedWords,
  title: string,
  { headings, text }: SegmentChunk,
  language: string,
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  let at = 0;
  for (const part of [title, ...headings.filter((heading) => heading !== title), text])
    for (const { key } of orderedWords(part, language)) {
      if (rarities.has(key)) {
        const own = places.get(key);
        if (own) own.push(at);
        else places.set(key, [at]);
      }
      at++;
    }
  return places;
}

/** The least distance from one of the first places to one of the second, both ascending. */
function nearest(first: readonly number[], second: readonly number[]): number {
  let least = Infinity;
  let next = 0;
  for (const place of first) {
    while ((second[next] ?? Infinity) < place) next++;
    least = Math.min(
      least,
      (second[next] ?? Infinity) - place,
      place - (second[next - 1] ?? -Infinity) + 1,
    );
  }
  return least;
}
