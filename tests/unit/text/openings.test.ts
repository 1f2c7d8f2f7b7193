import { describe, expect, it } from 'vitest';
import { opensDependent } from '@/lib/text/openings';

describe('opensDependent', () => {
  it.each([
    ['This makes it slow.', 'en', true],
    ['However, nobody came.', 'en', true],
    ['He was born in 1901.', 'en', true],
    ['“They never answered,” she said.', 'en', true],
    ['This page explains how to install it.', 'en', false],
    ['It is important that you stay.', 'en', false],
    ['Heat rises.', 'en', false],
    ['Thistles grow here.', 'en', false],
    ['Dieser ist neu.', 'de', true],
    ['Il partit.', 'fr', true],
    ['Ilma est là.', 'fr', false],
    ['因此他离开了。', 'zh', true],
    ['これは本です。', 'ja', true],
    ['黑豹队赢了。', 'zh', false],
  ])('%s', (sentence, language, dependent) => {
    expect(opensDependent(sentence, language)).toBe(dependent);
  });
});
