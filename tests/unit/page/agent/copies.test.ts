import { expect, test } from 'vitest';
import type { BlockKind } from '@/lib/protocol/page';
import { withoutCopies } from '@/lib/page/agent/copies';

const sentence = 'The larger sensor balances bright and shadowy areas in every picture.';

function block(text: string, kind: BlockKind = 'paragraph') {
  return { kind, text, words: text.split(' ').length };
}

test('keeps the first of texts that are there for another screen again', () => {
  const blocks = [block(sentence), block('Wide view'), block(sentence), block('Wide view')];
  expect(withoutCopies(blocks, [true, true, true, true])).toEqual([true, true, false, true]);
});

test('keeps a text whose copy was left out already', () => {
  expect(withoutCopies([block(sentence), block(sentence)], [false, true])).toEqual([false, true]);
});

test('keeps what is repeated for a reason', () => {
  const blocks = [block(sentence), block(sentence, 'quote'), block(sentence, 'table-row')];
  expect(withoutCopies(blocks, [true, true, true])).toEqual([true, true, true]);
});
