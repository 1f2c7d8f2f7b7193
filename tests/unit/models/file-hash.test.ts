import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FileHash } from '@/lib/models/download/file-hash';

const text = 'what is understood';
const content = new TextEncoder().encode(text);
const sha256 = createHash('sha256').update(text).digest('hex');
const gitOid = createHash('sha1').update(`blob ${content.length}\0${text}`).digest('hex');
const file = { path: 'a', size: content.length, sha256: null, gitOid: null };

async function hashOf(
  expected: { sha256?: string; gitOid?: string },
  ...pieces: Uint8Array[]
): Promise<string | null> {
  const hash = await FileHash.create({ ...file, ...expected });
  for (const piece of pieces) hash.update(piece);
  return hash.finish();
}

describe('FileHash', () => {
  it('knows a large file by its SHA-256, in any pieces', async () => {
    expect(await hashOf({ sha256 }, content.subarray(0, 3), content.subarray(3))).toBe(sha256);
  });

  it('knows a small file by the id of its git object', async () => {
    expect(await hashOf({ gitOid }, content)).toBe(sha256);
  });

  it('refuses any other content', async () => {
    const other = Uint8Array.from(content, (byte) => byte ^ 1);
    expect(await hashOf({ sha256 }, other)).toBeNull();
    expect(await hashOf({ gitOid }, other)).toBeNull();
    expect(await hashOf({ sha256 }, content.subarray(1))).toBeNull();
  });

  it('begins again', async () => {
    const hash = await FileHash.create({ ...file, sha256, gitOid });
    hash.update(content.subarray(2));
    hash.reset();
    hash.update(content);
    expect(hash.finish()).toBe(sha256);
  });
});
