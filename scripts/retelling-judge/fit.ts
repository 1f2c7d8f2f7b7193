/** Fits the judge of retellings to the claims beside this: `node scripts/retelling-judge/fit.ts`. About three minutes. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runnerImport } from 'vite';
import { fitModel } from '../../tests/quality/extraction/model.ts';
import type * as samples from './samples';

const root = path.resolve(import.meta.dirname, '../..');
const target = path.join(root, 'lib/answering/generative/retelling-weights.ts');
const sets = process.argv.length > 2 ? process.argv.slice(2) : ['wikipedia', 'everyday'];

const { module } = await runnerImport<typeof samples>(
  path.join(import.meta.dirname, 'samples.ts'),
  {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
  },
);
const all = (await Promise.all(sets.map((set) => module.samplesOf(set)))).flat(2);
const names = Object.keys(all[0]?.features ?? {});
const model = fitModel(
  all.map(({ features, isSource }) => ({
    values: names.map((name) => features[name] ?? 0),
    label: isSource,
    weight: 1,
  })),
  names,
);
await writeFile(
  target,
  `import type { PackedModel } from '@/lib/base/packed-model';

/* oxlint-disable oxc/approx-constant -- fitted, not meant */
/*
 * A small network fitted to claims that a language model wrote, by \`scripts/retelling-judge/fit.ts\`. Change features and
 * weights together.
 */
export const retellingModel: PackedModel = ${JSON.stringify(model)};
`,
);
