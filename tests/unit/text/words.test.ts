import { describe, expect, it } from 'vitest';
import { countWords, dictionaryWords, isUnspaced } from '@/lib/text/words';

describe('countWords', () => {
  it.each([
    ['', 0],
    [' … — !', 0],
    ["Hello World, don't e-mail 1,234.5!", 5],
    ['Ça va très bien, l’été.', 5],
    ['Это тест — раз-два.', 3],
    ['कोई नहीं जानता।', 3],
    ['السلام عليكم', 2],
  ])('counts %j as %d', (text, words) => {
    expect(countWords(text, null)).toBe(words);
  });

  it('counts common letters and signs the same alone and beside other scripts', () => {
    const wrong: string[] = [];
    const codes = [
      ...Array(0xffff).keys(),
      ...Array(0x1000)
        .keys()
        .map((at) => 0x1f000 + at),
    ];
    for (const code of codes) {
      const sign = String.fromCodePoint(code);
      const text = `a${sign}b ${sign} ${sign}c`;
      if (isUnspaced(text)) continue;
      if (countWords(text, null) !== countWords(`${text} न`, null) - 1) wrong.push(sign);
    }
    expect(wrong).toEqual([]);
  });

  it('counts dictionary words where words are not spaced', () => {
    expect(countWords('これはペンです。', 'ja')).toBe(4);
    expect(countWords('我们在学习中文。', 'zh')).toBeGreaterThanOrEqual(3);
    expect(countWords('我们在学习中文。', 'zh')).toBeLessThan(8);
    expect(countWords('ภาษาไทยไม่มีช่องว่าง', 'th')).toBeGreaterThanOrEqual(4);
  });

  it.each([
    [
      '日本語',
      '中文',
      '简体中文',
      '繁體中文',
      '正體中文',
      '粵語',
      '吴语',
      '中国大陆',
      '臺灣',
      '台湾',
    ],
    ['ไทย', 'ภาษาไทย', 'ประเทศไทย', 'မြန်မာ', 'မြန်မာဘာသာ', 'ພາສາລາວ', 'ភាសាខ្មែរ', '京', 'の'],
  ])('counts names in menus as the dictionary does', (...names) => {
    for (const name of names)
      expect([name, countWords(name, null)]).toEqual([name, dictionaryWords(name, 'en').length]);
  });

  it('survives a malformed language tag', () => {
    expect(countWords('これはペンです。', 'not a tag')).toBe(4);
  });
});

describe('isUnspaced', () => {
  it('knows the scripts without spaces', () => {
    expect(isUnspaced('Tōkyō')).toBe(false);
    expect(isUnspaced('한국어 문장')).toBe(false);
    expect(isUnspaced('in 東京')).toBe(true);
    expect(isUnspaced('ไทย')).toBe(true);
  });
});
