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
const tens = 'thirty forty fifty sixty seventy eighty ninety'.split(' ');

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

function numberWords(language: string): Map<string, string> {
  const known = new Map<string, string>();
  for (const [value, word] of (small[language] ?? '').split(' ').entries())
    known.set(word, String(value));
  if (language === 'en') {
    for (const [index, word] of ordinals.entries()) known.set(word, String(index + 3));
    for (const [index, word] of tens.entries()) known.set(word, String((index + 3) * 10));
  }
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
