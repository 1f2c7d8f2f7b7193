import { describe, expect, it } from 'vitest';
import { groundAnswer } from '@/lib/answering/generative/ground-answer';
import { prepared } from '../page';

const page = prepared(
  'The dam of Ilmen',
  `"The dam will hold," said engineer Ruth Adler. Farmer Tom Brix disagreed: "It leaks every spring."
   The minister Ludwig Harrach opened the new stairs in 1998. "We owe this to the cavers," he said. His rival Emma Stolz called the stairs a waste of money.`,
);
const supports = (text: string) => groundAnswer(page, text, []).map(({ support }) => support);

describe('who said something', () => {
  it.each([
    '"The dam will hold," said Tom Brix.',
    'Ruth Adler said: "It leaks every spring."',
    'According to Tom Brix, "the dam will hold".',
    '"We owe this to the cavers," said Emma Stolz.',
  ])('is not anybody: %s', (text) => {
    expect(supports(text)).toEqual(['unsupported']);
  });

  it.each([
    '"The dam will hold," said Ruth Adler.',
    'Adler said that "the dam will hold".',
    'Tom Brix said: "It leaks every spring."',
    'Harrach said, "We owe this to the cavers."',
  ])('is the one who did: %s', (text) => {
    expect(supports(text)).not.toContain('unsupported');
  });
});
