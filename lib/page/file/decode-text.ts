import { ascii } from './file-format';
import { legacyEncoding } from './legacy-encoding';

/** Declarations of an encoding stand at the beginning (HTML standard: within 1024 bytes). */
const declarationReach = 1024;

/**
 * The text of a file, by its byte order mark, the encoding it declares, or what its bytes are: UTF-16, UTF-8, an older
 * encoding of a language that its letters then show, and windows-1252 where they are none of these.
 *
 * @param type MIME type, which may name a charset
 * @returns null where the bytes are no text
 */
export function decodeText(bytes: Uint8Array, type: string): string | null {
  const encoding = markedEncoding(bytes) ?? utf16WithoutMark(bytes);
  const text = encoding === null ? decodeBytes(bytes, type) : decode(bytes, encoding, false);
  return text === null || isBinary(text) ? null : text;
}

function decodeBytes(bytes: Uint8Array, type: string): string | null {
  const declared = declaredEncoding(bytes, type);
  const byDeclaration =
    declared === null || /^utf-?16/i.test(declared) ? null : decode(bytes, declared, true);
  return (
    byDeclaration ??
    decode(bytes, 'utf-8', true) ??
    decode(bytes, legacyEncoding(bytes) ?? 'windows-1252', false)
  );
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Every other byte of UTF-16 is zero where the letters are ASCII, as spaces and line ends are in every language. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.2 && even === 0) return 'utf-16le';
  return even > sample.length * 0.2 && odd === 0 ? 'utf-16be' : null;
}

function declaredEncoding(bytes: Uint8Array, type: string): string | null {
  const head = ascii(bytes.subarray(0, declarationReach));
  const found =
    /charset\s*=\s*["']?\s*([\w-]+)/i.exec(type) ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head);
  return found?.[1] ?? null;
}

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    // An encoding nobody knows, or bytes that it does not have.
    return null;
  }
}

/** Control characters that no text holds: a file of numbers or pictures is full of them. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > sample.length * 0.002;
}
