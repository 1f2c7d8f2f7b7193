/** Vectors of an embedding model in the extension against those of the native runtime. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildProbe } from '../harness/build-probe.ts';
import { test as base } from '../harness/test.ts';
import { embed, storeModel } from './embedder-probe.ts';
import { fixtureModels, embedder as model } from './model-test.ts';
import { expect } from '@playwright/test';
import { referenceVectors } from './reference-vectors.ts';

const texts = [
  'The harbour master opens the lock two hours before high water.',
  'Tides',
  '',
  'Spring tides come when the sun and the moon pull in one line, and neap tides when they do not. '.repeat(
    12,
  ),
  'Der Mond zieht das Wasser an.',
  'When does the lock open?',
];

const test = base.extend<object, { builtProbe: string }>({
  builtProbe: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      await use(await buildProbe('tests/e2e/engines/probe', 'engine-probe'));
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  usedExtensionDir: async ({ builtProbe }, use) => {
    await use(builtProbe);
  },
});

for (const dtype of ['fp32', 'q8'] as const)
  test(`${dtype}: the same, whatever runs beside a text`, async ({ extension, page, site }) => {
    const folder = path.join(fixtureModels, 'mini-bert');
    await page.goto(extension.url('probe.html'));
    await storeModel(page, site, folder, model);
    const { vectors } = await embed(page, { model, dtype, kind: 'document', texts });
    const expected = await referenceVectors(folder, dtype, texts, { pooling: 'mean' });
    expect(vectors.map((vector) => vector.length)).toEqual(texts.map(() => 64));
    for (const [index, vector] of vectors.entries()) {
      expect(1 - dot(vector, expected[index] ?? []), texts[index]).toBeLessThan(1e-3);
      expect(dot(vector, vector)).toBeCloseTo(1, 4);
    }
    const likeness = (a: number, b: number): number => dot(vectors[a] ?? [], vectors[b] ?? []);
    expect(likeness(5, 0)).toBeGreaterThan(likeness(5, 4));
  });

test('pools and prefixes as the model says of itself', async ({ extension, page, site }) => {
  const root = await mkdtemp(path.join(tmpdir(), 'tacit-embedder-'));
  const folder = path.join(root, 'mini-bert');
  await cp(path.join(fixtureModels, 'mini-bert'), folder, { recursive: true });
  const write = (file: string, value: unknown): Promise<void> =>
    writeFile(path.join(folder, file), JSON.stringify(value));
  await cp(path.join(folder, 'config.json'), path.join(folder, '1_Pooling/config.json'));
  await write('1_Pooling/config.json', { pooling_mode_cls_token: true });
  await write('config_sentence_transformers.json', { prompts: { query: 'query: ' } });
  await page.goto(extension.url('probe.html'));
  await storeModel(page, site, folder, model);
  const { vectors } = await embed(page, { model, dtype: 'fp32', kind: 'query', texts });
  const prefix = 'query: ';
  const expected = await referenceVectors(
    folder,
    'fp32',
    texts.map((text) => prefix + text),
    {
      pooling: 'cls',
    },
  );
  for (const [index, vector] of vectors.entries()) {
    expect(1 - dot(vector, expected[index] ?? []), texts[index]).toBeLessThan(1e-3);
  }
  await rm(root, { recursive: true });
});

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? NaN), 0);
}
