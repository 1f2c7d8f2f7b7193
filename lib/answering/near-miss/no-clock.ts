import { namesNumber } from '@/lib/answering/asked-kind';
import type { ProposedAnswer } from './proposed-answer';

/** „Um wie viel Uhr schließt es?“; English asks for a time of day in the words for any other. */
const asksForClock =
  /(?<!\p{L})(?:um wie ?viel uhr|à quelle heure|a qué hora|a che ora|a que horas|hoe laat|во сколько(?! (?:\p{L}+ )?(?:обой|обош|раз(?!\p{L})))|в котором часу)(?!\p{L})|几点|幾點|何時に|몇 시|mấy giờ|กี่โมง/iu;
const daytime =
  /(?<!\p{L})(?:mittags?|mitternacht|midi|minuit|mediodía|medianoche|mezzogiorno|mezzanotte|meio-dia|meia-noite|middag|middernacht|полдень|полн\p{L}+)(?!\p{L})|中午|正午|午夜|정오|자정/iu;

/** Whether a question asks for a time of day, and the answer has no number and no noon. */
export function lacksClock({ prepared, question, entries }: ProposedAnswer): boolean {
  if (!asksForClock.test(question.text)) return false;
  const said = entries.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join('\n');
  return !daytime.test(said) && !namesNumber(said, prepared.language);
}
