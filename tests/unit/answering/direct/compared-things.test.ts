import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { faults, prepared } from '../page';

const plans = prepared(
  'Plans and prices',
  `
  | Feature | Starter | Team | Business
  | Price a month | €9 | €19 | €39
  | Storage | 5 GB | 100 GB | 1 TB
  # Where the cheese goes
  | Country | Tonnes | Change
  | Germany | 14,200 | +3 %
  | Netherlands | 9,800 | −1 %
  | United Kingdom | 6,100 | −7 %
  `,
  await shippedEmbedder(),
);

it.each([
  [
    'What is the difference between Starter and Team?',
    ['Price a month | €9 | €19 | €39', 'Storage | 5 GB | 100 GB | 1 TB'],
  ],
  [
    'Compare Germany and the Netherlands',
    ['Germany | 14,200 | +3 %', 'Netherlands | 9,800 | −1 %'],
  ],
  [
    'What is the difference in storage between Starter and Team?',
    ['Storage | 5 GB | 100 GB | 1 TB'],
  ],
  ['Which plan has more storage, Team or Business?', ['Storage | 5 GB | 100 GB | 1 TB']],
  [
    'Where did more go, Germany or the Netherlands?',
    ['Germany | 14,200 | +3 %', 'Netherlands | 9,800 | −1 %'],
  ],
  // Called otherwise by the table.
  ['How many tonnes went to Holland?', ['Netherlands | 9,800 | −1 %']],
  ['How many tonnes did Britain buy?', ['United Kingdom | 6,100 | −7 %']],
])('%s', (question, rows) => {
  const answer = answerQuestion(plans, question);
  expect(answer.found).toBe(true);
  expect(answer.claims.map(({ quotes }) => quotes[0]?.text)).toEqual(rows);
  expect(faults(answer, plans)).toEqual([]);
});

it('compares nothing that the table lacks', () => {
  const { found, text } = answerQuestion(plans, 'What is the difference between Starter and Gold?');
  expect(found && text.includes('Storage')).toBe(false);
  expect(answerQuestion(plans, 'How many tonnes went to France?').found).toBe(false);
});
