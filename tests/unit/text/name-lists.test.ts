import { describe, expect, it } from 'vitest';
import { isNameList } from '@/lib/text/name-lists';

describe('isNameList', () => {
  it.each([
    ['Harbours Lighthouses Pilots Charts Weather Tides', true],
    [`${'Ada Basic Cobol Dart Erlang Fortran '.repeat(6)}.`, true],
    ['The pilots of Sandvik read the charts before each tide.', false],
    ['Ada Byron Met Charles Babbage in London.', false],
    ['Harbour Charts', false],
    ['潮汐表 灯塔 领航员 海图 天气 港口 码头', false],
  ])('%s', (text, is) => {
    expect(isNameList(text)).toBe(is);
  });
});
