import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import type { Embedder } from '@/lib/library/static-embedder';
import type { PageType } from '@/lib/protocol/page';
import { loadEmbedder } from './reference-data';
import { samplePage, sampleQuestions } from './sample-page';
import { prepareAsShipped } from '../shipped-reader';

/** How many questions about each sample page must come out right; the pages are ours, so this runs everywhere. */
const samples: { name: string; type: PageType; right: number }[] = [
  { name: 'article', type: 'article', right: 28 },
  { name: 'docs', type: 'documentation', right: 11 },
  { name: 'forum', type: 'forum', right: 10 },
  { name: 'product', type: 'product', right: 11 },
];

describe('questions about the sample pages', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadEmbedder();
  });

  it.each(samples)('$name', ({ name, type, right }) => {
    const prepared = prepareAsShipped(samplePage(name, type), embedder);
    const questions = sampleQuestions(name);
    const wrong = questions.filter(({ text, evidence = [], answerable = true }) => {
      const answer = answerQuestion(prepared, text);
      const quoted = answer.claims.flatMap(({ quotes }) => quotes.map((quote) => quote.text));
      const isHit = evidence.some((words) => quoted.some((quote) => quote.includes(words)));
      return answer.found !== answerable || (answerable && !isHit);
    });
    console.log(
      name,
      `${questions.length - wrong.length} of ${questions.length} right; wrong:`,
      wrong.map(({ text }) => text),
    );
    expect(questions.length - wrong.length).toBeGreaterThanOrEqual(right);
  });
});
