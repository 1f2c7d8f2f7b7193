import { expect, it } from 'vitest';
import { frequencyAsked } from '@/lib/text/frequencies';

it('knows what tells how often something happens', () => {
  const told = frequencyAsked('How often does the ferry run?');
  expect(told?.test('A boat leaves every 20 minutes.')).toBe(true);
  expect(told?.test('Change the water twice a week.')).toBe(true);
  expect(told?.test('Passes are valid after 9:30.')).toBe(false);
  expect(frequencyAsked('When does the ferry run?')).toBeNull();
});
