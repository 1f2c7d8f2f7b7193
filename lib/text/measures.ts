import { wordFamily } from './word-families';

/** Amounts by what they measure: a page says “€ 64.00” or “1.1 kg” where a question says “cost” or “how heavy”. */
const amounts: readonly (readonly [words: string, amount: RegExp])[] = [
  [
    'price cost charge fee pay much',
    /[€$£¥₹₽]\s?\d|\d\s?(?:[€£¥₹₽]|(?:euros?|dollars?|pounds|cents|eur|usd|gbp|chf)\b)/iu,
  ],
  [
    'weight mass',
    /\d\s?(?:mg|g|kg|t|lbs?|oz|tonnes?|tons?|grams?|kilograms?|kilos?|pounds?|ounces?)\b/iu,
  ],
  ['temperature hot cold warm', /\d\s?(?:°|℃|℉|degrees\b|kelvin\b)/iu],
  [
    'speed',
    /\d\s?(?:km\/h|mph|m\/s|knots\b|(?:kilometres|kilometers|miles|metres|meters) (?:an|per) \w+)/iu,
  ],
  [
    'height width depth distance far',
    /\d\s?(?:mm|cm|m|km|in|ft|inch(?:es)?|feet|foot|yards?|miles?|(?:milli|centi|kilo)?met(?:re|er)s?)\b/iu,
  ],
];

const byFamily = new Map(
  amounts.flatMap(([words, amount]) =>
    words.split(' ').map((word) => [wordFamily(word), amount] as const),
  ),
);

/** How an amount of what an English word measures is written; undefined for other words. */
export function amountOf(word: string): RegExp | undefined {
  return byFamily.get(wordFamily(word));
}
