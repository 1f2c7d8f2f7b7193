/**
 * A number in digits as one spelling: `1,234.50`, `1.234,5`, `１２３４` and `١٢٣٤` lose their separators and scripts.
 * A lone separator before three digits groups; before any other count it is the decimal point.
 */
export function digitValue(text: string): string {
  const plain = asciiDigits(text)
    .normalize('NFKC')
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

/** A text with its decimal digits in ASCII. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, toAsciiDigit);
}

/** Decimal digits of every script stand in runs of ten, in order of value. */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
