import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { prepared } from '../page';

const clause = 'which you find in the shed behind the boathouse, on the left of the door';
const steps = [1, 2, 3, 4, 5, 6].map((each) => `Fetch the blue key number ${each}, ${clause}.`);
const page = prepared(
  'Questions about the boats',
  `
  # How do I rig the dinghy?
  You need six keys.
  ${steps.map((step) => `- ${step}`).join('\n')}
  Every dinghy is rigged within an hour.
  # What happens if nobody answers?
  The keeper is at sea, ${clause}. Wait for half an hour, ${clause}. Then ring the bell, ${clause}, and he comes, ${clause}.
  Nobody ever answers at night, and what happens then happens without us: if nobody answers, nothing happens.
  # Where do I moor?
  Moor at the pier, ${clause}.
  `,
);
const answer = (question: string): string => answerQuestion(page, question).text;

describe('a question that a heading asks as well', () => {
  it('is answered by all steps that stand right below it, and what leads to them', () => {
    const whole = ['You need six keys.', ...steps].join('\n');
    expect(answer('How do I rig the dinghy?')).toBe(whole);
    expect(answer('How can I rig a dinghy?')).toBe(whole);
  });

  it('is answered from the beginning of a long text', () => {
    expect(answer('What happens if nobody answers?')).toMatch(
      /^The keeper is at sea, .*half an hour/,
    );
    expect(answer('What happens if nobody answers?')).not.toContain('at night');
  });

  it('is another where it says more', () => {
    expect(answer('What happens if nobody answers at night?')).toContain('Nobody ever answers');
  });
});

it('begins no thread with what its asker says', () => {
  const blocks = page.page.blocks.map((block) => ({ ...block, author: 'Ida Berg' }));
  const thread = prepared('Boats', '', null, { blocks, type: 'forum' });
  expect(answerQuestion(thread, 'How do I rig the dinghy?').text).not.toContain('You need six');
});
