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

  test.each([
    ['Shift JIS', '93fa967b8cea82cc95b68fcd82c582b78142', '日本語の文章です。'],
    ['EUC-JP', 'c6fccbdcb8eca4cecab8beCFA4c7a4b9a1a3', '日本語の文章です。'],
    ['EUC-KR', 'b9d0b9b0c0cc20b3f4c0ba20b3afb0fa20b3bbc0cf', '밀물이 높은 날과 내일'],
    ['GBK', 'd6d0b9fab5c4b3b1cbaed4dad5e2c0efa3ac', '中国的潮水在这里，'],
    ['Big5', 'a4a4b0eaaababce9a4f4a662b36fb8ccA141', '中國的潮水在這裡，'],
    ['windows-1251', 'cff0e8ebe8e220e220e3e0e2e0ede8', 'Прилив в гавани'],
    ['KOI8-R', 'f0d2c9ccc9d720d720c7c1d7c1cec9', 'Прилив в гавани'],
  ])('knows %s by its letters', (_name, hex, text) => {
    const decoded = decodeText(Uint8Array.from(Buffer.from(hex, 'hex')), 'text/plain');
    expect(decoded).toBe(text);
  });

  test.each([
    'Für Gäste: Bäder, Häfen, Fähren, Kähne, Möwen und Wölfe – heute geöffnet.',
    'À la marée haute, l’été, le phare éclaire très loin; où êtes-vous? Là-bas, près du môle.',
    'El muelle está allí; mañana habrá pleamar según el capitán. ¿Cuántos días?',
  ])('still takes Western Europe for what it is: %s', (text) => {
    const western = latin1(text.replaceAll('–', '\u0096').replaceAll('’', '\u0092'));
    expect(decodeText(western, '')).toBe(text);
  });

  test('refuses what is no text', () => {
    const random = Uint8Array.from({ length: 4096 }, (_value, index) => (index * 7919) % 256);
    expect(decodeText(random, '')).toBeNull();
  });
});
