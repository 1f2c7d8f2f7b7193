import { expect, test } from 'vitest';
import type { BlockKind } from '@/lib/protocol/page';
import { withoutCopies } from '@/lib/page/agent/copies';

const sentence = 'The larger sensor balances bright and shadowy areas in every picture.';

function block(text: string, kind: BlockKind = 'paragraph') {
  return { kind, text, words: text.split(' ').length };
}

test('keeps the first of texts that are there for another screen again', () => {
  const blocks = [block(sentence), block('Wide view'), block(sentence), block('Wide view')];
  expect(withoutCopies(blocks, [true, true, true, true], true)).toEqual([true, true, false, true]);
});

test('keeps a text whose copy was left out already', () => {
  expect(withoutCopies([block(sentence), block(sentence)], [false, true], true)).toEqual([
    false,
    true,
  ]);
});

test('keeps what is repeated for a reason', () => {
  const blocks = [block(sentence), block(sentence, 'quote'), block(sentence, 'table-row')];
  expect(withoutCopies(blocks, [true, true, true], true)).toEqual([true, true, true]);
});

test('keeps what texts say alike below several headings, but not a whole part that is there again', () => {
  const law = [
    block('§ 12 Forests', 'heading'),
    block('Whoever fells a tree pays for it.'),
    block(sentence),
    block('§ 40 Guilds', 'heading'),
    block('Every guild has a chest with three locks.'),
    block(sentence),
  ];
  const all = law.map(() => true);
  expect(withoutCopies(law, all, true)).toEqual(all);
  expect(withoutCopies(law, all, false)).toEqual([true, true, true, true, true, false]);
  const story = 'Nobody had seen the keeper of the lighthouse since the first of May.';
  const screens = [
    block('Lamps', 'heading'),
    block(sentence),
    block(story),
    block('More', 'heading'),
    block(sentence),
    block(story),
  ];
  expect(withoutCopies(screens, all, true)).toEqual([true, true, true, true, false, false]);
});
