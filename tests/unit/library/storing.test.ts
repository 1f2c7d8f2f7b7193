import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failure } from '@/lib/base/failure';
import { TacitDatabase } from '@/lib/library/database';
import { whenOpen } from '@/lib/library/open-database';
import { storing } from '@/lib/library/storing';

const free = (bytes: number): void => {
  vi.stubGlobal('navigator', {
    storage: { estimate: () => Promise.resolve({ quota: 5_000_000_000 + bytes, usage: 5e9 }) },
  });
};

const outcome = async (thrown: Error): Promise<unknown> => {
  try {
    return await storing(() => Promise.reject(thrown));
  } catch (caught) {
    return (caught as { data?: { code: string } }).data?.code ?? caught;
  }
};

describe('storing', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('names a full disk, whatever the browser calls it', async () => {
    free(1e9);
    expect(await outcome(new DOMException('', 'QuotaExceededError'))).toBe('storage-full');
    expect(await outcome(new DOMException('Failed to write blobs (IOError)', 'DataError'))).toBe(
      'storage-full',
    );
    free(0);
    expect(await outcome(new DOMException('aborted', 'AbortError'))).toBe('storage-full');
    expect(await outcome(new Dexie.AbortError('aborted'))).toBe('storage-full');
    expect(
      await outcome(new DOMException('Maximum key generator value reached.', 'ConstraintError')),
    ).toBe('storage-full');
  });

  it('names it also where the store cannot be opened any more', async () => {
    const db = new TacitDatabase('unopened');
    const backing = 'Internal error opening backing store for indexedDB.open.';
    vi.spyOn(db, 'open').mockImplementation(() =>
      Dexie.Promise.reject(new DOMException(backing, 'UnknownError')),
    );
    free(0);
    await expect(whenOpen(db)).rejects.toMatchObject({ data: { code: 'storage-full' } });
    free(1e9);
    await expect(whenOpen(db)).rejects.toMatchObject({ data: { code: 'storage-failed' } });
  });

  it('does not blame the disk while there is space on it', async () => {
    free(1e9);
    expect(await outcome(new DOMException('aborted', 'AbortError'))).toBe('storage-failed');
  });

  it('leaves alone what is not of the store', async () => {
    free(0);
    expect(await outcome(failure('document-gone', {}))).toBe('document-gone');
    const bug = new TypeError('a bug');
    expect(await outcome(bug)).toBe(bug);
  });
});
