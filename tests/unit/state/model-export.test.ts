import { expect, test } from 'vitest';
import { ModelExport } from '@/lib/state/model-export';
import { settle } from './fake-host';

test('shows the share, then says it is done', async () => {
  const model = new ModelExport(async (_id, onProgress) => {
    onProgress(1, 4);
    await settle();
    return true;
  });
  const done = model.start('owner/name');
  expect(model.running.value).toEqual({ model: 'owner/name', share: 0.25 });
  await done;
  expect([model.running.value, model.finished.value]).toEqual([null, 'owner/name']);
});

test('is silent when it was cancelled', async () => {
  const model = new ModelExport(
    (_id, _onProgress, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      }),
  );
  const done = model.start('owner/name');
  model.cancel();
  await done;
  expect([model.running.value, model.finished.value, model.failure.value]).toEqual([
    null,
    null,
    null,
  ]);
});

test('is silent when no folder was chosen, and says why when it fails', async () => {
  const outcomes = [() => Promise.resolve(false), () => Promise.reject(new Error('read-only'))];
  const model = new ModelExport(() => outcomes.shift()?.() ?? Promise.resolve(true));
  await model.start('owner/name');
  expect([model.finished.value, model.failure.value]).toEqual([null, null]);
  await model.start('owner/name');
  expect(model.failure.value).toEqual({
    code: 'export-failed',
    params: { model: 'owner/name', detail: 'Error: read-only' },
  });
  model.dismiss();
  expect(model.failure.value).toBeNull();
});
