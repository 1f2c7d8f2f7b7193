import { describe, expect, it } from 'vitest';
import { Detokenizer } from '@/lib/engines/transformers/detokenizer';

/** Every byte is a token, as in the worst case of a byte-level vocabulary. */
const bytes = (tokens: number[]): string => new TextDecoder().decode(new Uint8Array(tokens));

function pieces(tokens: Iterable<number>, decode: (tokens: number[]) => string): string[] {
  const text = new Detokenizer(decode);
  return [...Array.from(tokens, (token) => text.push(token)), text.end()];
}

describe('Detokenizer', () => {
  it('never splits a character', () => {
    const text = 'Aé漢🦊 déjà vu — 👩‍🚀.';
    const written = pieces(new TextEncoder().encode(text), bytes);
    expect(written.join('')).toBe(text);
    expect(written.some((piece) => piece.includes('\uFFFD'))).toBe(false);
  });

  it('drops a character that never was completed', () => {
    expect(pieces([0x41, 0xf0, 0x9f], bytes)).toEqual(['A', '', '', '']);
  });

  it('does not wait forever for bytes that are no character', () => {
    expect(pieces([0xff, 0xff, 0xff, 0xff, 0x41], bytes).join('')).toMatch(/^\uFFFD+A$/);
  });

  it('keeps the spaces of vocabularies that drop the first one', () => {
    const words = ['▁The', '▁fox', 'es', '▁ran'];
    const decode = (tokens: number[]): string =>
      tokens
        .map((token) => words[token])
        .join('')
        .replaceAll('▁', ' ')
        .replace(/^ /, '');
    expect(pieces([0, 1, 2, 3], decode)).toEqual(['The', ' fox', 'es', ' ran', '']);
  });

  it('decodes a bounded window, however long the answer is', () => {
    let longest = 0;
    const counting = (tokens: number[]): string => {
      longest = Math.max(longest, tokens.length);
      return bytes(tokens);
    };
    pieces(new TextEncoder().encode('漢字🦊x'.repeat(200)), counting);
    expect(longest).toBeLessThanOrEqual(8);
  });
});
