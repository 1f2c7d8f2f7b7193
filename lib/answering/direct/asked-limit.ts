import { digitValue } from '@/lib/text/numbers/digits';
import { cardMeasures, type CardMeasure } from './card-measures';

/** “Under $20”: how much of something the things asked for may have. */
export interface AskedLimit {
  measure: CardMeasure;
  /** Null where the question names none. */
  unit: string | null;
  allows: (value: number) => boolean;
  /** The question without it. */
  rest: string;
}

/** What stands before an amount that is the most or the least there may be, and whether that itself is allowed. */
const bounds: readonly { words: RegExp; allows: (value: number, bound: number) => boolean }[] = [
  {
    words: before(
      'up to|at most|no more than|not more than|bis zu|höchstens|maximal|au plus|hasta|como máximo|fino a|al massimo|até|hoogstens',
    ),
    allows: (value, bound) => value <= bound,
  },
  {
    words: before('at least|no less than|mindestens|au moins|al menos|almeno|pelo menos|minstens'),
    allows: (value, bound) => value >= bound,
  },
  {
    words: before(
      'under|below|less than|fewer than|cheaper than|lighter than|unter|weniger als|günstiger als|billiger als|leichter als|moins de|menos de|meno di|minder dan|onder',
    ),
    allows: (value, bound) => value < bound,
  },
  {
    words: before(
      'over|above|more than|higher than|better than|heavier than|über|mehr als|besser als|schwerer als|plus de|más de|più di|mais de|meer dan',
    ),
    allows: (value, bound) => value > bound,
  },
];

function before(words: string): RegExp {
  return new RegExp(
    String.raw`(?<!\p{L})(?:${words})\s((?:[$€£¥₹₽₩]\s?)?(\p{N}[\p{N}.,'’]*)(?:\s?[^\s?？!]+)?)`,
    'iu',
  );
}

/** The limit that a question sets to what cards are compared by; null where it sets none. */
export function limitAsked(question: string): AskedLimit | null {
  for (const { words, allows } of bounds) {
    const [whole, amount = '', digits = ''] = words.exec(question) ?? [];
    if (whole === undefined) continue;
    const measure =
      cardMeasures.find(({ amountsIn }) => amountsIn(amount).length > 0) ??
      cardMeasures.find(({ called }) => called.test(question));
    if (!measure) return null;
    const [said] = measure.amountsIn(amount);
    const bound = said?.value ?? Number(digitValue(digits.replace(/[.,'’]+$/u, '')));
    const rest = question.replace(whole, ' ');
    return { measure, unit: said?.unit || null, allows: (value) => allows(value, bound), rest };
  }
  return null;
}
