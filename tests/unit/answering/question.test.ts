import { describe, expect, it } from 'vitest';
import { expectedAnswer } from '@/lib/answering/expected-answer';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { parseQuestion } from '@/lib/answering/question';
import { samplePage } from '@/tests/quality/sample-page';
import { shippedEmbedder } from '../embedder';
import { prepareAsShipped } from '../../shipped-reader';

describe('parseQuestion', () => {
  it('does not take what happens for what is asked about', async () => {
    const tides = prepareAsShipped(samplePage('article', 'article'), await shippedEmbedder());
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

describe('expectedAnswer', () => {
  it.each([
    'What is the population of Tonga?',
    "What was the film's budget?",
    'What is the average annual temperature in Oslo?',
    "what's the height of the tower",
  ])('takes “%s” for a question for a number', (question) => {
    expect(expectedAnswer(question)).toBe('number');
  });

  it.each([
    'What is the cost accounting method called?',
    'What is the weight room used for?',
    'What is the speed skater known for?',
  ])('does not take “%s” for one', (question) => {
    expect(expectedAnswer(question)).toBeNull();
  });
});
