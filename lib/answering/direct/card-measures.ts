import { digitValue } from '@/lib/text/numbers/digits';
import type { PageSentence } from '@/lib/answering/prepared-page';

export type Card = readonly PageSentence[];

/** How much of something a text says, in one unit. */
interface Amount {
  value: number;
  unit: string;
}

/** A value of a card and the sentence that says it. */
export interface CardValue extends Amount {
  sentence: PageSentence;
}

/** What cards are compared by. */
export interface CardMeasure {
  /** That a column of it would have. */
  name: string;
  /** What a question calls it, whatever it asks of it. */
  called: RegExp;
  amountsIn: (text: string) => Amount[];
  /** Which of several on one card counts: of a struck price and the one beside it the lower, of marks the first, which is that of all. */
  counts: 'least' | 'first';
}

const currencies: Readonly<Record<string, string>> = {
  USD: '$',
  dollar: '$',
  EUR: '€',
  euro: '€',
  GBP: '£',
  pound: '£',
};
const currency = String.raw`[$€£¥₹₽₩]|(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|PLN|kr|zł|(?:dollar|euro|pound)s?)(?!\p{L})`;
const amount = String.raw`\p{N}[\p{N}.,'’\u00a0\u202f]*(?![.,]?\p{N})`;
/** Not by the month or the kilo. */
const price = new RegExp(
  String.raw`(?:(${currency})\s?(${amount})|(${amount})\s?(${currency}))(?!\s*(?:/|per |a month|monthly|pro |par |al mes))`,
  'gu',
);
const weight = new RegExp(String.raw`(${amount})\s?(kg|g|lbs?|oz)(?!\p{L})`, 'gu');
const volume = new RegExp(String.raw`(${amount})\s?(ml|cl|l|L|litres?|liters?)(?!\p{L})`, 'gu');
const grams: Readonly<Record<string, number>> = {
  kg: 1000,
  g: 1,
  lb: 453.6,
  lbs: 453.6,
  oz: 28.35,
};

const votes =
  'reviews?|ratings?|votes?|opinions?|rezension(?:en)?|bewertung(?:en)?|avis|évaluations?|reseñas?|opiniones|valoraciones|recensioni|valutazioni|avaliaç(?:ão|ões)|beoordelingen|отзыв(?:а|ов)?';
const mark = String.raw`(?<![\p{N}.,])(\p{N}{1,2}(?:[.,]\p{N}{1,2})?)(?![.,]?\p{N})`;
/** How many gave a mark stands behind it: “4.4 (120)”, “4.4 (120 reviews)”. */
const given = String.raw`\(\s?(\p{N}[\p{N}.,'’\u00a0\u202f]*)\s?([kK]?)\+?(?:\)|\s(?:\p{L}+ )?(?:${votes})(?!\p{L}))`;
/** “4.4 out of 5”, “4,4/5”, “★ 4.4”, “4.4 stars”, “rated 4.4”, and “4.4” alone. */
const rating = new RegExp(
  [
    String.raw`${mark}\s?(?:out of|/|von|sur|de|su|van|из)\s?(5|10|100)(?!\p{N})`,
    String.raw`[★⭐☆✩]\s?${mark}(?!\s(?:\p{L}+ )?(?:${votes}))`,
    String.raw`${mark}\s?(?:[★⭐]|(?:stars?|sternen?|étoiles?|estrellas?|stelle|estrelas?|sterren)(?!\p{L}))`,
    String.raw`(?<!\p{L})(?:rat(?:ed|ing)|score|bewertung|note|valoración|valutazione):?\s${mark}`,
    String.raw`${mark}(?=\s?${given})`,
    String.raw`^(\p{N}[.,]\p{N})$`,
  ].join('|'),
  'giu',
);
/** “★★★★☆”. */
const stars = /(?<![★⭐☆✩])([★⭐]+)[☆✩]*/gu;
const reviews = new RegExp(
  String.raw`${mark}\s?${given}|(${amount})\s?(k?)\+?\s(?:\p{L}+ )?(?:${votes})(?!\p{L})`,
  'giu',
);

export const cardMeasures: readonly CardMeasure[] = [
  {
    name: 'price',
    called:
      /(?<!\p{L})(?:pric(?:e|ed|es)|costs?|kosten|kostet|preis|prix|coûtent|prec?ios?|cuestan?|prezz[oi]|costano|preços?|custam|prijs)(?!\p{L})/iu,
    amountsIn: pricesIn,
    counts: 'least',
  },
  {
    name: 'weight',
    called: /(?<!\p{L})(?:weigh[st]?|weights?|gewicht|wiegen|poids|pèsent|pesos?|pesan)(?!\p{L})/iu,
    amountsIn: weightsIn,
    counts: 'least',
  },
  {
    name: 'capacity',
    called: /(?<!\p{L})(?:capacity|holds?|volume)(?!\p{L})/iu,
    amountsIn: volumesIn,
    counts: 'least',
  },
  {
    name: 'rating',
    // “The most ratings” are many, “the highest rating” is high.
    called:
      /(?<!\p{L})(?:(?<!(?:most|fewest|number of) (?:\p{L}+ )?)rat(?:ed|ings?)|stars?|scored?|(?<!meisten )bewertung(?:en)?|bewertet|sternen?|not(?:e|ée?s?)|étoiles?|valoración|valutazione|avaliação)(?!\p{L})/iu,
    amountsIn: ratingsIn,
    counts: 'first',
  },
  {
    name: 'reviews',
    called: new RegExp(String.raw`(?<!\p{L})(?:${votes}|reviewed)(?!\p{L})`, 'iu'),
    amountsIn: reviewsIn,
    counts: 'first',
  },
];

/** What a card has of a measure; null where it says nothing of it. */
export function valueOf(card: Card, { amountsIn, counts }: CardMeasure): CardValue | null {
  const values = card.flatMap((sentence) =>
    amountsIn(sentence.text).map((each) => ({ ...each, sentence })),
  );
  const [first = null] =
    counts === 'first' ? values : values.toSorted((one, other) => one.value - other.value);
  return first;
}

function pricesIn(text: string): Amount[] {
  return [...text.matchAll(price)].flatMap(([, before, after, first, behind]) => {
    const unit = before ?? behind ?? '';
    return valued(after ?? first, 1, currencies[unit.replace(/s$/u, '')] ?? unit);
  });
}

function weightsIn(text: string): Amount[] {
  return [...text.matchAll(weight)].flatMap(([, digits, unit = '']) =>
    valued(digits, grams[unit] ?? 1, 'g'),
  );
}

function volumesIn(text: string): Amount[] {
  return [...text.matchAll(volume)].flatMap(([, digits, unit = '']) =>
    valued(digits, unit === 'ml' ? 0.001 : unit === 'cl' ? 0.01 : 1, 'l'),
  );
}

/** Stars are counted where no figure says it better. */
function ratingsIn(text: string): Amount[] {
  const marks = [...text.matchAll(rating)].flatMap(([, ofScale, scale, ...others]) =>
    valued(ofScale ?? others.find((digits) => digits !== undefined), 1, scale ?? ''),
  );
  if (marks.length > 0) return marks;
  return [...text.matchAll(stars)].map(([, full = '']) => ({ value: [...full].length, unit: '★' }));
}

function reviewsIn(text: string): Amount[] {
  return [...text.matchAll(reviews)].flatMap(([, , given1, k1, given2, k2]) =>
    valued(given1 ?? given2, k1 || k2 ? 1000 : 1, ''),
  );
}

function valued(digits: string | undefined, factor: number, unit: string): Amount[] {
  const value = Number(digitValue((digits ?? '').replace(/[.,'’\s]+$/u, ''))) * factor;
  return digits !== undefined && Number.isFinite(value) ? [{ value, unit }] : [];
}
