/**
 * Letters of scripts written without spaces between words, for a class of a regular expression: Chinese, Japanese, Thai,
 * Lao, Khmer, Burmese. Their words are found by a dictionary (`Intl.Segmenter`), everyone else's by spaces.
 */
export const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;

/** Both are made when first asked for: few pages need them, and to know the letters of all scripts takes time. */
let unspacedLetter: RegExp | undefined;
let runs: RegExp | undefined;

/** A run of an unspaced script (group 1), or a word with its inner apostrophes, hyphens and points. */
function runsOfLetters(): RegExp {
  return (runs ??= new RegExp(
    String.raw`([${unspaced}][${unspaced}\p{M}]*)|(?:(?![${unspaced}])[\p{L}\p{N}\p{M}_])+(?:['’.,\-‐‑](?:(?![${unspaced}])[\p{L}\p{N}\p{M}_])+)*`,
    'gu',
  ));
}

const asciiWords = /\w+(?:['.,-]\w+)*/g;
const beyondAscii = /[\u0080-\uffff]/;

/**
 * Letters, digits and marks of the Latin, Greek, Cyrillic and Korean alphabets, for a class of a regular expression: one
 * that is made in no time, where those of all scripts take as long as reading a short page.
 */
const commonLetters = String.raw`\w\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u02c1\u02c6-\u02d1\u02e0-\u02e4\u02ec\u02ee\u0300-\u0374\u0376\u0377\u037a-\u037d\u037f\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03f5\u03f7-\u0481\u0483-\u052f\u1e00-\u1eff\u20d0-\u20f0\uac00-\ud7a3\ufe00-\ufe0f`;
const commonWords = new RegExp(`[${commonLetters}]+(?:['’.,\\-‐‑][${commonLetters}]+)*`, 'g');

/** Signs that are no letters: punctuation, currencies, arrows, mathematics, icons, emoji. */
const commonSigns = String.raw`\s -\u052f\u2000-\u206f\u20a0-\u20cf\u2122\u2190-\u245f\u2500-\u2775\u2794-\u2bff\ud83c-\ud83e\udc00-\uf8ff\ufeff\ufffd`;
const beyondCommon = new RegExp(
  String.raw`[^${commonLetters}${commonSigns}]|\ud83c[\udd00-\udd0c]|\ud83e[\udff0-\udff9]`,
);

const segmenters = new Map<string, Intl.Segmenter>();

/** A word segmenter of a language, made once: creating one is slow. Unknown tags fall back on the default. */
function wordSegmenter(language: string | null): Intl.Segmenter {
  const key = language ?? '';
  let segmenter = segmenters.get(key);
  if (!segmenter) {
    segmenter = createSegmenter(key);
    segmenters.set(key, segmenter);
  }
  return segmenter;
}

function createSegmenter(tag: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(tag === '' ? undefined : tag, { granularity: 'word' });
  } catch {
    // Pages declare tags such as `en_US` or `english`, which are not well-formed.
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}

/** Whether a text holds letters of a script that has no spaces between words. */
export function isUnspaced(text: string): boolean {
  return (unspacedLetter ??= new RegExp(`[${unspaced}]`, 'u')).test(text);
}

/**
 * Number of words as a reader counts them: runs of letters and digits where words are spaced
 * (“don't”, “e-mail” and “1,234.5” are one), dictionary words in Chinese, Japanese and Thai.
 *
 * @param language BCP 47 tag of the page, or null; only a hint for the dictionary.
 */
export function countWords(text: string, language: string | null): number {
  if (!beyondAscii.test(text)) return text.match(asciiWords)?.length ?? 0;
  if (!beyondCommon.test(text)) return text.match(commonWords)?.length ?? 0;
  let count = 0;
  for (const match of text.matchAll(runsOfLetters())) {
    const run = match[1];
    count += run === undefined ? 1 : countDictionaryWords(run, language);
  }
  return count;
}

/** The dictionary's words of a text in a script without spaces, each with where it begins, in UTF-16 units. */
export function dictionaryWords(text: string, language: string): { text: string; start: number }[] {
  const words: { text: string; start: number }[] = [];
  for (const { segment, index, isWordLike } of wordSegmenter(language).segment(text))
    if (isWordLike) words.push({ text: segment, start: index });
  return words;
}

/** Names that menus of languages and countries on pages of all the world give, parted as the dictionary parts them. */
const menuNames =
  '日本語 中文 简体 繁體 繁体 简体-中文 簡體-中文 繁體-中文 繁体-中文 正體-中文 粵語 粤语 文言 吴-语 ไทย ภาษา-ไทย မြန်မာ မြန်မာဘာသာ ລາວ ພາສາ-ລາວ ខ្មែរ ភាសាខ្មែរ 日本 中国 中國 中国-大陆 香港 臺灣 台灣 台湾 ประเทศไทย';
const firstIdeograph = '\u3400';
let menuWords: ReadonlyMap<string, number> | undefined;

/** Words of a menu's names and of single ideographs, or undefined: to open the dictionary for them takes as long as reading a short page. */
function countMenuWords(run: string): number | undefined {
  if (run.length === 1 && run >= firstIdeograph) return 1;
  menuWords ??= new Map(
    menuNames.split(' ').map((name) => [name.replace('-', ''), name.split('-').length]),
  );
  return menuWords.get(run);
}

function countDictionaryWords(run: string, language: string | null): number {
  const known = countMenuWords(run);
  if (known !== undefined) return known;
  let count = 0;
  for (const segment of wordSegmenter(language).segment(run)) if (segment.isWordLike) count++;
  return count;
}
