import { expect, test } from 'vitest';
import { collectWords, endsSentence, joinLines } from '@/lib/page/pdf/join-lines';

const known = collectWords(['a well-known rule', 'the dredger and a cooperation', 'up to date']);

test.each([
  ['the har-', 'bour', 'the harbour'],
  ['the well-', 'known rule', 'the well-known rule'],
  ['in coop-', 'eration with', 'in cooperation with'],
  ['the Anglo-', 'Saxon coast', 'the Anglo-Saxon coast'],
  ['since COVID-', '19 began', 'since COVID-19 began'],
  ['of the 17-', 'metre boat', 'of the 17-metre boat'],
  ['the dred\u00ad', 'ger', 'the dredger'],
  ['at sea –', 'or not', 'at sea – or not'],
  ['満', '潮は', '満潮は'],
  ['two', 'words', 'two words'],
])('"%s" and "%s" are "%s"', (first, second, joined) => {
  expect(joinLines(first, second, known)).toBe(joined);
});

test('endsSentence', () => {
  expect(
    ['It is.', 'Is it?”', '起こる。', 'so it was [3].', 'it was.[3]'].every(endsSentence),
  ).toBe(true);
  expect(['the channel, as it', 'of 4.31'].some(endsSentence)).toBe(false);
});
