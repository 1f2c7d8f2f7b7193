/**
 * Documents of made-up words with the statistics of text: word frequencies after Zipf with a vocabulary that keeps growing, function
 * words among the most frequent, words that come back within a document, and vectors in clusters. All by seed: any part
 * can be made again without keeping it.
 */
import { stopWordsOf } from '@/lib/text/stop-words';

export const dimensions = 256;
export const chunksPerDocument = 8;
const wordsPerChunk = 150;
const vocabularySize = 500_000;
const commonWords = 6000;
const clusters = 400;

export interface BenchChunk {
  document: number;
  chunk: number;
  title: readonly string[];
  heading: readonly string[];
  words: readonly string[];
}

export interface BenchQuery {
  /** The chunk it was made from, counted through. */
  target: number;
  text: string;
  vector: Float32Array;
}

/** Numbers in [0, 1), the same every time (mulberry32, public domain by Tommy Ettinger). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const functionWords = [...stopWordsOf('en')].slice(0, 100);

const vocabulary = Array.from({ length: vocabularySize }, (_, rank) => {
  if (rank < functionWords.length) return functionWords[rank] ?? '';
  const random = generator(rank);
  // Frequent words are short.
  const syllables = 1 + Math.floor(Math.log10(rank) / 2 + 2 * random());
  let word = '';
  for (let s = 0; s < syllables; s++) {
    word += 'bcdfghklmnprstvw'[Math.floor(16 * random())] ?? '';
    word += 'aeiou'[Math.floor(5 * random())] ?? '';
    if (random() < 0.5) word += 'lmnrst'[Math.floor(6 * random())] ?? '';
  }
  return `${word}${['', 's', 'ed', 'ing', 'er'][Math.floor(5 * random())] ?? ''}`;
});

/** Rank by probability, at so many equal steps: a table instead of a search. */
const steps = 1 << 16;
const rankAt = makeRanks();

function makeRanks(): Uint32Array {
  const table = new Uint32Array(steps + 1);
  // Beyond the words most people know frequencies fall faster (Ferrer i Cancho & Solé 2001).
  const frequency = (rank: number): number =>
    1 / ((rank + 2.7) * Math.max(1, rank / commonWords) ** 0.7);
  let total = 0;
  for (let rank = 0; rank < vocabularySize; rank++) total += frequency(rank);
  let sum = 0;
  let at = 0;
  for (let rank = 0; rank < vocabularySize; rank++) {
    sum += frequency(rank);
    while (at <= steps && at / steps <= sum / total) table[at++] = rank;
  }
  return table.fill(vocabularySize - 1, at);
}

function zipf(random: () => number): string {
  const place = random() * steps;
  const low = rankAt[Math.floor(place)] ?? 0;
  const high = rankAt[Math.floor(place) + 1] ?? low;
  return vocabulary[low + Math.floor((place % 1) * (high - low))] ?? '';
}

/** The chunks of a document, always the same ones. */
export function chunksOf(document: number): BenchChunk[] {
  const random = generator(document * 7919 + 1);
  // What it is about comes back again and again.
  const subject = Array.from({ length: 40 }, () => zipf(random));
  const word = (): string =>
    random() < 0.2 ? (subject[Math.floor(random() * subject.length)] ?? '') : zipf(random);
  const words = (count: number): string[] => Array.from({ length: count }, word);
  const title = subject.slice(0, 5);
  return Array.from({ length: chunksPerDocument }, (_, chunk) => ({
    document,
    chunk,
    title,
    heading: words(3),
    words: words(wordsPerChunk),
  }));
}

export function textOf({ heading, title, words }: BenchChunk): string {
  return [title, heading, words].map((part) => part.join(' ')).join('\n');
}

const centres = gaussians(generator(99), clusters * dimensions);

function gaussians(random: () => number, count: number): Float32Array {
  const values = new Float32Array(count);
  for (let at = 0; at < count; at += 2) {
    const radius = Math.sqrt(-2 * Math.log(random() + 1e-12));
    const angle = 2 * Math.PI * random();
    values[at] = radius * Math.cos(angle);
    values[at + 1] = radius * Math.sin(angle);
  }
  return values;
}

let lastDocument: { number: number; vector: Float32Array } = {
  number: -1,
  vector: new Float32Array(dimensions),
};

/** Writes the unit vector of a chunk: chunks of one document are near each other, documents on one subject less so. */
export function writeVector(target: Float32Array, chunk: number): void {
  const document = Math.floor(chunk / chunksPerDocument);
  if (lastDocument.number !== document)
    lastDocument = { number: document, vector: documentVector(document) };
  const noise = gaussians(generator(chunk * 104_729 + 3), dimensions);
  for (let d = 0; d < dimensions; d++)
    target[d] = (lastDocument.vector[d] ?? 0) + 0.8 * (noise[d] ?? 0);
  normalize(target);
}

function documentVector(document: number): Float32Array {
  const random = generator(document * 6151 + 7);
  const cluster = Math.floor(random() * clusters) * dimensions;
  const own = gaussians(random, dimensions);
  return own.map((component, d) => (centres[cluster + d] ?? 0) + 0.8 * component);
}

function normalize(vector: Float32Array): void {
  let square = 0;
  for (const component of vector) square += component * component;
  const factor = 1 / Math.sqrt(square);
  for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] ?? 0) * factor;
}

/** Questions about chunks among the first `chunks`: four of their words between function words, and a vector nearby. */
export function queriesOf(count: number, chunks: number, seed = 5): BenchQuery[] {
  const random = generator(seed);
  const stopWords = stopWordsOf('en');
  return Array.from({ length: count }, () => {
    const target = Math.floor(random() * chunks);
    const own = chunksOf(Math.floor(target / chunksPerDocument))[target % chunksPerDocument];
    const content = (own?.words ?? []).filter((word) => !stopWords.has(word));
    const pick = (): string => content[Math.floor(random() * content.length)] ?? '';
    const vector = new Float32Array(dimensions);
    writeVector(vector, target);
    const noise = gaussians(random, dimensions);
    // As far from its answer as questions are from theirs.
    for (let d = 0; d < dimensions; d++)
      vector[d] = (vector[d] ?? 0) + (0.7 * (noise[d] ?? 0)) / Math.sqrt(dimensions);
    normalize(vector);
    return {
      target,
      vector,
      text: `what is the ${pick()} ${pick()} of ${pick()} and the ${pick()}`,
    };
  });
}
