/**
 * How fast an embedding model reads: passages of the length the library keeps, and single questions. On the processor,
 * with a synthetic model of the shape of all-MiniLM-L6-v2, in the product's own worker.
 */
import { embed, storeModel } from '../e2e/engines/embedder-probe.ts';
import { buildProbe } from '../e2e/harness/build-probe.ts';
import { launchExtension } from '../e2e/harness/extension.ts';
import { startSite } from '../e2e/harness/site.ts';
import { longPage } from './long-page.ts';
import type { BenchReport } from './result.ts';
import { information, median } from './result.ts';
import { makeSyntheticEmbedder } from './synthetic-model.ts';
import path from 'node:path';

const rounds = 5;
const passages = 64;
const questions = 16;
/** Letters of a passage: those of the library have 800 to 1,200, but these letters are more tokens than usual. */
const letters = 600;

export async function run(
  _extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchReport> {
  const model = await makeSyntheticEmbedder();
  const site = await startSite(import.meta.dirname);
  const extension = await launchExtension({
    extensionDir: await buildProbe('tests/e2e/engines/probe', 'engine-probe'),
  });
  try {
    const view = await extension.context.newPage();
    await view.goto(extension.url('probe.html'));
    const name = path.basename(model.id);
    await storeModel(view, site, path.join(model.folder, name), model.id);
    const text = (await longPage(20_000, 7)).replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
    const cut = (start: number, length: number): string => text.slice(start, start + length);
    // Of different lengths, as passages are.
    const many = Array.from({ length: passages }, (_, index) =>
      cut(index * letters, (letters * (1 + (index % 4))) / 4),
    );
    const time = async (kind: 'query' | 'document', texts: string[]): Promise<number> => {
      const result = await embed(view, { model: model.id, dtype: 'q8', kind, texts });
      return result.time;
    };
    const perPassage: number[] = [];
    const perQuestion: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      perPassage.push((await time('document', many)) / passages);
      const single = Array.from({ length: questions }, (_, index) => cut(index * 100, 60));
      const alone: number[] = [];
      for (const question of single) alone.push(await time('query', [question]));
      perQuestion.push(median(alone));
      progress(
        `${round + 1}/${rounds}: ${perPassage.at(-1)?.toFixed(1)} ms a passage, ${perQuestion.at(-1)?.toFixed(1)} ms a question`,
      );
    }
    return {
      name: 'embedding',
      results: [
        information('passages', 1000 / median(perPassage), 'passages/s'),
        information('letters', (letters * 0.625 * 1000) / median(perPassage), 'letters/s'),
        information('a question alone', median(perQuestion), 'ms'),
      ],
    };
  } finally {
    await extension.close();
    await site.close();
    await model.remove();
  }
}
