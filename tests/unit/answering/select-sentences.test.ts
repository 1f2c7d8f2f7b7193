import { expect, it } from 'vitest';
import { selectSentences } from '@/lib/answering/select-sentences';
import { prepared } from './page';

it('puts a question before the whole of its answer, also where it comes with a later sentence of that alone', () => {
  const page = prepared(
    'Folding beds',
    `The workshop builds folding beds of ash and oak for narrow rooms.
    # Which bed suits a narrow room?
    People in narrow rooms might be thinking of a folding bed. And they should! It stands in the cupboard by day and takes up the floor by night.`,
  );
  const [opening = '', ...answer] = page.sentences.flatMap(({ kind, text }) =>
    kind === 'heading' ? [] : [text],
  );
  const scores = page.sentences.map(({ text }) =>
    text === answer[0] ? 1 : text === answer[2] ? 0.9 : text === opening ? 0.8 : 0,
  );
  const entries = selectSentences(page, Float32Array.from(scores), { sentences: 7 });
  expect(entries.map(({ sentences }) => sentences.map(({ text }) => text))).toEqual([
    [opening],
    ['Which bed suits a narrow room?', ...answer],
  ]);
});
