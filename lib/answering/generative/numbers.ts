import {
  alone,
  cardinals,
  hundreds,
  multipliers,
  oneAndHalf,
  tens,
  times,
  twoThousand,
} from './number-words';

const words = new Map<string, Map<string, string>>();

/**
 * The value of a number word (“seven”, “zwölf”), or null. “One” and its like are articles and pronouns more often
 * than numbers, and “second” is a time: they are left out.
 */
export function wordValue(lower: string, language: string): string | null {
  let known = words.get(language);
  if (!known) words.set(language, (known = numberWords(language)));
  const own = known.get(lower);
  if (own !== undefined || language !== 'ar') return own ?? null;
  // “And five”, “with five”, “the five”; “the two” is Monday.
  const value = known.get(lower.replace(/^[وفبلك]?(?:ال)?/u, ''));
  return value === undefined || (value === '2' && lower.includes('ال')) ? null : value;
}

/** Whether all number words of a language are known, in all their forms. */
export function hasNumberWords(language: string): boolean {
  return complete.has(language);
}

const complete = new Set(['en', 'de', 'fr', 'es', 'it', 'ru']);
const englishOrdinals =
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';

function numberWords(language: string): Map<string, string> {
  const known = new Map<string, string>();
  const add = (list: string | undefined, first: number, step: number): void => {
    for (const [index, forms] of (list ?? '').split(' ').entries())
      for (const form of forms.split('/')) known.set(form, String((index + first) * step));
  };
  add(cardinals[language], 0, 1);
  add(tens[language], 2, 10);
  add(hundreds[language], 2, 100);
  add(alone[language], 1, 100);
  add((times[language] ?? '').replaceAll(/[^ /]*×[^ /]*/g, '-'), 2, 1);
  for (const form of (oneAndHalf[language] ?? '').split(' ')) known.set(form, '1.5');
  for (const form of (twoThousand[language] ?? '').split(' ')) known.set(form, '2000');
  if (language === 'en') add(englishOrdinals, 3, 1);
  if (language === 'de') addGerman(known);
  if (language === 'it') addItalian(known);
  if (language === 'es')
    add(
      'veintiuno/veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
      21,
      1,
    );
  known.delete('-');
  known.delete('');
  return known;
}

const unitsOf = (language: string): string[] =>
  (cardinals[language] ?? '').split(' ').map((forms) => forms.split('/')[0] ?? '');

/** “Fünfundzwanzig”, “vierhundert”, “zwölftausend”. */
function addGerman(known: Map<string, string>): void {
  const units = unitsOf('de');
  units[1] = 'ein';
  for (const [index, ten] of (tens['de'] ?? '').split(' ').entries())
    for (let unit = 1; unit < 10; unit++)
      known.set(`${units[unit]}und${ten}`, String((index + 2) * 10 + unit));
  for (const [value, unit] of units.entries()) {
    if (value === 0) continue;
    if (value < 10) known.set(`${unit}hundert`, String(value * 100));
    known.set(`${unit}tausend`, String(value * 1000));
  }
}

/** “Venticinque”, “ventuno”, “ventotto”. */
function addItalian(known: Map<string, string>): void {
  const units = unitsOf('it');
  units[1] = 'uno';
  for (const [index, ten] of (tens['it'] ?? '').split(' ').entries())
    for (let unit = 1; unit < 10; unit++) {
      const stem = unit === 1 || unit === 8 ? ten.slice(0, -1) : ten;
      known.set(`${stem}${units[unit]}`, String((index + 2) * 10 + unit));
    }
}

/** What a word multiplies the number before it by: 100, 1000; null for others. */
function multiplierOf(lower: string, language: string): number | null {
  const at = (multipliers[language] ?? '')
    .split(' ')
    .findIndex((forms) => forms.split('/').includes(lower));
  return at === -1 ? null : ([100, 1000][at] ?? null);
}

const joiners: Record<string, string> = { en: 'and', es: 'y' };

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
    const isOne = at === 0 && language === 'en' && word === 'one';
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

/**
 * A number in digits as one spelling: `1,234.50`, `1.234,5`, `１２３４` and `١٢٣٤` lose their separators and scripts.
 * A lone separator before three digits groups; before any other count it is the decimal point.
 */
export function digitValue(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, toAsciiDigit)
    .replace(/[٫]/g, '.')
    .replace(/[٬'’\u00a0\u202f ]/g, '');
  const separators = plain.match(/[.,]/g) ?? [];
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const digitsAfter = plain.length - last - 1;
  const mixed = new Set(separators).size > 1;
  const isDecimal =
    separators.length > 0 && (mixed || (separators.length === 1 && digitsAfter !== 3));
  const whole = (isDecimal ? plain.slice(0, last) : plain).replace(/[.,]/g, '');
  const decimals = isDecimal ? plain.slice(last + 1).replace(/0+$/, '') : '';
  const trimmed = whole.replace(/^0+(?=\d)/, '');
  return decimals === '' ? trimmed : `${trimmed}.${decimals}`;
}

/** Decimal digits of every script stand in runs of ten, in order of value. */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

const hanDigits = '〇一二三四五六七八九';
const hanUnits: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const hanGroups: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };
/** What one character of a number may stand before; “十分” is “very”. */
const counters =
  '[个個名位人只隻条條张張本册冊座所间間家回班年月日岁歳才次倍円元层層階岛島枚匹头頭台辆輛艘项項种種组組支部件套场場轮輪届屆国州省县市つ度天周週号號米克吨升秒]|分[钟鐘間で]|小时|小時|時|公里|公斤|千米|[かヶカケ]月|キロ|グラム|メートル|リットル|センチ|ミリ|ページ';
/** One character alone is a number before what it counts; “one” is more often an article. */
const hanNumber = new RegExp(
  `[〇零一二两兩三四五六七八九十百千万萬亿億]{2,}|(?<![数數几幾第])[二两兩三四五六七八九十](?=${counters})`,
  'gu',
);

/** The numbers written in Han characters in a text: what they are, and where. */
export function hanNumbers(text: string): { text: string; start: number; value: string }[] {
  return [...text.matchAll(hanNumber)].map(({ 0: number, index }) => ({
    text: number,
    start: index,
    value: String(hanValue(number)),
  }));
}

function hanValue(number: string): number {
  const plain = number.replaceAll('零', '〇').replaceAll(/[两兩]/gu, '二');
  if (/^[〇一二三四五六七八九]+$/u.test(plain))
    return Number([...plain].map((digit) => hanDigits.indexOf(digit)).join(''));
  let [sum, section, digit] = [0, 0, 0];
  for (const character of plain) {
    const unit = hanUnits[character];
    const group = hanGroups[character];
    if (unit !== undefined) {
      section += (digit || 1) * unit;
      digit = 0;
    } else if (group !== undefined) {
      sum += (section + digit || 1) * group;
      [section, digit] = [0, 0];
    } else digit = Math.max(0, hanDigits.indexOf(character));
  }
  return sum + section + digit;
}
