import { describe, expect, it } from 'vitest';
import { blockSentences, chunkBlocks } from '@/lib/library/chunks';
import type { Block } from '@/lib/protocol/page';

const sentence = 'The quick brown fox jumps over the lazy dog near the quiet river bank. ';
const paragraph = (id: number, count: number, headings: string[] = []): Block => ({
  id,
  kind: 'paragraph',
  text: sentence.repeat(count).trim(),
  headings,
});

describe('chunkBlocks', () => {
  it('fills chunks with whole sentences to about a thousand characters', () => {
    const chunks = chunkBlocks([paragraph(0, 20), paragraph(1, 20), paragraph(2, 2)], 'en');
    for (const { text, quotes } of chunks) {
      expect(text.length).toBeLessThanOrEqual(1200);
      expect(quotes.every((quote) => quote.text.endsWith('.'))).toBe(true);
    }
    for (const { text } of chunks.slice(0, -1)) expect(text.length).toBeGreaterThan(800);
    expect(chunks.flatMap(({ quotes }) => quotes)).toHaveLength(42);
  });

  it('never crosses a heading and keeps its trail', () => {
    const blocks: Block[] = [
      paragraph(0, 2),
      { id: 1, kind: 'heading', text: 'Care', level: 2, headings: [] },
      paragraph(2, 2, ['Care']),
    ];
    expect(
      chunkBlocks(blocks, 'en').map(({ headings, quotes }) => [headings, quotes.length]),
    ).toEqual([
      [[], 2],
      [['Care'], 2],
    ]);
  });

  it('takes a sentence longer than a chunk as it is', () => {
    const long: Block = { id: 0, kind: 'code', text: 'x'.repeat(1900), headings: [] };
    expect(chunkBlocks([long, paragraph(1, 1)], 'en').map(({ text }) => text.length)).toEqual([
      1900,
      sentence.length - 1,
    ]);
  });
});

describe('blockSentences', () => {
  it('cuts what has no full stop between clauses or words, and loses nothing', () => {
    const text = 'so we went on, and then '.repeat(400).trim();
    const parts = blockSentences({ id: 0, kind: 'paragraph', text, headings: [] }, 'en');
    expect(Math.max(...parts.map((part) => part.text.length))).toBeLessThanOrEqual(2000);
    for (const part of parts) expect(text.slice(part.start, part.end)).toBe(part.text);
    expect(parts.map((part) => part.text).join(' ')).toBe(text);
  });

  it('leaves out a sign before a warning', () => {
    const block: Block = { id: 4, kind: 'paragraph', text: '! Warning: it is hot.', headings: [] };
    expect(blockSentences(block, 'en').map(({ text }) => text)).toEqual(['Warning: it is hot.']);
  });

  it('leaves list markers out and points at the text itself', () => {
    const block: Block = { id: 4, kind: 'list-item', text: '3. Add salt. Stir.', headings: [] };
    const quotes = blockSentences(block, 'en');
    expect(quotes.map(({ text }) => text)).toEqual(['Add salt.', 'Stir.']);
    for (const { start, end, text } of quotes) expect(block.text.slice(start, end)).toBe(text);
  });
});
