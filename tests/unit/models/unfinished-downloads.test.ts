import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredPlan } from '@/lib/models/download/stored-plan';
import { planName, planRepair } from '@/lib/models/download/stored-plan';
import { importModels } from '@/lib/models/import-models';
import type { ModelManifest } from '@/lib/models/model-manifest';
import { collectOrphans, findManifest, listDownloads, listModels } from '@/lib/models/model-store';
import { makeFolder, modelsFolder } from '@/lib/models/opfs';
import { writeFile } from '@/lib/models/write-file';
import { MemoryDisk } from './memory-folders';
import { sampleModel } from './sample-model';

const live = new AbortController().signal;
let disk = new MemoryDisk();

beforeEach(() => {
  disk = new MemoryDisk();
  disk.install();
});
afterEach(() => vi.unstubAllGlobals());

const plan: StoredPlan = {
  version: 1,
  id: 'owner/name',
  kind: 'generator',
  architecture: 'llama',
  contextLength: 512,
  sessions: ['model'],
  hub: 'https://huggingface.co',
  revision: 'a'.repeat(40),
  dtype: 'q8',
  license: 'mit',
  startedAt: 1,
  files: [
    { path: 'config.json', size: 2, sha256: null, gitOid: 'b'.repeat(40) },
    { path: 'onnx/model_quantized.onnx', size: 100, sha256: 'c'.repeat(64), gitOid: null },
  ],
};

async function write(id: string, path: string, text: string): Promise<void> {
  const folder = await makeFolder(await modelsFolder(), id.split('/'));
  await writeFile(folder, path.split('/'), new Blob([text]), () => {}, live);
}

describe('an unfinished download', () => {
  it('is no model, is not swept away, and knows what has arrived', async () => {
    await write(plan.id, planName, JSON.stringify(plan));
    await write(plan.id, 'config.json', '{}');
    await write(plan.id, 'onnx/model_quantized.onnx', 'half');
    await collectOrphans();
    expect(await listModels()).toEqual([]);
    expect(await listDownloads()).toEqual([{ plan, done: 6 }]);
  });

  it('counts no more than a file should have', async () => {
    await write(plan.id, planName, JSON.stringify(plan));
    await write(plan.id, 'config.json', 'far too long');
    expect(await listDownloads()).toMatchObject([{ done: 2 }]);
  });

  it.each([
    ['cut off', JSON.stringify(plan).slice(0, 40)],
    ['of another form', '{"version":1}'],
    [
      'that climbs out of its folder',
      JSON.stringify({ ...plan, files: [{ ...plan.files[0], path: '../x' }] }),
    ],
  ])('without a plan is a left-over: a plan %s', async (_name, text) => {
    await write(plan.id, planName, text);
    await write(plan.id, 'config.json', '{}');
    expect(await listDownloads()).toEqual([]);
    await collectOrphans();
    expect(disk.paths()).toEqual([]);
  });

  it('is over once its manifest is there; its plan goes', async () => {
    await importModels(sampleModel(plan.id), () => {}, live);
    await write(plan.id, planName, JSON.stringify(plan));
    expect(await listDownloads()).toEqual([]);
    await collectOrphans();
    expect(await listModels()).toMatchObject([{ id: plan.id }]);
    expect(disk.paths().filter((path) => path.endsWith(planName))).toEqual([]);
  });
});

describe('planRepair', () => {
  it('needs to know where a model came from', async () => {
    await importModels(sampleModel(plan.id), () => {}, live);
    const manifest = (await findManifest(plan.id)) as ModelManifest;
    expect(planRepair(manifest)).toBeNull();
    const { hub, revision, dtype, license } = plan;
    const repair = planRepair({ ...manifest, source: { hub, revision, dtype, license } });
    expect(repair).toMatchObject({ id: plan.id, hub, revision });
    expect(repair?.files.map(({ path }) => path)).toEqual(manifest.files.map(({ path }) => path));
    expect(repair?.files.every(({ sha256 }) => sha256 !== null)).toBe(true);
  });
});
