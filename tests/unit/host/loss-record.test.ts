import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MarkStore } from '@/lib/host/loss-record';
import { LossRecord } from '@/lib/host/loss-record';
import type { Conversation } from '@/lib/protocol/conversation';
import { TacitDatabase } from '@/lib/library/database';

class Marks extends Map<string, string> implements MarkStore {
  getItem(key: string): string | null {
    return this.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.set(key, value);
  }

  removeItem(key: string): void {
    this.delete(key);
  }
}

const conversation = (id: string): Conversation => ({
  id,
  pageUrl: 'https://tides.example/',
  pageTitle: 'Tides',
  title: 'Tides',
  createdAt: 1,
  updatedAt: 1,
});

let name: string;
let marks: Marks;
let onLost: () => void;

/** A host that starts, with what the browser has of the database. */
async function started(): Promise<{ db: TacitDatabase; record: LossRecord }> {
  const db = new TacitDatabase(name);
  const record = new LossRecord(db, marks, onLost);
  await db.open();
  await record.look();
  return { db, record };
}

/** Keeps a conversation and waits until that is noted. */
async function keep(db: TacitDatabase, id: string): Promise<void> {
  const before = marks.get('kept');
  await db.conversations.add(conversation(id));
  await vi.waitFor(() => expect(marks.get('kept')).not.toBe(before), { timeout: 5000 });
}

beforeEach(() => {
  name = `losses-${crypto.randomUUID()}`;
  marks = new Marks();
  onLost = vi.fn<() => void>();
});

describe('a database that was emptied', () => {
  it('is told from one that is new, until the reader has seen it', async () => {
    const first = await started();
    expect(first.record.loss).toBeNull();
    expect([...marks]).toEqual([]);
    await keep(first.db, 'a');
    await keep(first.db, 'b');
    first.db.close();
    const again = await started();
    expect(again.record.loss).toBeNull();
    await again.db.delete();

    const emptied = await started();
    expect(emptied.record.loss).toEqual({ documents: 0, conversations: 2 });
    await keep(emptied.db, 'c');
    emptied.db.close();
    const later = await started();
    expect(later.record.loss).toEqual({ documents: 0, conversations: 2 });
    later.record.dismiss();
    expect((await started()).record.loss).toBeNull();
    expect(onLost).not.toHaveBeenCalled();
  });

  it('is told from one whose reader deleted everything, also where that was not noted', async () => {
    const { db, record } = await started();
    await keep(db, 'a');
    const noted = marks.get('kept') ?? '';
    await db.conversations.clear();
    await vi.waitFor(() => expect(marks.has('kept')).toBe(false), { timeout: 5000 });
    expect(record.loss).toBeNull();
    db.close();
    // The browser was killed before.
    marks.set('kept', noted);
    expect((await started()).record.loss).toBeNull();
    expect(marks.has('kept')).toBe(false);
  });

  it('is noticed also while it is used', async () => {
    const { db, record } = await started();
    await keep(db, 'a');
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
    await db.open();
    await record.look();
    expect(onLost).toHaveBeenCalledOnce();
    expect(record.loss).toEqual({ documents: 0, conversations: 1 });
  });

  it('does not count what is in the bin, and no mark that it cannot read', async () => {
    marks.set('kept', '{"documents": -1}');
    const { db, record } = await started();
    expect(record.loss).toBeNull();
    const row = { number: 1, contentHash: 'h', addresses: [], collections: [], status: 'waiting' };
    await db.documents.add({ ...row, id: 'binned', deletedAt: 5 } as never);
    await db.documents.add({ ...row, number: 2, id: 'kept', deletedAt: null } as never);
    await vi.waitFor(() => expect(marks.get('kept')).toBe('{"documents":1,"conversations":0}'), {
      timeout: 5000,
    });
  });
});
