import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { CollectionRepository } from '@/lib/library/collection-repository';
import { ConversationRepository } from '@/lib/library/conversation-repository';
import { TacitDatabase } from '@/lib/library/database';
import { whenOpen } from '@/lib/library/open-database';
import stored from '../../fixtures/database/version-1.json' with { type: 'json' };

/** The database as its first version made it, with what a browser had stored in it. */
async function firstVersion(name: string): Promise<Dexie> {
  const db = new Dexie(name);
  db.version(1).stores({
    pages: 'contentHash',
    conversations: 'id, pageUrl, updatedAt',
    turns: 'id, conversationId, pageHash, status',
    drafts: 'turnId',
    settings: 'key',
  });
  for (const [table, rows] of Object.entries(stored)) await db.table(table).bulkPut(rows);
  return db;
}

describe('the database', () => {
  it('takes over everything of the first version', async () => {
    (await firstVersion('taken-over')).close();
    const db = new TacitDatabase('taken-over');
    const repository = new ConversationRepository(db);
    const conversations = await repository.list(null);
    expect(conversations).toEqual(
      stored.conversations.toSorted((a, b) => b.updatedAt - a.updatedAt),
    );
    for (const { id } of conversations)
      for (const turn of await repository.turns(id)) {
        expect(turn).toEqual(stored.turns.find((old) => old.id === turn.id));
        expect(await repository.page(turn.pageHash)).toEqual(
          stored.pages.find((page) => page.contentHash === turn.pageHash),
        );
      }
    expect(await db.documents.count()).toBe(0);
  });

  it('lets documents of the second version be put into collections', async () => {
    const second = new Dexie('without-collections');
    second.version(1).stores({ settings: 'key' });
    second.version(2).stores({
      documents: 'id, &number, contentHash, *addresses, status, deletedAt',
    });
    const old = { id: 'd1', number: 1, contentHash: 'h', addresses: ['a'], status: 'indexed' };
    await second.table('documents').put(old);
    second.close();
    const db = new TacitDatabase('without-collections');
    expect(await db.documents.get('d1')).toEqual({ ...old, collections: [] });
    const collections = new CollectionRepository(db);
    await collections.put('c1', 'Harbours', 1);
    await collections.collect('c1', ['d1'], true);
    expect(await db.documents.where('collections').equals('c1').primaryKeys()).toEqual(['d1']);
  });

  it('says that an older version is in the way, and opens once it is not', async () => {
    const older = await firstVersion('blocked');
    older.on('versionchange', () => false);
    const db = new TacitDatabase('blocked');
    await expect(whenOpen(db)).rejects.toMatchObject({ data: { code: 'storage-blocked' } });
    await expect(whenOpen(db)).rejects.toMatchObject({ data: { code: 'storage-blocked' } });
    older.close();
    await db.open();
    await whenOpen(db);
    expect(await db.conversations.count()).toBe(stored.conversations.length);
  });
});
