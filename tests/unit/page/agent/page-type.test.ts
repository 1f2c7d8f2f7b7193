// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { mark } from '@/lib/page/agent/marks';
import { guessPageType } from '@/lib/page/agent/page-type';
import type { RawBlock } from '@/lib/page/agent/raw-block';

function declare(...graph: readonly unknown[]): void {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify(graph);
  document.head.append(script);
}

const block = (words: number, marks = 0): RawBlock =>
  ({ kind: 'paragraph', words, linkShare: 0, scope: { marks } }) as unknown as RawBlock;

const question = { '@type': 'Question', acceptedAnswer: { '@type': 'Answer' } };

describe('guessPageType', () => {
  beforeEach(() => document.head.replaceChildren());

  it('takes a page of questions and answers for a forum', () => {
    declare({ '@type': 'QAPage', mainEntity: question });
    expect(guessPageType(document, [])).toBe('forum');
  });

  it('does not take frequent questions for a forum', () => {
    declare({ '@type': 'FAQPage', mainEntity: [question, question] }, { '@type': 'BlogPosting' });
    expect(guessPageType(document, [])).toBe('article');
  });

  it('knows a product that answers frequent questions', () => {
    declare({ '@type': 'Product' }, { '@type': 'FAQPage', mainEntity: [question] });
    expect(guessPageType(document, [])).toBe('product');
  });

  it('takes a page of comments for a forum, and an essay with comments for an article', () => {
    const comments = [40, 6, 90, 12].map((words) => block(words, mark.commentName));
    expect(guessPageType(document, [block(9), ...comments, block(12)])).toBe('forum');
    expect(guessPageType(document, [block(9), block(60), ...comments])).toBe('article');
    expect(guessPageType(document, [block(200), ...comments])).toBe('article');
  });
});
