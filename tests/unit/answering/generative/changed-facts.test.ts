import { beforeAll, describe, expect, it } from 'vitest';
import { groundAnswer } from '@/lib/answering/generative/ground-answer';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '@/tests/unit/embedder';
import { prepared } from '../page';

interface Case {
  what: string;
  language: string;
  page: string;
  true: string[];
  false: string[];
}

// Made for these tests: a page, retellings of it, and the same with a fact changed.
const cases: Case[] = [
  {
    what: 'numbers that change places',
    language: 'en',
    page: 'Harwick beat Osmond by 7 to 2 in the final. The shelter keeps five cats and three dogs. Adults pay 9 euros and pupils pay 4 euros.',
    true: [
      'Harwick won the final against Osmond 7-2.',
      'Osmond lost the final against Harwick 2–7.',
      'The shelter keeps three dogs and five cats.',
      'Pupils pay 4 euros and adults pay 9 euros.',
    ],
    false: [
      'Harwick beat Osmond by 2 to 7 in the final.',
      'Harwick won the final against Osmond 2-7.',
      'The shelter keeps three cats and five dogs.',
      'Adults pay 4 euros and pupils pay 9 euros.',
    ],
  },
  {
    what: 'a score the other way round',
    language: 'zh',
    page: '海滨队以7比2战胜了山岭队。',
    true: ['海滨队7:2战胜山岭队。'],
    false: ['海滨队以2比7战胜了山岭队。'],
  },
  {
    what: 'a score the other way round',
    language: 'ja',
    page: '浜チームは7対2で山チームに勝った。',
    true: ['浜チームが7-2で山チームに勝った。'],
    false: ['浜チームは2対7で山チームに勝った。'],
  },
  {
    what: 'dates in digits',
    language: 'en',
    page: 'On 14 March 1963 a storm tore the roof of the town hall away. The mill was closed on 05/21/1970.',
    true: [
      'The storm of 14/03/1963 tore the roof of the town hall away.',
      'On 1963-03-14 a storm tore the roof of the town hall away.',
      'The mill was closed on 21 May 1970.',
    ],
    false: [
      'The storm of 14/05/1963 tore the roof of the town hall away.',
      'On 1963-03-15 a storm tore the roof of the town hall away.',
      'The mill was closed on 21 June 1970.',
    ],
  },
  {
    what: 'dates in digits',
    language: 'de',
    page: 'Am 14. März 1945 zerstörte ein Brand den Turm der Burg.',
    true: ['Ein Brand zerstörte am 14.03.1945 den Turm der Burg.'],
    false: ['Ein Brand zerstörte am 14.02.1945 den Turm der Burg.'],
  },
];

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
