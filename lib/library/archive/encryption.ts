import { failure } from '@/lib/base/failure';
import { ByteReader } from './byte-reader';

/** `TACITENC`, followed by a byte for the version of this layout. */
const magic = new TextEncoder().encode('TACITENC');
const layout = 1;

/** magic · layout · iterations (u32, big endian) · salt · check · nonce prefix. */
const salt = { at: 13, length: 16 };
const check = { at: 29, length: 16 };
const prefix = { at: 45, length: 7 };
const headerLength = 52;

/** Of PBKDF2 with SHA-256 (OWASP 2023: 600,000 at least). */
const iterations = 600_000;
/** A file that asks for more would keep its reader waiting for ever. */
const mostIterations = 10_000_000;

/** Bytes of a frame before it is encrypted; the last is shorter, and may be empty. */
const frameLength = 256 * 1024;
const tagLength = 16;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Encrypts a stream in frames, so that files of any size pass: AES-256-GCM with the header as associated data, the nonce
 * a random prefix, a counter and a mark on the last frame, so that no frame can be left out, moved, or cut off unnoticed
 * (STREAM: Hoang, Reyhanitabar, Rogaway & Vizár 2015).
 */
export async function* encrypt(
  source: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Bytes> {
  const header: Bytes = new Uint8Array(headerLength);
  header.set(magic);
  header[magic.length] = layout;
  new DataView(header.buffer).setUint32(magic.length + 1, iterations);
  crypto.getRandomValues(partOf(header, salt));
  crypto.getRandomValues(partOf(header, prefix));
  const keys = await deriveKeys(passphrase, header);
  partOf(header, check).set(keys.check);
  yield header.slice();
  const reader = new ByteReader(source);
  for (let index = 0, last = false; !last; index++) {
    const frame = await reader.read(frameLength);
    last = frame.length < frameLength;
    yield new Uint8Array(await crypto.subtle.encrypt(gcm(header, index, last), keys.key, frame));
  }
}

/**
 * Decrypts what `encrypt` made.
 * @param passphrase null where none was given yet
 * @throws Failure `archive-passphrase`, `archive-damaged`, `archive-truncated`, `archive-newer`
 */
export async function* decrypt(
  reader: ByteReader,
  passphrase: string | null,
): AsyncGenerator<Bytes> {
  const header = await reader.read(headerLength);
  if (header.length > magic.length && header[magic.length] !== layout)
    throw failure('archive-newer', {});
  if (header.length < headerLength) throw failure('archive-truncated', {});
  if (passphrase === null) throw failure('archive-passphrase', {});
  const keys = await deriveKeys(passphrase, header);
  if (partOf(header, check).some((byte, at) => byte !== keys.check[at]))
    throw failure('archive-passphrase', {});
  for (let index = 0, last = false; !last; index++) {
    const frame = await reader.read(frameLength + tagLength);
    last = frame.length < frameLength + tagLength;
    // Full frames are never the last one.
    if (frame.length < tagLength) throw failure('archive-truncated', {});
    yield await decryptFrame(keys.key, gcm(header, index, last), frame, index);
  }
}

/** Whether a file begins as an encrypted export does. */
export function isEncrypted(beginning: Uint8Array): boolean {
  return magic.every((byte, at) => beginning[at] === byte);
}

async function decryptFrame(
  key: CryptoKey,
  parameters: AesGcmParams,
  frame: Bytes,
  index: number,
): Promise<Bytes> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, frame));
  } catch (error) {
    throw failure('archive-damaged', { detail: `frame ${index}` }, error);
  }
}

/** The key, and what tells a wrong passphrase from a damaged file: both from one derivation (HKDF). */
async function deriveKeys(
  passphrase: string,
  header: Bytes,
): Promise<{ key: CryptoKey; check: Bytes }> {
  const rounds = new DataView(header.buffer).getUint32(magic.length + 1);
  if (rounds === 0 || rounds > mostIterations)
    throw failure('archive-damaged', { detail: `${rounds} iterations` });
  const hash = 'SHA-256';
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const typed = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const stretched = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash, salt: partOf(header, salt), iterations: rounds },
    typed,
    256,
  );
  const master = await crypto.subtle.importKey('raw', stretched, 'HKDF', false, [
    'deriveKey',
    'deriveBits',
  ]);
  const purpose = (info: string): HkdfParams => ({
    name: 'HKDF',
    hash,
    salt: new Uint8Array(0),
    info: new TextEncoder().encode(info),
  });
  const aes = { name: 'AES-GCM', length: 256 };
  const [key, bits] = await Promise.all([
    crypto.subtle.deriveKey(purpose('frames'), master, aes, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveBits(purpose('check'), master, check.length * 8),
  ]);
  return { key, check: new Uint8Array(bits) };
}

function gcm(header: Bytes, index: number, last: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  iv.set(partOf(header, prefix));
  new DataView(iv.buffer).setUint32(prefix.length, index);
  iv[11] = last ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: header };
}

function partOf(header: Bytes, { at, length }: { at: number; length: number }): Bytes {
  return header.subarray(at, at + length);
}
