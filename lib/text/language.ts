import { stopWordLanguages, stopWordsOf } from './stop-words';

/** Scripts that name a language well enough to segment and index it. */
const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['en', /\p{Script=Latin}/gu],
];

/** Languages of each script that a page may declare without contradicting its letters. */
const kin: Record<string, string> = {
  ja: 'ja',
  zh: 'zh yue ja',
  ar: 'ar fa ur ps ckb',
  he: 'he yi iw',
  hi: 'hi mr ne sa',
  ru: 'ru uk be bg sr mk kk ky mn tg',
};

/** How much text is looked at; more does not change the answer. UTF-16 units. */
const sampleLength = 4000;

/**
 * The language of a text as a primary subtag (`en`, `zh`).
 * The page's own tag holds unless the letters contradict it; without one, letters and function words decide.
 *
 * @param tag BCP 47 tag as the page declares it, or null.
 */
export function guessLanguage(tag: string | null, text: string): string {
  const declared = primarySubtag(tag);
  const sample = text.slice(0, sampleLength);
  const script = dominantScript(sample);
  if (script === null) return declared ?? 'en';
  if (script !== 'en') return declared !== null && fits(declared, script) ? declared : script;
  const isLatin =
    declared !== null && !scripts.some(([language]) => language === declared && language !== 'en');
  // Many sites leave the tag of their template in place, so even `en` must agree with the words.
  const read = languageByStopWords(sample, declared);
  if (declared !== null && isLatin && (read === null || !stopWordLanguages.includes(declared)))
    return declared;
  return read ?? 'en';
}

function fits(declared: string, script: string): boolean {
  return (kin[script] ?? script).split(' ').includes(declared);
}

/** The language of a tag without country or script, also where the tag is not well-formed (`en_US`); null where there is none. */
export function primarySubtag(tag: string | null): string | null {
  const subtag = tag?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return /^[a-z]{2,3}$/.test(subtag) ? subtag : null;
}

function dominantScript(sample: string): string | null {
  const counts = scripts.map(([language, letters]) => ({
    language,
    count: sample.match(letters)?.length ?? 0,
  }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  // Japanese mixes Han with kana: a few kana are enough.
  const kana = counts[0]?.count ?? 0;
  const han = counts[1]?.count ?? 0;
  if (kana > 0.1 * (kana + han) && kana + han > 0.4 * total) return 'ja';
  return counts.reduce((best, entry) => (entry.count > best.count ? entry : best)).language;
}

/**
 * The language whose function words make up the largest share of the words; null when none stands out. What is declared must
 * be contradicted clearly: names hold the small words of other languages (“Los Angeles”).
 */
function languageByStopWords(sample: string, declared: string | null): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (language: string): number => {
    const stopWords = stopWordsOf(language);
    return words.filter((word) => stopWords.has(word)).length;
  };
  const own = declared !== null && stopWordLanguages.includes(declared) ? count(declared) : 0;
  let best: string | null = null;
  let most = Math.max(2, 0.12 * words.length, 2 * own);
  for (const language of stopWordLanguages) {
    if (language === declared) continue;
    const found = count(language);
    if (found > most) [best, most] = [language, found];
  }
  return best ?? (own > Math.max(2, 0.12 * words.length) ? declared : null);
}

/** Whether a language is written without spaces between words. */
export function isUnspacedLanguage(language: string): boolean {
  return /^(?:zh|yue|ja|th|lo|km|my)$/.test(language);
}
