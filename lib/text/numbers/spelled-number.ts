import { multipliers } from './number-words';
import { wordValue } from './word-value';

/** What a word multiplies the number before it by: 100, 1000; null for others. */
function multiplierOf(lower: string, language: string): number | null {
  const at = (multipliers[language] ?? '')
    .split(' ')
    .findIndex((forms) => forms.split('/').includes(lower));
  return at === -1 ? null : ([100, 1000][at] ?? null);
}

const joiners: Record<string, string> = { en: 'and', es: 'y', fr: 'et', pt: 'e' };

/** One, which is an article elsewhere, after tens. */
const ones: Record<string, string> = {
  en: 'one',
  fr: 'un une',
  es: 'uno un una',
  pt: 'um uma',
  ru: 'один одна одно одного одной одну',
};

/**
 * How many of some words, from the first on, are one number (“four hundred and twenty”), and its value; null where
 * the first is none, or is one alone. Words are in lower case and apart by a space or a hyphen.
 */
export function spelledNumber(
  lower: readonly string[],
  language: string,
): { length: number; value: string } | null {
  let [total, section, length] = [0, 0, 0];
  for (let at = 0; at < lower.length; at++) {
    const word = lower[at] ?? '';
    const factor = multiplierOf(word, language);
    if (factor !== null) {
      const isHundred = at === 0 && factor === 100 && wordValue(word, language) !== null;
      if (isHundred) section = 1;
      if (section === 0 || (factor === 100 && section > 99)) break;
      if (factor === 1000) [total, section] = [total + section * 1000, 0];
      else section *= factor;
      length = at + 1;
      continue;
    }
    // “Twenty and six” are two numbers, and so are “two hundred and five hundred”.
    const joinsEnglish =
      section % 100 === 0 && multiplierOf(lower[at + 2] ?? '', language) === null;
    const joins = language === 'en' ? joinsEnglish : section % 10 === 0;
    if (at > 0 && word === joiners[language] && length === at && joins) continue;
    const isDigits = at === 0 && /^\d{1,3}$/.test(word);
    // “20 five-star hotels”
    if (isDigits && multiplierOf(lower[1] ?? '', language) === null) break;
    const isOne =
      at === 0
        ? language === 'en' && word === 'one'
        : section % 100 > 10 &&
          section % 10 === 0 &&
          (ones[language] ?? '').split(' ').includes(word);
    const own = isOne ? '1' : isDigits ? word : wordValue(word, language);
    const value = Number(own ?? Number.NaN);
    const sum = at === 0 ? value : added(section, value, total, word, language);
    if (sum === null || Number.isNaN(sum) || sum > 999) break;
    section = sum;
    length = at + 1;
  }
  return length < 2 ? null : { length, value: String(total + section) };
}

/** A number with what follows it, if both are one. */
function added(
  number: number,
  next: number,
  total: number,
  word: string,
  language: string,
): number | null {
  if (Number.isNaN(next)) return null;
  if (number === 0) return total > 0 ? next : null;
  const rest = number % 100;
  if (rest === 0) return next < 100 ? number + next : null;
  if (language === 'ar') {
    if (rest < 10 && next === 10 && !word.startsWith('و')) return number + 10;
    return rest < 10 && next >= 20 && next < 100 && word.startsWith('و') ? number + next : null;
  }
  if (language === 'fr') {
    if (rest === 4 && next === 20) return number - 4 + 80;
    if ((rest === 60 || rest === 80) && next < 20) return number + next;
    if ((rest === 10 || rest === 70 || rest === 90) && next >= 7 && next < 10) return number + next;
  }
  return rest % 10 === 0 && rest >= 20 && next > 0 && next < 10 ? number + next : null;
}
