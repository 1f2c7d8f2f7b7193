import { describe, expect, test } from 'vitest';
import { decodeText } from '@/lib/page/file/decode-text';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const buffer = Buffer.from(text, 'utf16le');
  return Uint8Array.from(bigEndian ? buffer.swap16() : buffer);
};

describe('decodeText', () => {
  test('follows the byte order mark', () => {
    const marked = bytes(0xef, 0xbb, 0xbf, ...Buffer.from('Ebbe – Flut'));
    expect(decodeText(marked, '')).toBe('Ebbe – Flut');
    expect(decodeText(utf16('\ufeffПрилив', false), '')).toBe('Прилив');
    expect(decodeText(utf16('\ufeffПрилив', true), '')).toBe('Прилив');
  });

  test('knows UTF-16 by its zeros', () => {
    expect(decodeText(utf16('The tide is high.', false), '')).toBe('The tide is high.');
    expect(decodeText(utf16('The tide is high.', true), '')).toBe('The tide is high.');
  });

  test('takes UTF-8 where it is, and windows-1252 where it is not', () => {
    expect(decodeText(Uint8Array.from(Buffer.from('Gezeiten für Gäste')), '')).toBe(
      'Gezeiten für Gäste',
    );
    expect(decodeText(latin1('Gezeiten f\u00fcr G\u00e4ste \u0096 heute'), '')).toBe(
      'Gezeiten für Gäste – heute',
    );
  });

  test('follows a declared encoding, unless the bytes contradict it', () => {
    const cyrillic = bytes(0xef, 0xf0, 0xe8, 0xeb, 0xe8, 0xe2);
    expect(decodeText(cyrillic, 'text/plain; charset=windows-1251')).toBe('прилив');
    const page = Uint8Array.from([...latin1('<meta charset="koi8-r"><p>'), 0xd0, 0xd2]);
    expect(decodeText(page, 'text/html')).toBe('<meta charset="koi8-r"><p>пр');
    expect(decodeText(latin1('<meta charset="utf-8">f\u00fcr'), 'text/html')).toBe(
      '<meta charset="utf-8">für',
    );
    expect(decodeText(latin1('plain'), 'text/plain; charset=nonsense')).toBe('plain');
  });

  test('refuses what is no text', () => {
    const random = Uint8Array.from({ length: 4096 }, (_value, index) => (index * 7919) % 256);
    expect(decodeText(random, '')).toBeNull();
  });
});
