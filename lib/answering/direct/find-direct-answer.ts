import { withAskedHeading } from '@/lib/answering/asked-heading';
import { askedByline } from './asked-byline';
import { askedCell } from './asked-cell';
import { askedContact } from './asked-contact';
import { askedDeparture } from './asked-departure';
import { askedFindings } from './asked-findings';
import { askedOpener } from './asked-opener';
import { askedOutcome } from './asked-outcome';
import { askedPlace } from './asked-place';
import { askedPosting } from './asked-posting';
import { askedRank } from './asked-rank';
import { askedRelease } from './asked-release';
import { availableCards } from './available-cards';
import { cardsWithin } from './cards-within';
import { comparedThings } from './compared-things';
import type { DirectAnswer, Finder } from './direct-answer';
import { extremeCards } from './extreme-cards';
import { extremeRows } from './extreme-rows';

/** Posts of a thread, ends of a list: nothing on the page is called what they are. */
const unnamed: readonly Finder[] = [
  askedOutcome,
  askedOpener,
  askedPosting,
  askedRank,
  extremeRows,
  extremeCards,
  cardsWithin,
  availableCards,
];

const named: readonly Finder[] = [
  askedByline,
  askedFindings,
  comparedThings,
  askedRelease,
  askedCell,
  askedDeparture,
  askedPlace,
  askedContact,
];

/** The first direct answer to a question, or null; what has a name comes with its heading where that was asked for. */
export const findDirectAnswer: Finder = (prepared, question, fullText) => {
  const first = (finders: readonly Finder[]): DirectAnswer | null => {
    for (const find of finders) {
      const found = find(prepared, question, fullText);
      if (found) return found;
    }
    return null;
  };
  const form = first(unnamed);
  if (form) return form;
  const place = first(named);
  return (
    place && {
      ...place,
      entries: place.entries.map((entry) => withAskedHeading(prepared, question, entry)),
      isNamed: true,
    }
  );
};
