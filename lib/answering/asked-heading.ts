import type { AnalyzedPage } from './analyzed-page';
import type { QuotedEntry } from './build-answer';
import { asksWhen, expectedAnswer, isOfKind } from './expected-answer';

/** “Which version …?”, “In which chapter …?”: what is asked for mostly stands in a heading. English and its nearest kin. */
const asksForHeading =
  /\b(?:which|what) (?:version|release|edition|update|section|chapter|clause|paragraph|article|part|step|year|month|day|week)\b|\b(?:in )?(?:welche[mnrs]?) (?:version|ausgabe|abschnitt|kapitel|paragra(?:f|ph)en?|artikel|jahr|monat|tag|woche)\b|\bquel(?:le)? (?:version|édition|section|chapitre|article|année|mois|jour)\b|\b(?:qué|cuál) (?:versión|edición|sección|capítulo|cláusula|artículo|año|mes|día)\b|\b(?:quale|che) (?:versione|edizione|sezione|capitolo|articolo|anno|mese|giorno)\b/iu;

/** A passage with the heading above it where that is what was asked for, and the passage itself does not say it. */
export function withAskedHeading(
  { sentences, page, reader }: AnalyzedPage,
  question: string,
  entry: QuotedEntry,
): QuotedEntry {
  const asksTime = asksWhen(expectedAnswer(question));
  if (!asksTime && !asksForHeading.test(question)) return entry;
  const tells = (text: string): boolean =>
    asksTime ? isOfKind('date', text, reader) : /\p{N}/u.test(text);
  if (entry.sentences.some(({ text }) => tells(text))) return entry;
  const above = entry.main.headings.findLast((text) => text !== page.title && tells(text));
  const heading = sentences
    .slice(0, entry.main.index)
    .findLast(({ kind, text }) => kind === 'heading' && text === above);
  return heading ? { ...entry, sentences: [heading, ...entry.sentences] } : entry;
}
