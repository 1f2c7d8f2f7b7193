import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

it('shows the code that a sentence leads into', () => {
  const docs = prepared(
    'Tides',
    `
    # Setting up
    Install the package first:
    $ pip install tidelib
    It needs no account.
    `,
  );
  const { claims } = answerQuestion(docs, 'How do I install the package?');
  expect(claims.map(({ quotes }) => quotes[0]?.text)).toEqual([
    'Install the package first:',
    'pip install tidelib',
  ]);
});

it.each([
  ['what do i type to list the old keys', 'tide keys list --old'],
  ['which command turns it off for one commit', 'TIDE=off git commit'],
  ["what's the command to list old keys", 'tide keys list --old'],
  [
    'which commits are marked',
    'Commits without a check are marked, and old keys are listed in the report.',
  ],
])('shows code where code is asked for: %s', async (question, code) => {
  const docs = prepared(
    'Tide keys',
    `
    # Keys
    Keys that are older than a year should be renewed. To see the old keys of all your projects, list them.
    $ tide keys list --old
    # Commits
    Every commit is checked. You can turn the check off for a single one.
    $ TIDE=off git commit
    Commits without a check are marked, and old keys are listed in the report.
    `,
    await shippedEmbedder(),
  );
  expect(answerQuestion(docs, question).claims[0]?.quotes[0]?.text).toBe(code);
});
