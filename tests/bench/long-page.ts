/** A page of any length with natural word statistics: sentences of the sample article, reshuffled. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const article = path.resolve(import.meta.dirname, '../fixtures/pages/article.html');

export async function longPage(words: number, seed = 1): Promise<string> {
  const vocabulary =
    (await readFile(article, 'utf8'))
      .replace(/<style>[\s\S]*?<\/style>|<[^>]+>/gu, ' ')
      .match(/\p{L}{2,}/gu) ?? [];
  const random = generator(seed);
  const pick = (): string => vocabulary[Math.floor(random() * vocabulary.length)] ?? 'tide';
  const sentence = (): string => {
    const length = 8 + Math.floor(random() * 20);
    const text = Array.from({ length }, pick).join(' ').toLowerCase();
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const parts: string[] = [];
  let count = 0;
  while (count < words) {
    if (parts.length % 6 === 0) parts.push(`<h2>${pick()} ${pick()}</h2>`);
    const text = Array.from({ length: 4 }, sentence).join(' ');
    count += text.split(' ').length;
    parts.push(`<p>${text}</p>`);
  }
  return `<!doctype html><html lang="en"><title>A long page</title><article><h1>A long page</h1>${parts.join('\n')}</article></html>`;
}

/** Numbers in [0, 1), the same every time (mulberry32, public domain by Tommy Ettinger). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
