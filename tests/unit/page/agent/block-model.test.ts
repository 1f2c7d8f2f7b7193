import { describe, expect, it } from 'vitest';
import { BlockModel, shippedModel } from '@/lib/page/agent/block-model';
import { packedModel } from '@/lib/page/agent/block-weights';
import { mark } from '@/lib/page/agent/marks';

const marks = new Float32Array(Object.keys(mark).length);
const none = packedModel.features.map(() => 0);

describe('BlockModel', () => {
  it('computes one hidden layer with direct connections beside it', () => {
    const features = ['words', 'linkShare'];
    const inputs = features.length + marks.length + 4;
    const rows = new Int8Array(inputs);
    rows[0] = 127;
    const zeros = Array.from({ length: inputs }, () => 0);
    const model = new BlockModel({
      features,
      means: zeros.with(0, 1),
      spreads: zeros.map(() => 1).with(0, 2),
      rows: btoa(String.fromCharCode(...new Uint8Array(rows.buffer))),
      scales: [1 / 127],
      biases: [-0.5],
      outputs: [3],
      direct: zeros.with(1, -2),
      bias: 0.25,
    });
    const of = (words: number, linkShare: number): number =>
      model.likelihood([words, linkShare], marks, 0);
    const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));
    // (5 − 1) / 2 = 2 standard deviations, past the unit’s bias 1.5; too few words leave it still.
    expect(of(5, 0)).toBeCloseTo(sigmoid(0.25 + 3 * 1.5));
    expect(of(1, 0.5)).toBeCloseTo(sigmoid(0.25 - 2 * 0.5));
    // However far a value is from its mean, it counts for four standard deviations.
    expect(of(1000, 0)).toBeCloseTo(sigmoid(0.25 + 3 * 3.5));
    // What is no number counts as the mean, and is forgotten with the next block.
    expect(of(NaN, 0)).toBeCloseTo(sigmoid(0.25));
    expect(of(5, 0)).toBeCloseTo(sigmoid(0.25 + 3 * 1.5));
  });

  it('judges a block the same whatever came before it', () => {
    const block = none.with(0, 3.2).with(1, 5.5).with(2, 0.4);
    const named = Float32Array.from(marks, (_, at) => (at % 3 === 0 ? 0.7 : 0));
    const fresh = new BlockModel(packedModel).likelihood(block, named, 2);
    const model = new BlockModel(packedModel);
    for (const words of [0.1, 700, -3, 0.3])
      for (const family of [0, 1, 2, 3] as const)
        model.likelihood(none.with(0, words).with(2, words / 7), marks, family);
    expect(model.likelihood(block, named, 2)).toBe(fresh);
  });

  it('ships weights that fit its inputs', () => {
    const inputs = packedModel.features.length + marks.length + 4;
    const units = packedModel.outputs.length;
    expect(packedModel.means).toHaveLength(inputs);
    expect(packedModel.spreads).toHaveLength(inputs);
    expect(packedModel.direct).toHaveLength(inputs);
    expect(packedModel.biases).toHaveLength(units);
    expect(packedModel.scales).toHaveLength(units);
    expect(atob(packedModel.rows)).toHaveLength(inputs * units);
    expect(shippedModel().likelihood(none, marks, 0)).toBeGreaterThan(0);
  });
});
