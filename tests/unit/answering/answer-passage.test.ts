import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

describe('passageAround', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });

  it.each([
    // Who asks about her knows whom the page is about; not so where another is named before.
    ['When did Vera Holm die?', 'The sculptor of the north had worked in glass.', 1],
    ['When did Vera Holm die?', 'In the last winter of the war Nils Berg took her in.', 2],
    ['When did the sculptor die?', 'The sculptor of the north had worked in glass.', 2],
  ])(
    'brings what a pronoun stands for, unless the question says it: %s',
    (question, before, count) => {
      const lines = `${before} She died of pneumonia in March 1962.`;
      const [claim] = answerQuestion(prepared('Vera Holm', lines, embedder), question).claims;
      expect(claim?.quotes).toHaveLength(count);
      expect(claim?.quotes[0]?.text).toContain('1962');
    },
  );
});
