import { describe, expect, it } from 'vitest';
import { endsSentence, isQuestion, leansBack, opensDependent } from '@/lib/text/openings';

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

describe('leansBack', () => {
  it.each([
    ['It is new.', true],
    ['What counts is not the size but this difference.', true],
    ['The level falls: these are called slack periods.', true],
    ['A ship passes through one of them.', true],
    ['The harbour opens at six.', false],
    ['Boats and such things are kept here.', false],
  ])('%s', (sentence, leans) => {
    expect(leansBack(sentence, 'en')).toBe(leans);
  });
});

describe('isQuestion', () => {
  it.each([
    ['Who goes there?', true],
    ['谁？', true],
    ['Why the river rises in spring.', true],
    ['How it works is simple.', false],
    ['However, it works.', false],
    ['It works.', false],
  ])('%s', (text, asks) => {
    expect(isQuestion(text)).toBe(asks);
  });
});

describe('endsSentence', () => {
  it('tells statements from labels', () => {
    expect(['Done.', '“Done.”', '好。'].every(endsSentence)).toBe(true);
    expect(['Opening hours', 'Tickets:', '€ 64.00'].some(endsSentence)).toBe(false);
  });
});
