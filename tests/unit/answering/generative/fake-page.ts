import type { PageSentence, PreparedPage } from '@/lib/answering/prepared-page';
import type { Block, PageDocument } from '@/lib/protocol/page';
import { splitSentences } from '@/lib/text/sentences';
import { countWords } from '@/lib/text/words';

type FakeBlock = Partial<Block> & { text: string };

/** A page prepared without index or embedder: scores are given by a function of the sentence. */
export function fakePage(
  title: string,
  texts: readonly (string | FakeBlock)[],
  score: (text: string, question: string | null) => number = () => 0,
  language = 'en',
): PreparedPage {
  const blocks = texts.map((entry, id): Block => ({
    kind: 'paragraph',
    headings: [],
    ...(typeof entry === 'string' ? { text: entry } : entry),
    id,
  }));
  const sentences = blocks.flatMap((block) => {
    const whole = block.kind === 'heading' || block.kind === 'code';
    const spans = whole
      ? [{ start: 0, end: block.text.length }]
      : splitSentences(block.text, language);
    return spans.map(({ start, end }) => {
      const text = block.text.slice(start, end);
      return {
        blockId: block.id,
        start,
        end,
        text,
        kind: block.kind,
        words: countWords(text, language),
        headings: block.headings,
      };
    });
  });
  const indexed = sentences.map((sentence, index): PageSentence => ({ ...sentence, index }));
  const scores = (question: string | null) =>
    Float32Array.from(indexed, (sentence) => score(sentence.text, question));
  const page: PageDocument = {
    url: 'https://example.org/page',
    canonicalUrl: 'https://example.org/page',
    title,
    site: 'example.org',
    language,
    type: 'article',
    capturedAt: Date.UTC(2026, 0),
    blocks,
    words: indexed.reduce((sum, sentence) => sum + sentence.words, 0),
    coverage: 1,
    skipped: [],
    contentHash: 'hash',
  };
  return {
    page,
    sentences: indexed,
    scoreForQuestion: (question) => scores(question),
    scoreForSummary: () => scores(null),
    similarity: () => new Float32Array(indexed.length),
  };
}

/** A tokenizer of words. */
export const countTokens = (texts: string[]): Promise<number[]> =>
  Promise.resolve(texts.map((text) => text.split(/\s+/).filter((word) => word !== '').length));
