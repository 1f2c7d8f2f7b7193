import { namesAbsentKind } from './absent-kind';
import { namesAbsentCard, namesAbsentRow, namesOtherSubject } from './absent-name';
import { namesAbsentLine, namesAbsentNumber, namesAbsentVariant } from './absent-number';
import { namesNoRow, pricesAbsentThing } from './absent-thing';
import { namesAbsentUnspacedKind } from './absent-unspaced-kind';
import { namesAbsentYear } from './absent-year';
import { isBeyondLimit } from './beyond-limit';
import { lacksAmount } from './no-amount';
import { tellsNoByline } from './no-byline';
import { lacksClock } from './no-clock';
import { lacksContact } from './no-contact';
import { tellsOfOtherCard } from './other-card';
import { tellsOtherStep } from './other-step';
import { tellsOtherChoice } from './other-choice';
import { tellsOtherDeparture } from './other-departure';
import { tellsOnlyFrequency } from './only-frequency';
import { lacksMeasure } from './no-measure';
import { lacksName } from './no-name';
import { tellsOtherMeasure } from './other-measure';
import { tellsOtherPeriod } from './other-period';
import { tellsOfOtherPerson } from './other-person';
import { tellsOfOtherPlace } from './other-place';
import type { NearMiss, ProposedAnswer } from './proposed-answer';
import { namesUnwritten } from './unwritten';

const signs: readonly NearMiss[] = [
  namesUnwritten,
  namesAbsentNumber,
  namesAbsentLine,
  namesAbsentVariant,
  namesAbsentYear,
  namesAbsentKind,
  namesAbsentUnspacedKind,
  namesOtherSubject,
  namesAbsentRow,
  namesAbsentCard,
  tellsOfOtherCard,
  namesNoRow,
  pricesAbsentThing,
  tellsNoByline,
  isBeyondLimit,
  lacksContact,
  lacksAmount,
  lacksClock,
  tellsOnlyFrequency,
  lacksMeasure,
  lacksName,
  tellsOtherMeasure,
  tellsOtherStep,
  tellsOtherChoice,
  tellsOtherPeriod,
  tellsOtherDeparture,
  tellsOfOtherPerson,
  tellsOfOtherPlace,
];

/** What is told by figures and names, which are the same or gone in another language's words. */
const inOwnWords: readonly NearMiss[] = [
  namesAbsentVariant,
  namesAbsentYear,
  namesAbsentUnspacedKind,
  lacksAmount,
  lacksMeasure,
  lacksName,
  tellsOtherStep,
  tellsOtherPeriod,
  tellsOtherChoice,
];

/** Whether an answer lacks the number, unit or name that a question asks for, or has another number than it names. */
export function lacksAsked(proposed: ProposedAnswer): boolean {
  return inOwnWords.some((sign) => sign(proposed));
}

/** Whether an answer has the words of its question and is about something else, or lacks what is asked for. */
export function isNearMiss(proposed: ProposedAnswer): boolean {
  return signs.some((sign) => sign(proposed));
}
