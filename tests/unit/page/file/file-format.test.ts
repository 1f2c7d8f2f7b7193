import { describe, expect, test } from 'vitest';
import { guessFormat, looksLikeHtml } from '@/lib/page/file/file-format';

const text = Uint8Array.from(Buffer.from('The tide is high.'));

describe('guessFormat', () => {
  test.each([
    ['tides.md', '', 'markdown'],
    ['tides.HTM', '', 'html'],
    ['tides.txt', 'text/plain', 'text'],
    ['tides', 'text/html; charset=utf-8', 'html'],
    ['README', '', 'text'],
    ['server.log', 'application/octet-stream', 'text'],
    ['tides.pdf', '', 'pdf'],
    ['tides.png', 'image/png', null],
    ['tides.mhtml', 'multipart/related', null],
    ['tides.rtf', 'text/rtf', null],
  ])('%s of type "%s" is %s', (name, type, format) => {
    expect(guessFormat(name, type, text)).toBe(format);
  });

  test('knows a PDF by its header, whatever it is called', () => {
    const bytes = Uint8Array.from(Buffer.from('\n\n%PDF-1.7\n'));
    expect(guessFormat('tides.txt', 'text/plain', bytes)).toBe('pdf');
  });

  test('leaves a text alone that speaks of PDFs', () => {
    const bytes = Uint8Array.from(Buffer.from('# Formats\n\nA PDF begins with `%PDF-1.7`.\n'));
    expect(guessFormat('formats.md', '', bytes)).toBe('markdown');
    expect(guessFormat('formats.txt', '', bytes)).toBe('text');
    expect(guessFormat('formats', '', bytes)).toBe('pdf');
  });
});

test('looksLikeHtml', () => {
  expect(looksLikeHtml('<!-- saved -->\n<!DOCTYPE html><p>Tides')).toBe(true);
  expect(looksLikeHtml('How <html> begins')).toBe(false);
});
