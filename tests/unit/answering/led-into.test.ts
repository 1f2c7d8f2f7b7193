import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { summarize } from '@/lib/answering/extractive-summary';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../embedder';
import { prepareAsShipped } from '../../shipped-reader';
import { faults, prepared } from './page';

describe('a sentence that leads into what follows', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });

  const linesOf = (page: AnalyzedPage, question: string): string[] => {
    const answer = answerQuestion(page, question);
    expect(faults(answer, page)).toEqual([]);
    return answer.claims.map(({ start, end }) => answer.text.slice(start, end));
  };

  it('brings the code or the list where somebody is asked for', () => {
    const thread = prepared(
      'Merging two dictionaries',
      `How do I merge two dictionaries without changing either of them?
       In a recent version of the language, unpack both into a new one:
       $ z = {**x, **y}
       Keys of the second one win.
       Before you go on you should ask yourself two things about your keys:
       - Are they strings?
       - May they be in both?`,
    );
    const authors = ['ida', 'tomas', 'tomas', 'tomas', 'Bo', 'Bo', 'Bo'];
    const blocks = thread.page.blocks.map((block, at) => ({ ...block, author: authors[at] ?? '' }));
    const page = prepareAsShipped({ ...thread.page, type: 'forum', blocks }, embedder);
    expect(linesOf(page, 'What does tomas suggest?')).toEqual([
      'In a recent version of the language, unpack both into a new one:',
      'z = {**x, **y}',
    ]);
    expect(linesOf(page, 'What does Bo say?')).toEqual([
      'Before you go on you should ask yourself two things about your keys:',
      'Are they strings?',
      'May they be in both?',
    ]);
  });

  it('brings a list of one, and what a passage ends with an announcement of', () => {
    const guide = prepared(
      'Night ferry',
      `# Bicycles
       Bicycles travel on the car deck of the ferry. You tie them up yourself with one thing:
       - a strap from the box at the ramp
       # Cabins
       Cabins are booked at the desk.`,
      embedder,
    );
    expect(linesOf(guide, 'Where do bicycles travel on the ferry?').join('\n')).not.toMatch(/:$/);
    expect(linesOf(guide, 'How do you tie up bicycles?')).toContain(
      'a strap from the box at the ramp',
    );
  });

  it('never stands alone among the points and sentences of a summary', () => {
    const steps = `
      Install the package of the tide library with the package manager:
      $ pip install tidelib
      Make a chart of the tides at the harbour for the coming week:
      $ tide chart --week`;
    for (const style of ['summary', 'key-points', 'explain'] as const) {
      const page = prepared('Tide library', steps, embedder);
      const answer = summarize(page, style);
      expect(faults(answer, page)).toEqual([]);
      expect(answer.text).toContain('pip install tidelib');
      expect(answer.text).not.toMatch(/:(?:\s*$|\n[IM])/u);
    }
  });
});
