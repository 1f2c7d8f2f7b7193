import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '@/lib/base/failure';
import type { PickedFile } from '@/lib/models/find-models';
import type { ImportProgress } from '@/lib/models/import-messages';
import { writeChecksums } from '@/lib/models/checksum-list';
import { importModels } from '@/lib/models/import-models';
import { collectOrphans, deleteModel, listModels, openModel } from '@/lib/models/model-store';
import { MemoryDisk } from './memory-folders';
import { picked, sampleModel } from './sample-model';

const live = new AbortController().signal;
let disk = new MemoryDisk();

beforeEach(() => {
  disk = new MemoryDisk();
  disk.install();
});
afterEach(() => vi.unstubAllGlobals());

async function failureOf(files: PickedFile[]): Promise<unknown> {
  try {
    await importModels(files, () => {}, live);
  } catch (error) {
    return error instanceof Failure ? error.data : error;
  }
  return null;
}

describe('the model store', () => {
  it('keeps what was imported, with sizes and hashes', async () => {
    const progress: ImportProgress[] = [];
    const models = await importModels(
      sampleModel('owner/name'),
      (step) => progress.push(step),
      live,
    );
    expect(models).toEqual(await listModels());
    expect(models).toMatchObject([{ id: 'owner/name', kind: 'generator', dtypes: ['q8', 'q4'] }]);
    const last = progress.at(-1);
    expect(last?.done).toBe(last?.total);
    expect(models[0]?.size).toBe(last?.total);

    const model = await openModel('owner/name');
    expect(await (await model.open('onnx/model_q4.onnx'))?.text()).toBe('graph q4');
    expect(model.files.find(({ path }) => path === 'tokenizer.json')).toEqual({
      path: 'tokenizer.json',
      size: 2,
      // SHA-256 of `{}`
      sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    });
  });

  it('finds the file that is no longer what was stored', async () => {
    await importModels(sampleModel('owner/name'), () => {}, live);
    const model = await openModel('owner/name');
    expect(await model.findDamage()).toBeNull();
    const models = await disk.root.getDirectoryHandle('models');
    const folder = await (await models.getDirectoryHandle('owner')).getDirectoryHandle('name');
    const graphs = await folder.getDirectoryHandle('onnx');
    const graph = await graphs.getFileHandle('model_q4.onnx');
    // One bit; the size stays.
    graph.bytes = graph.bytes.map((byte, index) => (index === 3 ? byte ^ 1 : byte));
    expect(await model.findDamage()).toBe('onnx/model_q4.onnx');
    await folder.removeEntry('config.json');
    expect(await model.findDamage()).toBe('config.json');
  });

  it('opens only files the manifest names', async () => {
    await importModels(sampleModel('owner/name'), () => {}, live);
    const model = await openModel('owner/name');
    expect(await model.open('tacit-manifest.json')).toBeNull();
    expect(await model.open('../name/config.json')).toBeNull();
  });

  it.each(['owner/absent', 'owner', '../models/owner', 'owner/..'])(
    'has no model %s',
    async (id) => {
      await importModels(sampleModel('owner/name'), () => {}, live);
      await expect(openModel(id)).rejects.toMatchObject({
        data: { code: 'model-missing', params: { model: id } },
      });
    },
  );

  it('replaces a model that is imported again', async () => {
    await importModels(sampleModel('owner/name'), () => {}, live);
    const fewer = sampleModel('owner/name').filter(({ path }) => !path.includes('q4'));
    await importModels(fewer, () => {}, live);
    expect(await listModels()).toMatchObject([{ id: 'owner/name', dtypes: ['q8'] }]);
    expect(disk.paths()).not.toContain('models/owner/name/onnx/model_q4.onnx');
  });

  it('deletes a model with all its files', async () => {
    await importModels(sampleModel('owner/name'), () => {}, live);
    await deleteModel('owner/name');
    await deleteModel('owner/name');
    expect(disk.paths()).toEqual([]);
  });

  it('checks all models before it writes one', async () => {
    const broken = sampleModel('owner/broken').filter(({ path }) => !path.endsWith('.onnx'));
    expect(await failureOf([...sampleModel('owner/good'), ...broken])).toMatchObject({
      code: 'import-missing-file',
    });
    expect(disk.paths()).toEqual([]);
  });

  it('says when nothing picked is a model', async () => {
    expect(await failureOf([picked('photo.jpg')])).toEqual({
      code: 'import-missing-file',
      params: { file: 'config.json' },
    });
  });

  it('checks what is imported by the list of hashes beside it', async () => {
    await importModels(sampleModel('owner/name'), () => {}, live);
    const { files } = await openModel('owner/name');
    const list = picked('owner/name/SHA256SUMS', writeChecksums(files));
    expect(await failureOf([...sampleModel('owner/name'), list])).toBeNull();
    // One letter, on the way from another machine.
    const damaged = sampleModel('owner/name').map((one) =>
      one.path.endsWith('model_q4.onnx') ? picked(one.path, 'Graph q4') : one,
    );
    expect(await failureOf([...damaged, list])).toEqual({
      code: 'import-changed',
      params: { file: 'onnx/model_q4.onnx' },
    });
    expect(await failureOf(damaged)).toBeNull();
  });

  it('does not begin what cannot fit', async () => {
    disk.estimatedFree = 100;
    expect(await failureOf(sampleModel('owner/name'))).toMatchObject({ code: 'storage-full' });
    expect(disk.paths()).toEqual([]);
  });

  it('removes a model that did not fit after all', async () => {
    disk.free = 90;
    await expect(importModels(sampleModel('owner/name'), () => {}, live)).rejects.toMatchObject({
      name: 'QuotaExceededError',
    });
    expect(disk.paths()).toEqual([]);
  });

  it('removes a model whose import is cancelled', async () => {
    const cancel = new AbortController();
    const importing = importModels(
      sampleModel('owner/name'),
      ({ file }) => {
        if (file.startsWith('onnx/')) cancel.abort();
      },
      cancel.signal,
    );
    await expect(importing).rejects.toMatchObject({ name: 'AbortError' });
    expect(disk.paths()).toEqual([]);
  });

  it('keeps the model of the same name when an import fails or is cancelled', async () => {
    await importModels(sampleModel('owner/name'), () => {}, live);
    const before = disk.paths();
    const other = sampleModel('owner/name').map((one) =>
      one.path.endsWith('model_q4.onnx') ? picked(one.path, 'another graph') : one,
    );
    disk.free = 5;
    await expect(importModels(other, () => {}, live)).rejects.toMatchObject({
      name: 'QuotaExceededError',
    });
    disk.free = Infinity;
    const cancel = new AbortController();
    await expect(importModels(other, () => cancel.abort(), cancel.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(disk.paths()).toEqual(before);
    const model = await openModel('owner/name');
    expect(await (await model.open('onnx/model_q4.onnx'))?.text()).toBe('graph q4');
    expect(await model.findDamage()).toBeNull();
  });

  it.each([0, 1, 3, 5])(
    'finishes an import cut off after %i files took their place',
    async (moved) => {
      await importModels(sampleModel('owner/name'), () => {}, live);
      const models = await disk.root.getDirectoryHandle('models');
      const owner = await models.getDirectoryHandle('owner');
      const old = await owner.getDirectoryHandle('name');
      owner.entries.delete('name');
      const other = sampleModel('owner/name').map((one) =>
        one.path.endsWith('model_q4.onnx') ? picked(one.path, 'another graph') : one,
      );
      await importModels(other, () => {}, live);
      // As it was before the last files were moved.
      const written = await owner.getDirectoryHandle('name');
      owner.entries.delete('name');
      owner.entries.set('name+new', Object.assign(written, { name: 'name+new' }));
      if (moved === 0) owner.entries.set('name', old);
      else {
        const place = await owner.getDirectoryHandle('name', { create: true });
        for (const [name, entry] of [...written.entries].slice(0, moved))
          if (entry.kind === 'file' && name !== 'tacit-manifest.json')
            await entry.move(place, name);
      }
      expect((await listModels()).length).toBeLessThan(2);
      await collectOrphans();
      const model = await openModel('owner/name');
      expect(await model.findDamage()).toBeNull();
      expect(await (await model.open('onnx/model_q4.onnx'))?.text()).toBe('another graph');
      expect(disk.paths().some((path) => path.includes('+new'))).toBe(false);
    },
  );

  it('collects what a cut-off import left behind, and nothing else', async () => {
    await importModels(sampleModel('owner/good'), () => {}, live);
    await importModels(sampleModel('owner/cut'), () => {}, live);
    const models = await disk.root.getDirectoryHandle('models');
    const owner = await models.getDirectoryHandle('owner');
    const cut = await owner.getDirectoryHandle('cut');
    const manifest = await cut.getFileHandle('tacit-manifest.json');
    manifest.bytes = manifest.bytes.slice(0, 20);
    expect(await listModels()).toMatchObject([{ id: 'owner/good' }]);
    await collectOrphans();
    expect(disk.paths().filter((path) => path.includes('/cut/'))).toEqual([]);
    expect(await listModels()).toMatchObject([{ id: 'owner/good' }]);
  });
});
