import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { preparePage } from '@/lib/answering/prepare-page';
import { parseQuestion } from '@/lib/answering/question';
import { samplePage } from '@/tests/quality/sample-page';
import { shippedEmbedder } from '../embedder';

describe('parseQuestion', () => {
  it('does not take what happens for what is asked about', async () => {
    const tides = preparePage(samplePage('article', 'article'), await shippedEmbedder());
    const asked = 'When do spring tides happen?';
    const shares = parseQuestion(tides, asked).words.map(({ word, share }) => [word, share < 1]);
    expect(shares).toEqual([
      ['spring', false],
      ['tides', false],
      ['happen', true],
    ]);
    const { text } = answerQuestion(tides, asked);
    expect(text).toContain('At new moon and full moon');
    expect(text).not.toContain('happens to slosh');
  });
});
