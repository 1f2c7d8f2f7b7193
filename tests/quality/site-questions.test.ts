import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pageOfBlocks, type BlocksPage } from '../eval/page-of-blocks';
import { prepareAsShipped } from '../shipped-reader';
import { quotedAndRefused, type PageQuestion } from './quoted-and-refused';
import { loadEmbedder } from './reference-data';

/** Pages built like those of sites (products, documentation, threads, lists, news), and what people type beside them. */
interface SiteQuestions {
  pages: BlocksPage[];
  questions: PageQuestion[];
}
const file = path.resolve(
  import.meta.dirname,
  '../../scripts/passage-reader/questions/sites-held.json.br',
);

/** Floors a little below what was measured (%): the right sentence quoted, and nothing where the page does not answer. */
const floors = { quoted: 53, refused: 45 };

it('answers on pages as sites build them', { timeout: 300_000 }, async () => {
  const set = JSON.parse(brotliDecompressSync(await readFile(file)).toString()) as SiteQuestions;
  const embedder = await loadEmbedder();
  const pages = new Map(
    set.pages.map((page) => [page.id, prepareAsShipped(pageOfBlocks(page), embedder)]),
  );
  const measured = quotedAndRefused(pages, set.questions);
  console.log('sites', set.questions.length, measured);
  expect(measured.quoted).toBeGreaterThan(floors.quoted);
  expect(measured.refused).toBeGreaterThan(floors.refused);
});
