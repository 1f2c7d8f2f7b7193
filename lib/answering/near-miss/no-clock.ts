import { namesNumber } from '@/lib/answering/asked-kind';
import { asksForClockElsewhere } from '@/lib/answering/clock-asked';
import type { ProposedAnswer } from './proposed-answer';

const daytime =
  /(?<!\p{L})(?:mittags?|mitternacht|midi|minuit|mediodía|medianoche|mezzogiorno|mezzanotte|meio-dia|meia-noite|middag|middernacht|полдень|полн\p{L}+)(?!\p{L})|صباح|مساء|ظهر|ليل|中午|正午|午夜|정오|자정/iu;

/** Whether a question asks for a time of day, and the answer has no number and no noon. */
export function lacksClock({ prepared, question, entries }: ProposedAnswer): boolean {
  if (!asksForClockElsewhere(question.text)) return false;
  const said = entries.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join('\n');
  return !daytime.test(said) && !namesNumber(said, prepared.language);
}
