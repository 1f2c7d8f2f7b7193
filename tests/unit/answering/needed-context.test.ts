import { beforeAll, describe, expect, it } from 'vitest';
import { summarize } from '@/lib/answering/extractive-summary';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../embedder';
import { faults, prepared } from './page';

describe('a summary', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });

  it('gives an answer of a list of questions with its question', () => {
    const gym = `
      # Can I pause my membership?
      Yes, for up to three months a year.
      # Is there a sauna?
      No.
      # Do you have a swimming pool?
      Not yet. One is being built and should open in 2026.
      # Are towels provided?
      No, please bring your own. They can be rented for 2 euros.`;
    const ferry = `
      - Are pets allowed?
      - Yes, on the open deck.
      - Is smoking allowed?
      - No, nowhere on board.
      - Do children travel free?
      - Yes, until their sixth birthday.`;
    for (const lines of [gym, ferry])
      for (const style of ['summary', 'key-points', 'explain'] as const) {
        const page = prepared('Questions', lines, embedder);
        const answer = summarize(page, style);
        expect(faults(answer, page)).toEqual([]);
        for (const line of answer.text.split('\n')) expect(line).toMatch(/\? · (?:Yes|No)/u);
      }
  });

  it('leaves out the number of a note, and what announces code that is not shown', () => {
    const { text } = summarize(
      prepared(
        'How to flatten a list',
        `
        Note 1.
        The recursive function of the list hits the recursion limit of the interpreter.
        Push the iterators of the list on a stack and pop them when they are exhausted:
        $ stack.push(list)
        Raising the recursion limit of the interpreter may crash the whole program.
        Note 2.`,
        embedder,
      ),
      'summary',
    );
    expect(text).not.toMatch(/Note|exhausted/u);
  });
});
