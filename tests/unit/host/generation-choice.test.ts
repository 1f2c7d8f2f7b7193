import { describe, expect, it } from 'vitest';
import { generationChoice } from '@/lib/host/generation-choice';

describe('generationChoice', () => {
  it('writes as the makers of a model recommend', () => {
    const { sampling, thinking } = generationChoice('onnx-community/LFM2-1.2B-ONNX', {
      thinking: false,
    });
    expect(sampling).toEqual({ temperature: 0.3, minP: 0.15, repetitionPenalty: 1.05 });
    expect(thinking).toBe(false);
  });

  it('lets a model think only where it can and the reader wants it, in its own way and with room for it', () => {
    const qwen = 'onnx-community/Qwen3-0.6B-ONNX';
    const [off, on] = [false, true].map((thinking) => generationChoice(qwen, { thinking }));
    expect(off).toMatchObject({ thinking: false, sampling: { temperature: 0.7, topP: 0.8 } });
    expect(on).toMatchObject({ thinking: true, sampling: { temperature: 0.6, topP: 0.95 } });
    expect(on?.maxNewTokens).toBeGreaterThan(off?.maxNewTokens ?? Infinity);
    const other = generationChoice('onnx-community/gemma-3-1b-it-ONNX', { thinking: true });
    expect(other).toMatchObject({ thinking: false, sampling: { temperature: 1 } });
  });

  it('leaves a model nobody knows to its own settings', () => {
    expect(generationChoice('me/mine', { thinking: true })).toMatchObject({
      sampling: null,
      thinking: true,
    });
  });
});
