import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { exportAll, importAll } from '@/lib/library/archive/archive';
import { CollectionRepository } from '@/lib/library/collection-repository';
import { ConversationRepository } from '@/lib/library/conversation-repository';
import { TacitDatabase } from '@/lib/library/database';
import { DocumentRepository } from '@/lib/library/document-repository';
import { libraryAddress } from '@/lib/protocol/library-address';
import { sampleConversation, sampleTurn } from '../state/samples';
import { newDocument, savedPage } from './saved-page';

const never = new AbortController().signal;
const quiet = (): void => undefined;
const kept = savedPage('https://example.org/kept', 'Kept', ['It was kept on both sides.']);

/** A document and a collection, by the ids they have in this library. */
async function libraryOf(collection: string): Promise<{ db: TacitDatabase; document: string }> {
  const db = new TacitDatabase(`archive-ids-${collection}`);
  const { row } = await new DocumentRepository(db).save(newDocument(kept), 1000);
  await new CollectionRepository(db).put(collection, 'Harbours', 1000);
  return { db, document: row.id };
}

it('makes conversations speak of documents and collections by the ids they have here', async () => {
  const theirs = await libraryOf('theirs');
  const ours = await libraryOf('ours');
  expect(ours.document).not.toBe(theirs.document);
  const pageUrl = libraryAddress({ collections: ['theirs'], documents: [theirs.document] });
  const source = {
    documentId: theirs.document,
    contentHash: kept.contentHash,
    blockId: 0,
    title: 'Kept',
    url: kept.url,
    savedAt: 1000,
  };
  const page = {
    ...kept,
    url: pageUrl,
    canonicalUrl: pageUrl,
    contentHash: 'composed',
    blocks: kept.blocks.map((block) => ({ ...block, source })),
  };
  await new ConversationRepository(theirs.db).begin(
    sampleConversation({ pageUrl }),
    sampleTurn({ pageHash: 'composed' }),
    page,
  );

  const file = await exportAll(theirs.db, null, {}, quiet, never);
  const onKept = { document: quiet, collection: quiet };
  await importAll(ours.db, file, null, onKept, quiet, never);
  const address = libraryAddress({ collections: ['ours'], documents: [ours.document] });
  const { id } = sampleConversation();
  expect((await ours.db.conversations.get(id))?.pageUrl).toBe(address);
  const composed = await ours.db.pages.get('composed');
  expect(composed).toMatchObject({ url: address, canonicalUrl: address });
  expect(composed?.blocks[0]?.source).toEqual({ ...source, documentId: ours.document });
  // Again, nothing changes.
  const { conversations } = await importAll(ours.db, file, null, onKept, quiet, never);
  expect(conversations).toEqual({ added: 0, changed: 0, unchanged: 1 });
  expect((await ours.db.conversations.get(id))?.pageUrl).toBe(address);
});
