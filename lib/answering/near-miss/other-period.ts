import { valueAsked } from '@/lib/text/attributes';
import type { ProposedAnswer } from './proposed-answer';

/** For how long something is paid: in English what stands after “per”, “a” or “each”, and adverbs; the same of other languages. */
const periods: readonly RegExp[] = [
  [
    'hour|hr',
    "hourly|(?:pro|je) stunde|stündlich|(?:par|de l[’']) ?heure|(?:por|a la) hora|(?:all|per)[’' ]ora|à hora|per uur|в час",
  ],
  [
    'day',
    'daily|(?:pro|je|am) tag|täglich|par jour|(?:por|al) día|al giorno|(?:por|ao) dia|per dag|в день|в сутки',
  ],
  [
    'night',
    'nightly|(?:pro|je) nacht|(?:par|la) nuit|por noche|a notte|por noite|per nacht|за ночь',
  ],
  [
    'week',
    'weekly|(?:pro|je) woche|wöchentlich|par semaine|(?:por|a la) semana|(?:a|alla) settimana|por semana|per week|в неделю',
  ],
  [
    'month',
    'monthly|(?:pro|je|im) monat|monatlich\\p{L}*|par mois|mensuel\\p{L}*|(?:por|al) mes|mensual\\p{L}*|al mese|mensile|(?:por|ao) mês|mensal|per maand|в месяц',
  ],
  [
    'year|annum',
    "yearly|annual|annually|(?:pro|je|im) jahr|jährlich\\p{L}*|par an|annuel\\p{L}*|(?:por|al) año|anual|all[’']anno|annuale|(?:por|ao) ano|per jaar|в год",
  ],
].map(
  ([noun = '', each = '']) =>
    new RegExp(
      // “A day ticket” is none.
      String.raw`(?:\b(?:per|each|every)\s|/\s?)(?:${noun})\b|\ban? (?:${noun})\b(?! (?!(?:for|in|with|if|on|to|at|and|or|from|plus)\b)\p{L})|(?<!\p{L})(?:${each})(?!\p{L})`,
      'iu',
    ),
);

/** Whether a question asks what something costs a year, and what is told is what it costs a month. */
export function tellsOtherPeriod({ prepared, question, best, entries }: ProposedAnswer): boolean {
  if (valueAsked(question.text) === null) return false;
  const asked = periods.filter((period) => period.test(question.text));
  if (asked.length !== 1) return false;
  const first = entries[0]?.sentences ?? [best];
  const header = prepared.tableHeaders()[best.index]?.text ?? '';
  const said = [header, ...best.headings, ...first.map(({ text }) => text)].join('\n');
  const told = periods.filter((period) => period.test(said));
  return told.length > 0 && !told.some((period) => asked.includes(period));
}
