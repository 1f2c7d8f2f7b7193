import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { pageOfBlocks, type BlocksPage } from '../eval/page-of-blocks';
import { hitsEvidence } from '../metrics/evidence-hit';
import { prepareAsShipped } from '../shipped-reader';
import { loadEmbedder } from './reference-data';

/** Pages built like those of sites (products, documentation, threads, lists, news), and what people type beside them. */
interface SiteQuestions {
  pages: BlocksPage[];
  questions: { page: string; text: string; evidence: string[] }[];
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
  const quoted: boolean[] = [];
  const refused: boolean[] = [];
  for (const { page, text, evidence } of set.questions) {
    const prepared = pages.get(page);
    if (!prepared) throw new Error(`no page ${page}`);
    const { found, claims } = answerQuestion(prepared, text);
    const quotes = claims.flatMap((claim) => claim.quotes);
    if (evidence.length === 0) refused.push(!found);
    else quoted.push(found && quotes.some((quote) => hitsEvidence(quote.text, evidence)));
  }
  const share = (some: boolean[]): number => (100 * some.filter(Boolean).length) / some.length;
  const measured = { quoted: share(quoted), refused: share(refused) };
  console.log('sites', quoted.length, refused.length, measured);
  expect(measured.quoted).toBeGreaterThan(floors.quoted);
  expect(measured.refused).toBeGreaterThan(floors.refused);
});
