import { describe, expect, test } from 'vitest';
import { indistinguishable, parseColour } from '@/lib/page/agent/colours';

function hides(text: string, ground: string): boolean {
  const [front, back] = [parseColour(text), parseColour(ground)];
  return front !== null && back !== null && indistinguishable(front, back);
}

describe('colours', () => {
  test('text in the colour of its ground is hidden', () => {
    expect(hides('rgb(255, 255, 255)', 'rgb(255, 255, 255)')).toBe(true);
    expect(hides('rgb(252, 253, 254)', 'rgb(255, 255, 255)')).toBe(true);
    expect(hides('rgba(0, 0, 0, 0.01)', 'rgb(255, 255, 255)')).toBe(true);
    expect(hides('rgb(16, 24, 32)', 'rgb(16, 24, 32)')).toBe(true);
  });

  test('faint text is not', () => {
    expect(hides('rgb(200, 200, 200)', 'rgb(255, 255, 255)')).toBe(false);
    expect(hides('rgb(60, 60, 60)', 'rgb(20, 20, 20)')).toBe(false);
  });

  test('other colour spaces are left alone', () => {
    expect(parseColour('oklch(0.7 0.1 200)')).toBeNull();
  });
});
