import { expect, it } from 'vitest';
import { tableOf } from '../../eval/table.ts';

it('puts all that was measured into one table, with others beside it', () => {
  const evaluation = {
    metrics: {
      name: 'pages',
      f1: 0.891,
      msPerPage: 12.34,
      byType: { article: { f1: 0.968 } },
    },
    others: [
      { from: 'Readability', values: { f1: 0.666, byType: { article: { f1: 0.88 } } } },
      { from: 'Defuddle', values: { f1: 0.7 } },
    ],
  };
  const summaries = { metrics: { name: 'short', rouge1: 1, words: 26.4 }, others: [] };
  expect(
    tableOf([
      { kind: 'extraction', evaluation },
      { kind: 'summaries', evaluation: summaries },
    ]).split('\n'),
  ).toEqual([
    '            set    metric        Tacit  others',
    'extraction  pages  f1           89.1 %  Readability 66.6 %   Defuddle 70.0 %',
    'extraction  pages  msPerPage   12.3 ms',
    'extraction  pages  f1 article   96.8 %  Readability 88.0 %',
    'summaries   short  rouge1      100.0 %',
    'summaries   short  words            26',
  ]);
});
