import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { passageAround } from '@/lib/answering/answer-passage';
import { cardMeasures, type CardMeasure } from './card-measures';
import type { DirectAnswer } from './direct-answer';
import { extremeAsked, type AskedExtreme } from './extremes';
import { meantCards } from './meant-cards';

/** Cards that share the end are all told, unless they are more. */
const mostCards = 3;
/** “The highest customer rating”, “the lowest number of reviews”: so far behind what asks for an end its name stands (words). */
const nameWithin = 3;

/**
 * The cards (products with their prices) that have most or least of what a question asks for; null where it asks for
 * something else, or they do not compare. A struck price stands beside a lower one, which counts.
 */
export function extremeCards(prepared: AnalyzedPage, question: string): DirectAnswer | null {
  const extreme = extremeAsked(question);
  const measure = extreme && measureAsked(question, extreme);
  if (!extreme || !measure) return null;
  const meant = meantCards(prepared, `${extreme.before} ${extreme.after}`, measure);
  if (!meant) return null;
  const { values, evidence } = meant;
  const all = values.map(({ value }) => value);
  const end = extreme.endOf(measure.name) === 'most' ? Math.max(...all) : Math.min(...all);
  const rows = values.filter(({ value }) => value === end).map(({ sentence }) => sentence);
  if (rows.length > mostCards) return null;
  return { entries: rows.map((row) => passageAround(prepared, row)), evidence };
}

/** What the adjective measures, or what is named behind one that measures anything. */
function measureAsked(question: string, extreme: AskedExtreme): CardMeasure | undefined {
  const implied = cardMeasures.find(({ name }) => extreme.implies(name));
  if (implied || !extreme.isOpen) return implied;
  const named = question
    .slice(extreme.before.length)
    .split(/\s+/u)
    .slice(0, nameWithin + 1)
    .join(' ');
  return cardMeasures.find(({ called }) => called.test(named));
}
