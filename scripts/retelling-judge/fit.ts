/** Fits the judges of retellings to the claims beside this: `node scripts/retelling-judge/fit.ts`. About five minutes. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runnerImport } from 'vite';
import { fitModel } from '../../tests/quality/extraction/model.ts';
import type * as across from './across-samples';
import type * as samples from './samples';

const root = path.resolve(import.meta.dirname, '../..');

const { readEmbedder, samplesOf } = await load<typeof samples>('samples.ts');
const { acrossSamples } = await load<typeof across>('across-samples.ts');
const embedder = await readEmbedder();
const inEnglish = ['wikipedia', 'everyday'].flatMap((set) => samplesOf(set, embedder));
await fit(inEnglish, 'retelling', 'claims');
await fit(acrossSamples(embedder), 'across', 'claims in another language than the page');

async function load<T>(file: string): Promise<T> {
  const { module } = await runnerImport<T>(path.join(import.meta.dirname, file), {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
  });
  return module;
}

async function fit(all: readonly samples.Sample[], name: string, of: string): Promise<void> {
  const names = Object.keys(all[0]?.features ?? {});
  const model = fitModel(
    all.map(({ features, isSource }) => ({
      values: names.map((feature) => features[feature] ?? 0),
      label: isSource,
      weight: 1,
    })),
    names,
  );
  await writeFile(
    path.join(root, `lib/answering/generative/${name}-weights.ts`),
    `import type { PackedModel } from '@/lib/base/packed-model';

/** Fitted to ${of}, by \`scripts/retelling-judge/fit.ts\`. Change features and weights together. */
export const ${name}Model: PackedModel = ${JSON.stringify(model)};
`,
  );
}
