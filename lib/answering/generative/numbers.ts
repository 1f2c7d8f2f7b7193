/** Number words from zero on, by language; `-` where the word is left out. */
const small: Record<string, string> = {
  en: 'zero - two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  de: 'null - zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  fr: 'zéro - deux trois quatre cinq six sept huit neuf dix onze douze',
  es: 'cero - dos tres cuatro cinco seis siete ocho nueve diez once doce',
  it: 'zero - due tre quattro cinque sei sette otto nove dieci undici dodici',
  ru: 'ноль - два три четыре пять шесть семь восемь девять десять',
};
const ordinals = 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
/** From twenty on. */
const tens: Record<string, string> = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety',
  de: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
  fr: 'vingt trente quarante cinquante soixante',
  es: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  it: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
  ru: 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
};

const words = new Map<string, Map<string, string>>();

/**
 * The value of a number word (“seven”, “zwölf”), or null. “One” and its like are articles and pronouns more often
 * than numbers, and “second” is a time: they are left out.
 */
export function wordValue(lower: string, language: string): string | null {
  let known = words.get(language);
  if (!known) words.set(language, (known = numberWords(language)));
  return known.get(lower) ?? null;
}

/** Whether the number words of a language are known. */
export function hasNumberWords(language: string): boolean {
  return Object.hasOwn(small, language);
}

function numberWords(language: string): Map<string, string> {
  const known = new Map<string, string>();
  for (const [value, word] of (small[language] ?? '').split(' ').entries())
    known.set(word, String(value));
  if (language === 'en') {
    for (const [index, word] of ordinals.entries()) known.set(word, String(index + 3));
  }
  for (const [index, word] of (tens[language] ?? '').split(' ').entries())
    known.set(word, String((index + 2) * 10));
  return known;
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
/** One character alone is more often a word than a number. */
const hanNumber = /[〇零一二两兩三四五六七八九十百千万萬亿億]{2,}/gu;

/** The values of the numbers written in Han characters in a text. */
export function hanValues(text: string): string[] {
  return [...text.matchAll(hanNumber)].map(([number]) => String(hanValue(number)));
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
