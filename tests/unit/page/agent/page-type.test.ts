// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { guessPageType } from '@/lib/page/agent/page-type';

function declare(...graph: readonly unknown[]): void {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify(graph);
  document.head.append(script);
}

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
});
