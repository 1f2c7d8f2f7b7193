import { describe, expect, test } from 'vitest';
import { failure } from '@/lib/base/failure';
import type { ModelInfo } from '@/lib/protocol/engine';
import type { ModelImporter } from '@/lib/state/models-model';
import { ModelsModel } from '@/lib/state/models-model';
import { FakeHost, settle } from './fake-host';

const files = [{ path: 'm/config.json', file: new File(['{}'], 'config.json') }];
const info: ModelInfo = {
  id: 'someone/some-model',
  kind: 'generator',
  architecture: 'llama',
  dtypes: ['q8'],
  size: 100,
  contextLength: 2048,
  addedAt: 0,
};

function modelWith(importer: ModelImporter): { host: FakeHost; models: ModelsModel } {
  const host = new FakeHost();
  host.handlers = {
    'models.changed': () => null,
    'models.delete': () => null,
    'engine.runtime': () => ({
      device: 'auto',
      dtype: 'auto',
      threads: 0,
      unloadAfter: 10,
      thinking: false,
    }),
    'engine.configure': () => null,
  };
  return { host, models: new ModelsModel(host, importer) };
}

describe('importing', () => {
  test('shows how far it is and tells the host when it is done', async () => {
    const { host, models } = modelWith(async (_files, onProgress) => {
      onProgress({ model: info.id, done: 1, total: 2 });
      await settle();
      return [info];
    });
    const done = models.import(files);
    expect(models.importing.value).toEqual({ model: info.id, done: 1, total: 2 });
    await done;
    expect(models.importing.value).toBeNull();
    expect(models.imported.value).toEqual([info]);
    expect(host.asked).toEqual(['models.changed']);
  });

  test('keeps the reason of a failure', async () => {
    const { models } = modelWith(() => Promise.reject(failure('import-not-a-model', {})));
    await models.import(files);
    expect(models.failure.value?.code).toBe('import-not-a-model');
    expect(models.importing.value).toBeNull();
  });

  test('ends without a failure when the reader cancels', async () => {
    const { models } = modelWith(
      (_files, _onProgress, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('cancelled')));
        }),
    );
    const done = models.import(files);
    models.cancelImport();
    await done;
    expect(models.failure.value).toBeNull();
  });

  test('one at a time, and never of nothing', async () => {
    let imports = 0;
    const { models } = modelWith(async () => {
      imports += 1;
      await settle();
      return [];
    });
    await Promise.all([models.import([]), models.import(files), models.import(files)]);
    expect(imports).toBe(1);
  });
});

test('a setting that could not be kept returns to what it was', async () => {
  const { host, models } = modelWith(() => Promise.resolve([]));
  await models.load();
  await models.configure({ threads: 2 });
  expect(models.runtime.value?.threads).toBe(2);
  host.handlers['engine.configure'] = () => {
    throw failure('storage-full', {});
  };
  await models.configure({ threads: 4 });
  expect(models.runtime.value?.threads).toBe(2);
  expect(models.failure.value?.code).toBe('storage-full');
});
