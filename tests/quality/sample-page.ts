import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Block, BlockKind, PageDocument, PageType } from '@/lib/protocol/page';
import { countWords } from '@/lib/text/words';

const fixtures = resolve(import.meta.dirname, '../fixtures');

interface SampleQuestions {
  page: string;
  questions: { text: string; evidence?: string[]; answerable?: boolean }[];
}

/** Questions about one of the sample pages, by name without its extension. */
export function sampleQuestions(name: string): SampleQuestions['questions'] {
  const file = readFileSync(resolve(fixtures, 'questions', `${name}.json`), 'utf8');
  return (JSON.parse(file) as SampleQuestions).questions;
}

/** What makes the text inside it a block of some kind, and what only parts blocks. */
const kinds: Record<string, BlockKind> = {
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  blockquote: 'quote',
  tr: 'table-row',
  pre: 'code',
};
const parting = /^(?:h[1-6]|p|li|d[tdl]|blockquote|cite|tr|pre|figcaption|caption|summary|div)$/;

/**
 * Reads a sample page without a browser: the main element cut at its block tags, which is what the reader of pages
 * makes of these simple ones. Not a parser of HTML.
 */
export function samplePage(name: string, type: PageType): PageDocument {
  const html = readFileSync(resolve(fixtures, 'pages', `${name}.html`), 'utf8');
  const main = (/<main>(.*)<\/main>/s.exec(html)?.[1] ?? '').replaceAll(
    /<(svg|button)\b.*?<\/\1>/gs,
    '',
  );
  const blocks = blocksOf(main);
  return {
    url: `https://example.org/${name}.html`,
    canonicalUrl: `https://example.org/${name}.html`,
    title: blocks.find(({ level }) => level === 1)?.text ?? '',
    site: 'example.org',
    language: 'en',
    type,
    capturedAt: Date.UTC(2026, 0),
    blocks,
    words: blocks.reduce((sum, { text }) => sum + countWords(text, 'en'), 0),
    coverage: 1,
    skipped: [],
    contentHash: name,
  };
}

function blocksOf(html: string): Block[] {
  const blocks: Block[] = [];
  const open: string[] = [];
  let trail: { level: number; text: string }[] = [];
  let text = '';
  const flush = (): void => {
    const kind = open.map((tag) => kinds[tag]).findLast(Boolean) ?? 'paragraph';
    const level = Number(open.map((tag) => /^h([1-6])$/.exec(tag)?.[1]).findLast(Boolean) ?? 0);
    const own = kind === 'code' ? text.trim() : text.replaceAll(/\s+/g, ' ').trim();
    text = '';
    if (own === '') return;
    if (level > 0) trail = trail.filter((above) => above.level < level);
    const block = { id: blocks.length, text: own, headings: trail.map((above) => above.text) };
    if (level === 0) blocks.push({ ...block, kind });
    else {
      blocks.push({ ...block, kind: 'heading', level });
      trail.push({ level, text: own });
    }
  };
  for (const [, close, tag = '', run = ''] of html.matchAll(/<(\/?)(\w+)[^>]*>([^<]*)/g)) {
    const isCell = /^t[dh]$/.test(tag);
    if (isCell && close === '' && text.trim() !== '') text += ' | ';
    if (parting.test(tag)) {
      flush();
      if (close === '') open.push(tag);
      else open.splice(open.lastIndexOf(tag), 1);
    }
    text += isCell && close !== '' ? '' : decode(run);
  }
  flush();
  return blocks;
}

function decode(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&nbsp;', ' ');
}
