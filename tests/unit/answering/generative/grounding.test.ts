import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { groundAnswer } from '@/lib/answering/generative/ground-answer';
import { toPassages } from '@/lib/answering/generative/passages';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { Claim } from '@/lib/protocol/conversation';
import { shippedEmbedder } from '@/tests/unit/embedder';
import { prepared } from '../page';

interface Statements {
  language: string;
  title: string;
  paragraphs: string[];
  /** Each with words of the sentence it comes from. */
  true: [string, string][];
  /** Each after what was changed in it. */
  false: [string, string][];
}

/** A statement, and whether it was judged rightly. */
type Judged = readonly [statement: string, isRight: boolean];

// Made for these tests.
const { pages } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../fixtures/grounding.json'), 'utf8'),
) as { pages: Statements[] };
/** Shares the product is held to. */
const bars = { cited: 0.9, marked: 0.85 };

function ground(page: AnalyzedPage, text: string): Claim[] {
  return groundAnswer(page, text, toPassages(page, page.sentences));
}

function isCited(claims: readonly Claim[], source: string): boolean {
  const quotes = claims.flatMap((claim) => claim.quotes.map(({ text }) => text));
  return (
    claims.every(({ support }) => support !== 'unsupported') &&
    quotes.some((quote) => quote.includes(source))
  );
}

const embedder = await shippedEmbedder();

describe.each([
  ['English', (language: string) => language === 'en'],
  ['other languages', (language: string) => language !== 'en'],
])('statements about pages in %s', (_, isMeant) => {
  let cited: Judged[];
  let marked: Judged[];

  beforeAll(() => {
    const read = pages
      .filter(({ language }) => isMeant(language))
      .map((each) => ({
        ...each,
        page: prepared(each.title, each.paragraphs.join('\n'), embedder, {
          language: each.language,
        }),
      }));
    cited = read.flatMap(({ page, true: statements }) =>
      statements.map(([text, source]): Judged => [text, isCited(ground(page, text), source)]),
    );
    marked = read.flatMap(({ page, false: statements }) =>
      statements.map(([change, text]): Judged => {
        const isMarked = ground(page, text).some(({ support }) => support === 'unsupported');
        return [`${change}: ${text}`, isMarked];
      }),
    );
  });

  const share = (judged: readonly Judged[]) =>
    judged.filter(([, isRight]) => isRight).length / judged.length;
  const wrong = (judged: readonly Judged[]) =>
    judged.flatMap(([text, isRight]) => (isRight ? [] : [text])).join('\n');

  it('that are true are cited', () => {
    expect(share(cited), wrong(cited)).toBeGreaterThanOrEqual(bars.cited);
  });

  it('that are not true are marked: number, date, unit, name, roles, negation, quotation, cause, comparison, invention', () => {
    expect(share(marked), wrong(marked)).toBeGreaterThanOrEqual(bars.marked);
  });
});
