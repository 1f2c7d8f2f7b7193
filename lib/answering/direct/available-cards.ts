import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { passageAround } from '@/lib/answering/answer-passage';
import { availabilityIn, withoutAvailability } from '@/lib/text/availability';
import { asksForThings, mostCards } from './cards-within';
import { asksHowMany } from './counted-entries';
import type { DirectAnswer } from './direct-answer';
import { cardsAbout } from './meant-cards';

/** Longer texts tell of availability, and are no sign of it on a card. */
const mostWords = 8;

/** The cards that can be had, or cannot (“Which lamps are sold out?”); null where that is not asked, none says so, or many do. */
export function availableCards(prepared: AnalyzedPage, question: string): DirectAnswer | null {
  const asked = asksForThings.test(question) ? availabilityIn(question) : null;
  const about = asked && cardsAbout(prepared, withoutAvailability(question));
  if (!about) return null;
  const signs = about.meant.flatMap(
    (card) =>
      card.find(({ text, words }) => words <= mostWords && availabilityIn(text) === asked) ?? [],
  );
  if (signs.length === 0 || signs.length > mostCards) return null;
  return {
    entries: signs.map((sign) => passageAround(prepared, sign)),
    evidence: about.evidence,
    counted: asksHowMany(question) ? signs.length : undefined,
  };
}
