import { expect, test } from 'vitest';
import { chunkBlocks } from '@/lib/library/chunks';
import { findPassage } from '@/lib/library/find-passage';
import { shippedEmbedder } from '../embedder';

const texts = ['The harbour has two high waters a day.', 'The gauge at the lock was read twice.'];

test('a passage names the page its answer stands on, where there are pages', async () => {
  const embedder = await shippedEmbedder();
  const find = (pages: boolean) => {
    const blocks = texts.map((text, id) => ({
      id,
      kind: 'paragraph' as const,
      text,
      headings: [],
      ...(pages && { page: id + 1 }),
    }));
    const chunks = chunkBlocks(blocks, 'en');
    expect(chunks).toHaveLength(1);
    const asked = { text: 'gauge at the lock', english: 'gauge at the lock', phrases: [] };
    return findPassage({ chunks, language: 'en', inEnglish: null }, 0, asked, embedder);
  };
  expect(find(true)).toMatchObject({ page: 2, quote: { text: texts[1] } });
  expect(find(false)).not.toHaveProperty('page');
});
