import { describe, expect, it } from 'vitest';
import { asksBack, lacksSubject } from '@/lib/text/incomplete-statements';

describe('lacksSubject', () => {
  it.each([
    ['Cancels a booking that has not begun.', true],
    ['Enables or disables the lamp.', true],
    ['Opens and closes the gate.', true],
    ['Does the gate open at six?', false],
    ['Across the bay lies the harbour.', false],
    ['Boats cross the bay.', false],
    ['The gate opens at six.', false],
  ])('%s', (sentence, lacks) => {
    expect(lacksSubject(sentence)).toBe(lacks);
  });
});

describe('asksBack', () => {
  it.each([
    ['How is that possible?', true],
    ['What is a tide?', false],
    ['How do pilots know when it is safe to leave the harbour?', false],
  ])('%s', (question, asks) => {
    expect(asksBack(question)).toBe(asks);
  });
});
