import { describe, expect, it } from 'vitest';
import { Sampler } from '@/lib/engines/transformers/sampler';

const greedy = { temperature: 0, topK: 50, topP: 1, minP: 0, repetitionPenalty: 1 };
const scores = (...values: number[]): Float32Array => Float32Array.from(values);

describe('Sampler', () => {
  it('takes the highest score when greedy, the first of equals', () => {
    expect(new Sampler(greedy).next(scores(-3, 2, 5, 5, -1))).toBe(2);
  });

  it('draws by the softmax of the scores', () => {
    // Weights 1 : 3, so a quarter of the range goes to the first.
    const logits = (): Float32Array => scores(0, Math.log(3), -Infinity);
    const sampling = { ...greedy, temperature: 1 };
    expect(new Sampler(sampling, () => 0.74).next(logits())).toBe(1);
    expect(new Sampler(sampling, () => 0.76).next(logits())).toBe(0);
  });

  it('draws only from the candidates kept', () => {
    const logits = (): Float32Array => scores(1, 4, 3, 2);
    const last = (): number => 0.999_999;
    expect(new Sampler({ ...greedy, temperature: 1, topK: 2 }, last).next(logits())).toBe(2);
    expect(new Sampler({ ...greedy, temperature: 1, topP: 0.5 }, last).next(logits())).toBe(1);
    expect(new Sampler({ ...greedy, temperature: 1, minP: 0.2 }, last).next(logits())).toBe(2);
    expect(new Sampler({ ...greedy, temperature: 1 }, last).next(logits())).toBe(0);
  });

  it('makes tokens of the answer less likely', () => {
    const sampler = new Sampler({ ...greedy, repetitionPenalty: 2 });
    expect(sampler.next(scores(3, 2, -1))).toBe(0);
    expect(sampler.next(scores(3, 2, -1))).toBe(1);
    expect(sampler.next(scores(3, 2, -1))).toBe(0);
  });
});
