import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { TacitDatabase } from '@/lib/library/database';
import { chunkDocument } from '@/lib/library/segment-document';
import { SegmentRepository } from '@/lib/library/segment-repository';
import { StoredIndex } from '@/lib/library/stored-index';
import type { TextModel } from '@/lib/library/text-model';
import { shippedEmbedder } from '../embedder';
import { wordEmbedder } from './library-fixture';
import { savedPage } from './saved-page';

const model: TextModel = {
  id: 'a',
  key: 'a@1',
  embed: (texts) => Promise.resolve(wordEmbedder.embedAll(texts)),
};

/** An index on disk with segments that are to be merged, of a library that has just been started. */
async function unmerged(): Promise<{ db: TacitDatabase; index: StoredIndex }> {
  const db = new TacitDatabase(crypto.randomUUID());
  const embedder = await shippedEmbedder();
  const start = async (): Promise<StoredIndex> => {
    const index = new StoredIndex(new SegmentRepository(db), embedder, () => true);
    await index.start();
    return index;
  };
  const first = await start();
  for (let number = 1; number <= 4; number += 1) {
    const page = savedPage(`https://x.example/${number}`, 'Log', [`Entry ${number} of the log.`]);
    await first.add([chunkDocument(number, 'Log', page)], () => Promise.resolve());
  }
  return { db, index: await start() };
}

afterEach(() => {
  vi.restoreAllMocks();
});

it('is searched, and given another model, while a merge waits for its turn', async () => {
  const { db, index } = await unmerged();
  let now = 0;
  // Every step takes long enough for the next to wait.
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
  const { promise: turn, resolve: goOn } = Promise.withResolvers<void>();
  const idle = vi.fn<() => Promise<void>>(() => turn);
  const tidying = index.tidy(idle);
  await vi.waitFor(() => expect(idle).toHaveBeenCalled());
  expect((await index.load()).size).toBe(4);
  await index.choose(model);
  expect(index.embedding).toMatchObject({ model: 'a', done: 0, total: 4 });
  goOn();
  // It began without the new model's vectors: nothing is lost by doing it again.
  expect(await tidying).toBe(true);
  const pass = (): Promise<void> => Promise.resolve();
  while (await index.tidy(pass));
  expect(await db.segments.count()).toBe(1);
  const read = (numbers: readonly number[]) =>
    Promise.resolve(
      numbers.map((number) =>
        chunkDocument(number, 'Log', savedPage('https://x.example/', 'Log', [`Entry ${number}.`])),
      ),
    );
  while (await index.embedOn(read, pass));
  expect(index.model).toBe('a');
  expect((await index.load()).size).toBe(4);
});
