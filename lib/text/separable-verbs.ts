import { stopWordsOf } from './stop-words';

/** What may stand apart from its verb, at the end of the clause: „Wann kommt mein Paket an?“ asks when it will „ankommen“. */
const prefixes =
  'zurück|zusammen|heraus|hinein|herein|hinaus|herunter|hinunter|vorbei|weiter|wieder|statt|fest|fern|frei|teil|raus|rein|hin|her|los|mit|nach|auf|aus|bei|ein|vor|weg|ab|an|um|zu';

/** A clause, what stands apart, and what ends it: a sign, or a word that begins another clause. */
const apart = new RegExp(
  String.raw`([^,.;:!?–()|]*\p{L})\s+(${prefixes})(?=\s*(?:[,.;:!?–()|]|$)|\s+(?:und|oder|aber|sondern)\s)`,
  'giu',
);

/** “Zu” within a verb: „zurückzugeben“. */
const infixed = new RegExp(`^(${prefixes})zu(?=\\p{L}{4})`, 'u');

/**
 * Makes a verb again of what stands apart from one in German, at the end of the clause, where that makes one that is known;
 * the verb alone stays, too: it may be meant as it is.
 *
 * @param isKnown Whether a verb is listed with what was put onto it, in lower case.
 */
export function joinSeparated(text: string, isKnown: (verb: string) => boolean): string {
  return text.replaceAll(apart, (whole: string, clause: string, prefix: string) => {
    const verb = [...clause.matchAll(/\p{L}+/gu)].find(
      ([word], at) =>
        (at === 0 || /^\p{Ll}/u.test(word)) &&
        !stopWordsOf('de').has(word.toLowerCase()) &&
        isKnown(prefix.toLowerCase() + word.toLowerCase()),
    );
    if (!verb) return whole;
    return `${clause} ${prefix}${verb[0].toLowerCase()}`;
  });
}

/** „Zurückgeben“ of „zurückzugeben“; null where there is nothing within a verb. */
export function withoutInfix(word: string): string | null {
  return infixed.test(word) ? word.replace(infixed, '$1') : null;
}
