import { spelledNumber } from '@/lib/text/numbers/spelled-number';
import { isUnspacedLanguage } from '@/lib/text/language';
import { magnified } from './magnitudes';
import { isQuantity } from './quantities';
import type { Word } from './word';

/** The most words of a number: “two hundred thousand three hundred and twenty five”. */
const mostNumberWords = 8;

/** Words, with those of one number as one: “four hundred”. */
export function joinNumbers(words: readonly Word[], text: string, language: string): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) continue;
    if (word.value === null && word.lower !== 'one') {
      joined.push(word);
      continue;
    }
    if (isUncounted(words, at, language)) {
      joined.push({ ...word, value: null, isContent: false });
      continue;
    }
    const following = [word];
    while (following.length < mostNumberWords) {
      const [last, next] = [following.at(-1), words[at + following.length]];
      if (!last || !next || !/^[ \u00a0-]$/.test(text.slice(last.end, next.start))) break;
      following.push(next);
    }
    const number = spelledNumber(
      following.map(({ lower, value }) => (/^\d/.test(lower) ? (value ?? lower) : lower)),
      language,
    );
    let { length, value } = number ?? { length: 1, value: word.value };
    const times = value && magnified(value, following[length]?.lower ?? '', language);
    if (times) [length, value] = [length + 1, times];
    const parts = following.slice(0, length);
    const end = parts.at(-1)?.end ?? word.end;
    if (length === 1) joined.push(word);
    else
      joined.push({
        ...word,
        text: text.slice(word.start, end),
        lower: parts.map(({ lower }) => lower).join(' '),
        end,
        terms: [],
        value,
        isContent: true,
        isLight: false,
      });
    at += length - 1;
  }
  return language === 'hi' || isUnspacedLanguage(language) ? summedUp(joined, text) : joined;
}

/** Ends with what it is counted in: “1万”, “दो करोड़”. */
const counted = /(?:[万萬亿億]|หมื่น|แสน|ล้าน|करोड़|लाख|हज़ार|हजार)$/u;

/** Words, with what is counted in several magnitudes as one number: “1万6500”, “दो करोड़ चालीस लाख”. */
function summedUp(words: readonly Word[], text: string): Word[] {
  const summed: Word[] = [];
  for (const word of words) {
    const last = summed.at(-1);
    const isNext = last && /^[ \u00a0]?$/.test(text.slice(last.end, word.start));
    const [whole, rest] = [Number(last?.value ?? Number.NaN), Number(word.value ?? Number.NaN)];
    // A whole number of ten thousand, with less than that.
    const isRest =
      isNext && counted.test(last.lower) && rest > 0 && whole % 10 ** digits(rest) === 0;
    if (!isRest) summed.push(word);
    else
      summed[summed.length - 1] = {
        ...last,
        text: text.slice(last.start, word.end),
        lower: `${last.lower} ${word.lower}`,
        end: word.end,
        value: String(whole + rest),
      };
  }
  return summed;
}

function digits(value: number): number {
  return String(Math.trunc(value)).length;
}

/** “Pour cent”, “several hundred”. */
function isUncounted(words: readonly Word[], at: number, language: string): boolean {
  const before = words[at - 1]?.lower ?? '';
  return (
    words[at]?.value === '100' &&
    !/^\p{Nd}/u.test(words[at]?.lower ?? '') &&
    (/^(?:pour|por|per)$/.test(before) || isQuantity(before, language))
  );
}
