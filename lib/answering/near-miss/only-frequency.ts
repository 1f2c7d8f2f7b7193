import type { ProposedAnswer } from './proposed-answer';

/** How long something goes on. English. */
const asksForDuration = /\bhow long\b.*\b(?:takes?|lasts?)\b/iu;
const frequency =
  /\bevery (?:(?:half|few|couple of|other|\p{N}+|two|three|four|five|six|ten|fifteen|twenty|thirty)[ -])?(?:an )?(?:minute|hour|day|week|month|year)s?\b/giu;
const duration =
  /\b(?:second|minute|min|hour|hr|day|week|month|year)s?\b|\bovernight\b|\p{N}\s?h\b/iu;

/** Whether an answer tells how often something happens where a question asks how long it takes. */
export function tellsOnlyFrequency({ prepared, question, entries }: ProposedAnswer): boolean {
  if (prepared.language !== 'en' || !asksForDuration.test(question.text)) return false;
  const said = entries.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join('\n');
  const rest = said.replaceAll(frequency, '');
  return rest !== said && !duration.test(rest);
}
