import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { exportAll, importAll } from '@/lib/library/archive/archive';
import type { Entry } from '@/lib/library/archive/archive-file';
import { readArchive, writeArchive } from '@/lib/library/archive/archive-file';
import { CollectionRepository } from '@/lib/library/collection-repository';
import { ConversationRepository } from '@/lib/library/conversation-repository';
import type { DocumentRow } from '@/lib/library/database';
import { TacitDatabase } from '@/lib/library/database';
import { DocumentRepository } from '@/lib/library/document-repository';
import type { newestText } from '@/lib/library/document-row';
import { SettingsRepository } from '@/lib/library/settings-repository';
import type { ArchivedConversation, ArchivedDocument, ImportSummary } from '@/lib/protocol/archive';
import type { Conversation, Turn } from '@/lib/protocol/conversation';
import stored from '../../fixtures/database/version-1.json' with { type: 'json' };
import { savedPage } from './saved-page';

const never = new AbortController().signal;
const quiet = (): void => undefined;
let names = 0;
let db: TacitDatabase;

const fresh = (): TacitDatabase => {
  names += 1;
  return new TacitDatabase(`archive-${names}`);
};

async function fill(target: TacitDatabase): Promise<void> {
  const documents = new DocumentRepository(target);
  const collections = new CollectionRepository(target);
  const conversations = new ConversationRepository(target);
  for (const conversation of stored.conversations as Conversation[])
    for (const turn of stored.turns as Turn[])
      if (turn.conversationId === conversation.id)
        await conversations.begin(
          conversation,
          turn,
          stored.pages.find(({ contentHash }) => contentHash === turn.pageHash) as never,
        );
  await new SettingsRepository(target).set('runtime', { device: 'wasm', threads: 2 });
  await new SettingsRepository(target).set('model-at-work', 'm');
  const page = (at: number, text: string) =>
    savedPage(`https://example.org/${at}`, `Page ${at}`, [
      text,
      '日本語 “quoted” \u2028 \u0000 text',
    ]);
  for (let at = 0; at < 20; at += 1) {
    const { row } = await documents.save(
      {
        page: page(at, `first ${at}`),
        kind: 'page',
        origin: 'saved',
        tags: ['a', `t${at}`],
        note: 'n',
      },
      1000 + at,
    );
    if (at % 3 === 0)
      await documents.save(
        { page: page(at, `second ${at}`), kind: 'page', origin: 'remembered', tags: [], note: '' },
        2000 + at,
      );
    if (at % 5 === 0) await documents.update(row.id, { title: `Mine ${at}` }, 3000 + at);
    if (at === 7) await documents.setDeleted([row.id], 4000);
    if (at === 0) await collections.put('c1', 'Harbours', 5000);
    if (at % 4 === 0) await collections.collect('c1', [row.id], true);
  }
  await collections.put('c2', 'Nothing yet', 5001);
  await collections.put('c3', 'Thrown away', 5002);
  await collections.setDeleted('c3', 5003);
}

const exported = (from: TacitDatabase, passphrase: string | null = null): Promise<Blob> =>
  exportAll(from, passphrase, { remember: { paused: true } }, quiet, never);
const imported = (
  to: TacitDatabase,
  file: Blob,
  passphrase: string | null = null,
): Promise<ImportSummary> =>
  importAll(to, file, passphrase, { document: quiet, collection: quiet }, quiet, never);

async function entriesOf(file: Blob): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of readArchive(file, null, quiet)) entries.push(entry);
  return entries;
}

/** The same bytes but for one. */
async function changed(file: Blob, at: number): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  bytes[at] = (bytes[at] ?? 0) ^ 0x40;
  return new Blob([bytes]);
}

async function outcome(file: Blob, passphrase: string | null = null): Promise<string> {
  try {
    await imported(fresh(), file, passphrase);
    return 'imported';
  } catch (error) {
    return (error as { data?: { code: string } }).data?.code ?? String(error);
  }
}

beforeEach(() => {
  db = fresh();
});

describe('an exported file', () => {
  it('brings back everything as it was', async () => {
    await fill(db);
    const file = await exported(db);
    const other = fresh();
    const summary = await imported(other, file);
    expect(summary.documents).toEqual({ added: 19, changed: 0, unchanged: 0 });
    expect(summary.browserSettings).toEqual({ remember: { paused: true } });
    expect(summary.conversations.added).toBe(stored.conversations.length);
    expect(await entriesOf(await exported(other))).toEqual(await entriesOf(file));
    expect(await other.turns.toArray()).toEqual(await db.turns.toArray());
    expect(await other.pages.toArray()).toEqual(await db.pages.toArray());
    const keyless = (rows: { number: number }[]) => rows.map(({ number: _number, ...row }) => row);
    const alive = (await db.documents.toArray()).filter(({ deletedAt }) => deletedAt === null);
    expect(keyless(await other.documents.toArray())).toEqual(keyless(alive));
    expect(await other.collections.toArray()).toEqual(
      (await db.collections.toArray()).filter(({ deletedAt }) => deletedAt === null),
    );
    expect(await other.settings.toArray()).toEqual([
      { key: 'runtime', value: { device: 'wasm', threads: 2 } },
    ]);
  });

  it('leaves out no entry of what it holds', () => {
    type Archived = ArchivedConversation;
    expectTypeOf<keyof Archived['turns'][number]>().toEqualTypeOf<keyof Turn>();
    expectTypeOf<keyof Archived['conversation']>().toEqualTypeOf<keyof Conversation>();
    type FromText = keyof ReturnType<typeof newestText> | 'versions' | 'bytes' | 'deletedAt';
    expectTypeOf<keyof ArchivedDocument['document']>().toEqualTypeOf<
      Exclude<keyof DocumentRow, FromText>
    >();
  });

  it('changes nothing when it is imported again, or where it came from', async () => {
    await fill(db);
    const file = await exported(db);
    const before = await db.documents.toArray();
    const again = await imported(db, file);
    expect(again.documents).toEqual({ added: 0, changed: 0, unchanged: 19 });
    expect(again.conversations).toMatchObject({ added: 0, changed: 0 });
    expect(await db.documents.toArray()).toEqual(before);
    expect(await db.contents.count()).toBe(before.reduce((sum, row) => sum + row.versions, 0));
  });

  it('is joined with what was kept since', async () => {
    await fill(db);
    const file = await exported(db);
    const documents = new DocumentRepository(db);
    const page = savedPage('https://example.org/1', 'Page 1', ['third 1']);
    await documents.save({ page, kind: 'page', origin: 'saved', tags: ['new'], note: '' }, 9000);
    const other = fresh();
    const saved = { page, kind: 'page', origin: 'saved', tags: ['other'], note: '' } as const;
    await new DocumentRepository(other).save({ ...saved, tags: ['other'] }, 8000);
    await imported(other, file);
    await imported(other, await exported(db));
    const row = await new DocumentRepository(other).find('https://example.org/1');
    expect(row).toMatchObject({ contentHash: page.contentHash, versions: 2 });
    expect(row?.tags.toSorted()).toEqual(['a', 'new', 'other', 't1']);
    expect(await other.documents.count()).toBe(19);
  });

  it('joins collections of one name, whatever their ids', async () => {
    await fill(db);
    const file = await exported(db);
    const other = fresh();
    const collections = new CollectionRepository(other);
    await collections.put('own', 'harbours', 9000);
    await imported(other, file);
    expect((await collections.all()).map(({ id, name }) => [id, name])).toEqual([
      ['c2', 'Nothing yet'],
      ['own', 'harbours'],
    ]);
    expect(await other.documents.where('collections').equals('own').count()).toBe(5);
    expect(await other.documents.where('collections').equals('c1').count()).toBe(0);
  });

  it('reads files of before there were collections', async () => {
    await fill(db);
    const entries = (await entriesOf(await exported(db))).filter(
      ({ record }) => record !== 'collection',
    );
    for (const entry of entries)
      if (entry.record === 'document')
        delete (entry.document as { collections?: string[] }).collections;
    const older = async function* () {
      await Promise.resolve();
      yield* entries;
    };
    const other = fresh();
    const summary = await imported(other, await writeArchive(older(), null, 1));
    expect(summary.documents.added).toBe(19);
    expect(await other.collections.count()).toBe(0);
  });

  it('opens with its passphrase only, and hides what it holds', { timeout: 30_000 }, async () => {
    await fill(db);
    const file = await exported(db, 'pässword');
    expect(await outcome(file, 'pässword'.normalize('NFD'))).toBe('imported');
    expect(await outcome(file, 'password')).toBe('archive-passphrase');
    expect(await outcome(file, null)).toBe('archive-passphrase');
    const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
    expect(text).not.toContain('Page 1');
    const again = await exported(db, 'pässword');
    expect(await again.text()).not.toBe(await file.text());
  });

  it('passes through frames of any number', { timeout: 30_000 }, async () => {
    const page = savedPage('https://example.org/long', 'Long', [
      Array.from({ length: 70_000 }, () => crypto.randomUUID()).join(' '),
    ]);
    const documents = new DocumentRepository(db);
    await documents.save({ page, kind: 'page', origin: 'saved', tags: [], note: '' }, 1);
    const file = await exported(db, 'long');
    expect(file.size).toBeGreaterThan(4 * 256 * 1024);
    const other = fresh();
    await imported(other, file, 'long');
    expect((await other.contents.toArray()).map((row) => row.page)).toEqual([page]);
    const frame = 256 * 1024 + 16;
    // Cut between two frames, and with two frames exchanged.
    expect(await outcome(file.slice(0, 52 + 2 * frame), 'long')).toBe('archive-truncated');
    const swapped = new Blob([
      file.slice(0, 52),
      file.slice(52 + frame, 52 + 2 * frame),
      file.slice(52, 52 + frame),
      file.slice(52 + 2 * frame),
    ]);
    expect(await outcome(swapped, 'long')).toBe('archive-damaged');
  });

  it('says what is wrong with it', { timeout: 30_000 }, async () => {
    await fill(db);
    const plain = await exported(db);
    const secret = await exported(db, 'p');
    expect(await outcome(new Blob(['%PDF-1.7']))).toBe('archive-unknown');
    expect(await outcome(new Blob([]))).toBe('archive-unknown');
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const cut = plain.slice(0, Math.floor(plain.size * share));
      expect(await outcome(cut)).toBe('archive-truncated');
      const cutSecret = secret.slice(0, Math.floor(secret.size * share));
      expect(await outcome(cutSecret, 'p')).toMatch(/archive-(truncated|damaged)/);
    }
    for (const at of [60, Math.floor(secret.size / 2), secret.size - 1])
      expect(await outcome(await changed(secret, at), 'p')).toBe('archive-damaged');
    for (const at of [Math.floor(plain.size / 3), plain.size - 5])
      expect(await outcome(await changed(plain, at))).toMatch(/archive-(truncated|damaged)/);
    expect(await outcome(await changed(secret, 8), 'p')).toBe('archive-newer');
    const head = (version: number) =>
      new Response(
        new Blob([
          `${JSON.stringify({ record: 'head', format: 'tacit-export', version, exportedAt: 1 })}\n`,
          '{"record":"hologram"}\n{"record":"end","records":2}\n',
        ])
          .stream()
          .pipeThrough(new CompressionStream('gzip')),
      ).blob();
    expect(await outcome(await head(3))).toBe('archive-newer');
    expect(await outcome(await head(1))).toBe('archive-damaged');
  });

  it('keeps what came before the damage', async () => {
    await fill(db);
    const entries = await entriesOf(await exported(db));
    const broken = async function* () {
      await Promise.resolve();
      yield* entries.slice(0, 12);
      yield { record: 'document', document: {}, versions: [] } as unknown as Entry;
    };
    const file = await writeArchive(broken(), null, 1);
    const other = fresh();
    await expect(imported(other, file)).rejects.toMatchObject({
      data: { code: 'archive-damaged' },
    });
    const kept = entries.slice(0, 12).filter(({ record }) => record === 'document').length;
    expect(await other.documents.count()).toBe(kept);
    expect(kept).toBeGreaterThan(5);
  });
});
