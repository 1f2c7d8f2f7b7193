import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { PageSentence } from '@/lib/answering/prepared-page';
import { withoutAsking } from '@/lib/text/asking-words';
import { isOpen, isVague } from '@/lib/text/vague-words';
import { cardMeasures, valueOf, type CardMeasure, type CardValue } from './card-measures';

/** Fewer cards, or fewer of them with a value, are not compared (count, share). */
const leastCards = 3;
const leastShare = 2 / 3;
/** What a word of a question counts that the cards do not say themselves. */
const besideCards = 0.5;

/** “Which product is …”, “the number of customer reviews”: such words say nothing of what is compared. */
const things =
  /^(?:(?:product|item|article|offer|model|option|one|produkt|artikel|angebot|modell|produit|offre|producto|prodotto|produto|number|customer|user)s?|average)$/u;

/** What of Japanese words only joins them: “テントは”. */
const particles = /\p{Script=Hiragana}/u;

/** What the cards that a question may mean have of one measure, in one unit. */
export interface MeantCards {
  values: readonly CardValue[];
  /** Whether all of them say it. */
  areWhole: boolean;
  /** How much of the question they say, 0–1. */
  evidence: number;
}

/**
 * The cards that a question is about; null where too few of them say what they have of a measure, or not in one unit.
 *
 * @param asked The question without the words that compare.
 */
export function meantCards(
  prepared: AnalyzedPage,
  asked: string,
  measure: CardMeasure,
): MeantCards | null {
  const about = cardsAbout(prepared, asked);
  if (!about) return null;
  const { meant, evidence } = about;
  const values = meant.flatMap((card) => valueOf(card, measure) ?? []);
  if (values.length === 0 || values.length < meant.length * leastShare) return null;
  if (new Set(values.map(({ unit }) => unit)).size > 1) return null;
  return { values, areWhole: values.length === meant.length, evidence };
}

/** The cards that hold what a question names beside what the page is about, and how much of it they say, 0–1; null where there are few cards. */
export function cardsAbout(
  prepared: AnalyzedPage,
  asked: string,
): { meant: readonly (readonly PageSentence[])[]; evidence: number } | null {
  const cards = [...new Set(prepared.cards().filter((card) => card !== null))];
  if (cards.length < leastCards) return null;
  const { reader, page } = prepared;
  const about = new Set([page.title, ...(cards[0]?.[0]?.headings ?? [])].flatMap(reader.stems));
  const words = [...new Set(reader.words(withoutAsking(asked, reader.language)))].filter(
    (word) =>
      !things.test(word) &&
      !particles.test(word) &&
      !cardMeasures.some(({ called }) => called.test(word)) &&
      !isOpen(word) &&
      !isVague(word, reader.language),
  );
  const further = [...new Set(words.map(reader.stem))].filter(
    (stem) => ![...about].some((other) => isForm(stem, other, reader.language)),
  );
  const meant = cards.filter((card) => {
    const said = new Set(card.flatMap(({ text }) => reader.stems(text)));
    return further.every((stem) => said.has(stem));
  });
  const evidence = (1 + words.length - besideCards * further.length) / (1 + words.length);
  return { meant, evidence };
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
