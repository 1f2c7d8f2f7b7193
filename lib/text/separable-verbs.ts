import { stopWordsOf } from './stop-words';

interface Separable {
  /** What may stand apart from its verb: „Wann kommt mein Paket an?“ asks when it will „ankommen“. */
  apart: RegExp;
  /** The same within a verb: „zurückzugeben“, “op te halen”, “opgehaald”. */
  within: RegExp;
  /** What may be a verb. */
  verbs: RegExp;
}

const german =
  'zurück|zusammen|heraus|hinein|herein|hinaus|herunter|hinunter|vorbei|weiter|wieder|statt|fest|fern|frei|teil|raus|rein|hin|her|los|mit|nach|auf|aus|bei|ein|vor|weg|ab|an|um|zu';

/** In Dutch it stands before the end of the clause, too. */
const dutch =
  'achteruit|dicht|kennis|klaar|leeg|mee|neer|open|plaats|samen|schoon|stil|teleur|terug|thuis|toe|vast|vooruit|vrij|weg|af';
/** What is a preposition else is none before another. */
const dutchPrepositions = 'aan|achter|bij|door|in|langs|om|onder|op|over|uit|voor';
const dutchFollows = `en|of|maar|want|omdat|zodat|zodra|voordat|nadat|terwijl|als|dan|met|na|naar|per|tegen|tot|van|vanaf|via|wegens|zonder|${dutchPrepositions}`;

const languages: Readonly<Record<string, Separable>> = {
  de: {
    apart: new RegExp(
      String.raw`(?<=\p{L}\s+)(?:${german})(?=\s*$|\s+(?:und|oder|aber|sondern)\s)`,
      'giu',
    ),
    within: new RegExp(`^(${german})zu(?=\\p{L}{4})`, 'u'),
    verbs: /(?<=^\P{L}*)\p{L}+|(?<!\p{L})\p{Ll}\p{L}*/gu,
  },
  nl: {
    apart: new RegExp(
      String.raw`(?<=\p{L}\s+)(?:(?:${dutch})(?!\p{L})|(?:${dutchPrepositions})(?=\s*$|\s+(?:${dutchFollows})\s))`,
      'giu',
    ),
    within: new RegExp(`^(${dutch}|${dutchPrepositions})(?:ge|te)(?=\\p{L}{4})`, 'u'),
    verbs:
      /(?<=^\P{L}*)\p{L}+|(?<!\p{L}|(?<!\p{L})(?:een|de|het|deze|dit|die|geen|mijn|uw|hun|onze?|elke?)\s)\p{Ll}\p{L}*/gu,
  },
};

const clauses = /[^,.;:!?–()|]+/gu;

/** “Op te halen” as one word. */
const beforeInfinitive = new RegExp(
  String.raw`(?<!\p{L})(${dutch}|${dutchPrepositions}) te (?=\p{L}{2,}n(?!\p{L}))`,
  'giu',
);

/**
 * Makes a verb again of what stands apart from one, where that makes one that is known; the verb alone stays, too: it may
 * be meant as it is.
 *
 * @param isKnown Whether a verb is listed with what was put onto it, in lower case.
 */
export function joinSeparated(
  text: string,
  language: string,
  isKnown: (verb: string) => boolean,
): string {
  const separable = languages[language];
  if (!separable) return text;
  const whole = language === 'nl' ? text.replaceAll(beforeInfinitive, '$1te') : text;
  return whole.replaceAll(clauses, (clause) =>
    clause.replaceAll(separable.apart, (prefix: string, at: number) => {
      const verb = [...clause.slice(0, at).matchAll(separable.verbs)]
        .map(([word]) => word.toLowerCase())
        .find((word) => !stopWordsOf(language).has(word) && isKnown(prefix.toLowerCase() + word));
      return verb ? prefix + verb : prefix;
    }),
  );
}

/** „Zurückgeben“ of „zurückzugeben“, “ophaald” of “opgehaald”; null where there is nothing within a verb. */
export function withoutInfix(word: string, language: string): string | null {
  const within = languages[language]?.within;
  return within?.test(word) === true ? word.replace(within, '$1') : null;
}
