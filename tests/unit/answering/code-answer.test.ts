import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
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
