import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { passageAround } from '@/lib/answering/answer-passage';
import { limitAsked } from './asked-limit';
import { asksHowMany } from './counted-entries';
import type { DirectAnswer } from './direct-answer';
import { meantCards } from './meant-cards';

/** More cards are not told one by one. */
export const mostCards = 6;

/** “Which lamps …”, “Is there a lamp …”, “How many lamps …”: not “Why are lamps under $20 so dim?”. */
export const asksForThings =
  /(?<!\p{L})(?:which|what|any|(?:is|are) there|do you (?:have|sell)|show|list|find|how many|welche[rs]?|gibt es|was kostet|wie viele|quel(?:le)?s?|lesquel(?:le)?s|y a-t-il|combien|qué|cuál(?:es)?|hay|cuánt[oa]s|qual[ei]?|ci sono|quant[ei]|quais|há|quant[oa]s|welke?|zijn er|hoeveel)(?!\p{L})/iu;

/** The cards that keep within the limit of a question (“Which lamps cost under $20?”); null where it sets none, none does, or many do. */
export function cardsWithin(prepared: AnalyzedPage, question: string): DirectAnswer | null {
  const limit = asksForThings.test(question) ? limitAsked(question) : null;
  const meant = limit && meantCards(prepared, limit.rest, limit.measure);
  if (!limit || !meant) return null;
  const within = meant.values.filter(
    ({ value, unit }) => (limit.unit ?? unit) === unit && limit.allows(value),
  );
  if (within.length === 0 || within.length > mostCards) return null;
  return {
    entries: within.map(({ sentence }) => passageAround(prepared, sentence)),
    evidence: meant.evidence,
    counted: meant.areWhole && asksHowMany(question) ? within.length : undefined,
  };
}
