import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import type { ModelAdvice } from '@/lib/protocol/hardware';
import { AdviceModel } from '@/lib/state/advice-model';
import { FakeHost } from './fake-host';

const unmeasured: ModelAdvice = {
  hardware: { gpu: null, cores: 2, sharedMemory: true, memory: null },
  freeSpace: null,
  speedTest: null,
  outlooks: [],
  recommended: null,
};
const measured = { ...unmeasured, speedTest: { of: '', wasm: 1e9, webgpu: null } };

function start(answers: Record<string, ModelAdvice>) {
  const host = new FakeHost();
  host.handlers['models.advise'] = ({ measure }) => answers[measure] ?? unmeasured;
  const asked = () => host.requests.map(({ params }) => (params as { measure: string }).measure);
  return { model: new AdviceModel(host), asked };
}

test('measures only a machine nobody has measured', async () => {
  const fresh = start({ missing: measured });
  await fresh.model.load();
  expect(fresh.asked()).toEqual(['never', 'missing']);
  expect(fresh.model.advice.value).toEqual(measured);
  const known = start({ never: measured });
  await known.model.load();
  expect(known.asked()).toEqual(['never']);
});

test('shows what is known while it measures', async () => {
  const { model } = start({ missing: measured });
  const seen: unknown[] = [];
  effect(() => {
    seen.push([model.measuring.value, model.advice.value]);
  });
  await model.load();
  expect(seen).toContainEqual([true, unmeasured]);
  expect(seen.at(-1)).toEqual([false, measured]);
});

test('leaves the list as it is when advice fails to come', async () => {
  const model = new AdviceModel(new FakeHost());
  await model.load();
  expect(model.advice.value).toBeNull();
  expect(model.measuring.value).toBe(false);
});
