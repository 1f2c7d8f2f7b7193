import { beforeAll, describe, expect, it } from 'vitest';
import { groundAnswer } from '@/lib/answering/generative/ground-answer';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '@/tests/unit/embedder';
import { prepared } from '../page';

/** A page, with what it says in other words and what it does not say. */
export interface ToldOfPage {
  what: string;
  language: string;
  page: string;
  true: string[];
  false: string[];
}

/** Tests that what is so is cited, and every statement that is not so is marked. */
export function testGrounding(cases: readonly ToldOfPage[]): void {
  describe.each(cases)('$what, $language', ({ language, page, ...statements }) => {
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await shippedEmbedder();
    });

    const unsupported = (list: readonly string[]) => {
      const read = prepared('', page, embedder, { language });
      return list.filter((statement) =>
        groundAnswer(read, statement, []).some(({ support }) => support === 'unsupported'),
      );
    };

    it('cites what is so', () => {
      expect(unsupported(statements.true)).toEqual([]);
    });

    it('marks what is not', () => {
      expect(unsupported(statements.false)).toEqual(statements.false);
    });
  });
}
