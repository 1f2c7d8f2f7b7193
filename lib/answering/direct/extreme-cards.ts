import { isVague } from '@/lib/text/vague-words';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { withoutAsking } from '@/lib/text/asking-words';
import { passageAround } from '@/lib/answering/answer-passage';
import type { DirectAnswer } from './direct-answer';
import { extremeAsked } from './extremes';
import { digitValue } from '@/lib/text/numbers/digits';
import type { PageSentence } from '@/lib/answering/prepared-page';

type Card = readonly PageSentence[];

/** A value of a card, in one unit, and the sentence that says it. */
interface Value {
  value: number;
  unit: string;
  sentence: PageSentence;
}

/** Fewer cards, or fewer of them with a value, are not compared (count, share). */
const leastCards = 3;
const leastShare = 2 / 3;
/** Cards that share the end are all told, unless they are more. */
const mostCards = 3;
/** What a word of a question counts that the cards do not say themselves. */
const besideCards = 0.5;

const currency = String.raw`[$€£¥₹₽₩]|(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|PLN|kr|zł)(?!\p{L})`;
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

/** What cards are compared by, by the name that a column of it would have. */
const measures: readonly { name: string; valuesIn: (sentence: PageSentence) => Value[] }[] = [
  { name: 'price', valuesIn: pricesIn },
  { name: 'weight', valuesIn: weightsIn },
  { name: 'capacity', valuesIn: volumesIn },
];

/** “Which product is …”: such words say nothing of what is compared. */
const things =
  /^(?:product|item|article|offer|model|option|one|produkt|artikel|angebot|modell|produit|offre|producto|prodotto|produto)s?$/u;

/** What of Japanese words only joins them: “テントは”. */
const particles = /\p{Script=Hiragana}/u;

/**
 * The cards (products with their prices) that have most or least of what a question asks for; null where it asks for
 * something else, or they do not compare. A struck price stands beside a lower one, which counts.
 */
export function extremeCards(prepared: AnalyzedPage, question: string): DirectAnswer | null {
  const extreme = extremeAsked(question);
  const measure = extreme && measures.find(({ name }) => extreme.implies(name));
  if (!extreme || !measure) return null;
  const cards = [...new Set(prepared.cards().filter((card) => card !== null))];
  if (cards.length < leastCards) return null;
  const { reader, page } = prepared;
  const about = new Set([page.title, ...(cards[0]?.[0]?.headings ?? [])].flatMap(reader.stems));
  const asked = [
    ...new Set(reader.words(withoutAsking(`${extreme.before} ${extreme.after}`, reader.language))),
  ].filter(
    (word) => !things.test(word) && !particles.test(word) && !isVague(word, reader.language),
  );
  const further = [...new Set(asked.map(reader.stem))].filter(
    (stem) => ![...about].some((other) => isForm(stem, other, reader.language)),
  );
  const meant = cards.filter((card) => {
    const said = new Set(card.flatMap(({ text }) => reader.stems(text)));
    return further.every((stem) => said.has(stem));
  });
  const values = meant.flatMap((card) => leastOf(card, measure.valuesIn) ?? []);
  if (values.length === 0 || values.length < meant.length * leastShare) return null;
  if (new Set(values.map(({ unit }) => unit)).size > 1) return null;
  const all = values.map(({ value }) => value);
  const end = extreme.endOf(measure.name) === 'most' ? Math.max(...all) : Math.min(...all);
  const rows = values.filter(({ value }) => value === end).map(({ sentence }) => sentence);
  if (rows.length > mostCards) return null;
  const evidence = (1 + asked.length - besideCards * further.length) / (1 + asked.length);
  return { entries: rows.map((row) => passageAround(prepared, row)), evidence };
}

/** “Tente”, “Tentes”: the stems of languages other than English keep their endings. */
function isForm(one: string, other: string, language: string): boolean {
  if (one === other || language === 'en') return one === other;
  const least = Math.min(one.length, other.length);
  const shared = Math.max(4, least - 1);
  return (
    Math.abs(one.length - other.length) <= 2 &&
    least >= 4 &&
    one.slice(0, shared) === other.slice(0, shared)
  );
}

function leastOf(card: Card, valuesIn: (sentence: PageSentence) => Value[]): Value | null {
  const values = card.flatMap(valuesIn);
  return values.toSorted((one, other) => one.value - other.value)[0] ?? null;
}

function pricesIn(sentence: PageSentence): Value[] {
  return [...sentence.text.matchAll(price)].flatMap(([, before, after, first, behind]) =>
    valued(after ?? first, 1, before ?? behind ?? '', sentence),
  );
}

function weightsIn(sentence: PageSentence): Value[] {
  return [...sentence.text.matchAll(weight)].flatMap(([, digits, unit = '']) =>
    valued(digits, grams[unit] ?? 1, 'g', sentence),
  );
}

function volumesIn(sentence: PageSentence): Value[] {
  return [...sentence.text.matchAll(volume)].flatMap(([, digits, unit = '']) =>
    valued(digits, unit === 'ml' ? 0.001 : unit === 'cl' ? 0.01 : 1, 'l', sentence),
  );
}

function valued(
  digits: string | undefined,
  factor: number,
  unit: string,
  sentence: PageSentence,
): Value[] {
  const value = Number(digitValue((digits ?? '').replace(/[.,'’\s]+$/u, ''))) * factor;
  return Number.isFinite(value) ? [{ value, unit, sentence }] : [];
}
