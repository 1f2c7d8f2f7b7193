import { namesAbsentKind } from './absent-kind';
import { namesAbsentCard, namesAbsentRow, namesOtherSubject } from './absent-name';
import { namesAbsentLine, namesAbsentNumber, namesAbsentVariant } from './absent-number';
import { namesAbsentYear } from './absent-year';
import { isBeyondLimit } from './beyond-limit';
import { lacksAmount } from './no-amount';
import { tellsNoByline } from './no-byline';
import { lacksClock } from './no-clock';
import { lacksContact } from './no-contact';
import { tellsOtherDeparture } from './other-departure';
import { tellsOnlyFrequency } from './only-frequency';
import { tellsOtherMeasure } from './other-measure';
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
  namesOtherSubject,
  namesAbsentRow,
  namesAbsentCard,
  tellsNoByline,
  isBeyondLimit,
  lacksContact,
  lacksAmount,
  lacksClock,
  tellsOnlyFrequency,
  tellsOtherMeasure,
  tellsOtherDeparture,
  tellsOfOtherPerson,
  tellsOfOtherPlace,
];

/** Whether an answer has the words of its question and is about something else, or lacks what is asked for. */
export function isNearMiss(proposed: ProposedAnswer): boolean {
  return signs.some((sign) => sign(proposed));
}
