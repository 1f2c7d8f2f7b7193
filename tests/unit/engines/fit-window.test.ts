import { describe, expect, it } from 'vitest';
import { fitWindow } from '@/lib/engines/transformers/fit-window';

const tokens = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('fitWindow', () => {
  it('leaves a prompt alone that leaves room for the answer', () => {
    const prompt = tokens(80);
    expect(fitWindow(prompt, 100, 20)).toBe(prompt);
  });

  it('takes room from the answer before it takes some from the prompt', () => {
    expect(fitWindow(tokens(75), 100, 512)).toHaveLength(75);
  });

  it('keeps beginning and end of what is too long', () => {
    const fitted = fitWindow(tokens(1000), 100, 20);
    expect(fitted).toHaveLength(80);
    expect(fitted.slice(0, 60)).toEqual(tokens(60));
    expect(fitted.slice(-20)).toEqual(tokens(1000).slice(-20));
  });
});
