import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { countEntries } from './counted-entries';
import type { DirectAnswer } from './direct-answer';
import { matchPlace, type Match } from './match-place';
import { placeBeginning } from './place-beginning';
import { placeLines } from './place-lines';
import { placeQuestion } from './place-question';

/** Labels that a question fits equally well. */
const mostLabels = 3;

/**
 * What stands below the heading, behind the label or in the table that a question asks for: “What are the opening hours?”,
 * “What was fixed in 2.4.1?”, “What do I need?”. Everything a question says must be said there or above it. Null where
 * there is no such place, or it does not hold what is asked for.
 *
 * @param fullText With the question before, where this one leans on it: “And what did it fix?” asks of the same version.
 */
export function askedPlace(
  prepared: AnalyzedPage,
  text: string,
  fullText: string,
): DirectAnswer | null {
  const asked = placeQuestion(prepared, text, fullText);
  const matches = prepared
    .namedPlaces()
    .flatMap((place) => matchPlace(prepared, asked, place) ?? [])
    .toSorted((one, other) => other.strength - one.strength);
  for (const match of matches) {
    const entries = placeLines(prepared, match, asked) ?? placeBeginning(prepared, match);
    if (!entries) continue;
    const equals = matches.filter((other) => other !== match && isEqual(match, other));
    const further = equals
      .slice(0, mostLabels - 1)
      .map((other) => placeLines(prepared, other, asked));
    return {
      entries: [...entries, ...further.flatMap((other) => other ?? [])],
      evidence: match.evidence,
      counted: countEntries(text, match.place, entries),
    };
  }
  return null;
}

/** “How long does it take?” is told by the time to prepare and that to cook. */
function isEqual(one: Match, other: Match): boolean {
  const areLabels = [one, other].every(({ place }) => place.kind === 'label');
  return areLabels && one.attribute !== null && one.strength === other.strength;
}
