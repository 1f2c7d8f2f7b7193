import { spelledNumber } from '@/lib/text/numbers/spelled-number';
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
  return joined;
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
