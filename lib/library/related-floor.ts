/**
 * Pages are related that share more of the words' score than pages of their language share with any other: in English
 * 3 % of the score a page has with itself, in Thai, whose words are cut into letters, 11 %; by so much more. Measured on
 * encyclopedic articles in six languages, three paragraphs against two others, in libraries of 1 to 48 articles
 * (`tests/quality/related`).
 */
const aboveUsual = 0.0875;

/**
 * What pages share at least by chance, in a large library and in one of a single document: common words are not known
 * as such yet.
 */
const leastUsual = { many: 0.06, one: 0.16 };

/** Nothing shares more than that by chance: where most documents are on one subject, they are related. */
const mostUsual = 0.12;

/**
 * The share of words from which on a document is related.
 * @param shares of every document of the page's language, ascending
 * @param own the share of the document in question, which says nothing about what is usual
 */
export function relatedFloor(shares: Float64Array, own: number): number {
  const count = Math.max(1, shares.length);
  const least = leastUsual.many + (leastUsual.one - leastUsual.many) / count;
  const usual = Math.min(mostUsual, medianWithout(shares, own));
  return Math.max(least, usual) + aboveUsual;
}

/** The lower one of two: of few, one may be related. */
function medianWithout(ascending: Float64Array, value: number): number {
  const left = ascending.indexOf(value);
  const others = left < 0 ? ascending : ascending.filter((_each, at) => at !== left);
  return others[Math.floor((others.length - 1) / 2)] ?? 0;
}
