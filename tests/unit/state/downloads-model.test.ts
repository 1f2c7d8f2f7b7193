import { expect, test } from 'vitest';
import { failure } from '@/lib/base/failure';
import type { DownloadPlan, ModelsState } from '@/lib/protocol/download';
import { DownloadsModel } from '@/lib/state/downloads-model';
import { FakeHost, settle } from './fake-host';

const plan: DownloadPlan = {
  model: 'owner/name',
  kind: 'generator',
  architecture: 'llama',
  license: 'mit',
  hub: 'https://huggingface.co',
  revision: 'a'.repeat(40),
  choices: [{ dtype: 'q8', size: 10 }],
  free: 100,
  installed: false,
};

function start(): { host: FakeHost; model: DownloadsModel; stop: () => void } {
  const host = new FakeHost();
  host.handlers = {
    'models.catalog': () => [],
    'models.plan': () => plan,
    'models.download': () => null,
  };
  const model = new DownloadsModel(host);
  return { host, model, stop: model.start() };
}

test('shows what the host says', async () => {
  const { host, model, stop } = start();
  const state: ModelsState = {
    hub: plan.hub,
    downloads: [],
    whole: [],
    storage: { used: 1, free: 2, persisted: false },
  };
  host.last('models.watch').push(state);
  await settle();
  expect(model.state.value).toEqual(state);
  stop();
});

test('downloads only what was agreed to', async () => {
  const { host, model, stop } = start();
  await model.ask('owner/name');
  expect(model.plan.value).toEqual(plan);
  expect(host.asked).not.toContain('models.download');
  model.decline();
  await model.download('q8');
  expect(host.asked).not.toContain('models.download');
  expect(model.agreed.value).toBeNull();
  await model.ask('owner/name');
  await model.download('q8');
  expect(host.requests.at(-1)).toEqual({
    name: 'models.download',
    params: { model: 'owner/name', dtype: 'q8' },
  });
  expect(model.plan.value).toBeNull();
  expect(model.agreed.value).toBe('owner/name');
  stop();
});

test('keeps the reason why there is no plan', async () => {
  const { host, model, stop } = start();
  host.handlers['models.plan'] = () => {
    throw failure('hub-refused', { model: 'owner/name', host: 'huggingface.co' });
  };
  await model.ask('owner/name');
  expect(model.failure.value?.code).toBe('hub-refused');
  expect(model.asking.value).toBeNull();
  model.dismiss();
  expect(model.failure.value).toBeNull();
  stop();
});
