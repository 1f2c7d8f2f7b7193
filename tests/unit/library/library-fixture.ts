import type { SegmentDocument, SegmentEmbedder } from '@/lib/library/index-segment';
import type { QueryEmbedder } from '@/lib/library/library-index';
import { normalize } from '@/lib/library/static-embedder';
import { parseQuery, type ParsedQuery } from '@/lib/library/query';

/** Pseudo-random numbers, 0 to 1, the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A small embedder with real properties: each word has a direction of its own, a text is the mean of its words. */
export const wordEmbedder: SegmentEmbedder & QueryEmbedder = {
  id: 'words-1',
  dimensions: 24,
  weight: () => 0.4,
  embed: (text) => wordEmbedder.embedAll([text]),
  embedAll(texts) {
    const vectors = new Float32Array(texts.length * this.dimensions);
    texts.forEach((text, at) => {
      const vector = vectors.subarray(at * this.dimensions, (at + 1) * this.dimensions);
      for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
        const direction = directionOf(word, this.dimensions);
        for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] ?? 0) + (direction[d] ?? 0);
      }
      normalize(vector);
    });
    return vectors;
  },
};

const directions = new Map<string, number[]>();

function directionOf(word: string, dimensions: number): number[] {
  let direction = directions.get(word);
  if (direction === undefined) {
    let seed = 17;
    for (const letter of word) seed = (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
    const random = randomNumbers(seed);
    direction = Array.from({ length: dimensions }, () => random() - 0.5);
    directions.set(word, direction);
  }
  return direction;
}

/** Documents of made-up words with a long tail, in two languages. */
export function randomDocuments(count: number, seed: number): SegmentDocument[] {
  const random = randomNumbers(seed);
  const word = (): string => `wo${Math.floor(60 * random() ** 2.5).toString(36)}rd`;
  const words = (length: number): string => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, (_, at) => ({
    number: 3 + at * 2,
    title: words(1 + Math.floor(3 * random())),
    language: random() < 0.8 ? 'en' : 'de',
    chunks: Array.from({ length: Math.floor(5 * random()) }, () => ({
      headings: random() < 0.5 ? [] : [words(2)],
      text: words(1 + Math.floor(30 * random())),
    })),
  }));
}

export function randomQuery(random: () => number): string {
  const length = 1 + Math.floor(4 * random());
  return Array.from({ length }, () => `wo${Math.floor(60 * random() ** 1.5).toString(36)}rd`).join(
    ' ',
  );
}

export function ask(input: string): ParsedQuery {
  return parseQuery(input, Date.UTC(2026, 0, 1));
}
