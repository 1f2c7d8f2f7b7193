import { expect, it } from 'vitest';
import { predictSpeed } from '@/lib/host/predict-speed';

it.each([
  [102.3e6, 39],
  [309.2e6, 17.6],
  [969.8e6, 5.92],
])('a model of %d weights is predicted within a tenth of what it wrote', (weights, wrote) => {
  const ratio = predictSpeed(weights, 6.01e9, 'wasm') / wrote;
  expect(ratio).toBeGreaterThan(0.9);
  expect(ratio).toBeLessThan(1.1);
});

it('a GPU has its calls to make, however fast it is', () => {
  expect(predictSpeed(1e9, 1e15, 'webgpu')).toBeLessThan(201);
  expect(predictSpeed(1e9, 50e9, 'webgpu')).toBeCloseTo(40);
});
