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

/** About 1.2 KB of markup and 65 elements a section: paragraphs with links, lists, tables. */
export function markupPage(sections: number): string {
  const sentence =
    'The tide rises twice a day on this coast, and every harbour keeps its own table of the hours.';
  const section = (index: number): string =>
    `<section class="part"><h2>Part ${index}</h2><p>This is part ${index}. ${`${sentence} `.repeat(3)}</p>` +
    `<p>${sentence} <b>${index}</b> <i>of many</i> <a href="#p${index}">link</a></p>` +
    `<ul>${Array.from({ length: 8 }, (_, item) => `<li><span>Item <b>${item}</b></span> of part ${index}</li>`).join('')}</ul>` +
    `<table>${Array.from({ length: 6 }, (_, row) => `<tr><td>Row ${row}</td><td>${index * row}</td><td>metres</td></tr>`).join('')}</table></section>`;
  const body = Array.from({ length: sections }, (_, index) => section(index)).join('');
  return `<!doctype html><html lang="en"><title>A large page</title><main><h1>A large page</h1>${body}</main></html>`;
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
