import { alone, cardinals, hundreds, oneAndHalf, tens, times, twoThousand } from './number-words';

const words = new Map<string, Map<string, string>>();

/**
 * The value of a number word (“seven”, “zwölf”), or null. “One” and its like are articles and pronouns more often
 * than numbers, and “second” is a time: they are left out.
 */
export function wordValue(lower: string, language: string): string | null {
  let known = words.get(language);
  if (!known) words.set(language, (known = numberWords(language)));
  const own = known.get(lower);
  if (own !== undefined || language !== 'ar') return own ?? null;
  // “And five”, “with five”, “the five”; “the two” is Monday.
  const value = known.get(lower.replace(/^[وفبلك]?(?:ال)?/u, ''));
  return value === undefined || (value === '2' && lower.includes('ال')) ? null : value;
}

/** Whether all number words of a language are known, in all their forms. */
export function hasNumberWords(language: string): boolean {
  return complete.has(language);
}

const complete = new Set(['en', 'de', 'fr', 'es', 'it', 'ru']);
const englishOrdinals =
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';

/** Whether a word counts in order, “third” to “twentieth”. English. */
export function isOrdinalWord(lower: string): boolean {
  return englishOrdinals.split(' ').includes(lower);
}

function numberWords(language: string): Map<string, string> {
  const known = new Map<string, string>();
  const add = (list: string | undefined, first: number, step: number): void => {
    for (const [index, forms] of (list ?? '').split(' ').entries())
      for (const form of forms.split('/')) known.set(form, String((index + first) * step));
  };
  add(cardinals[language], 0, 1);
  add(tens[language], 2, 10);
  add(hundreds[language], 2, 100);
  add(alone[language], 1, 100);
  add((times[language] ?? '').replaceAll(/[^ /]*×[^ /]*/g, '-'), 2, 1);
  for (const form of (oneAndHalf[language] ?? '').split(' ')) known.set(form, '1.5');
  for (const form of (twoThousand[language] ?? '').split(' ')) known.set(form, '2000');
  if (language === 'en') add(englishOrdinals, 3, 1);
  if (language === 'de') addGerman(known);
  if (language === 'it') addItalian(known);
  if (language === 'es')
    add(
      'veintiuno/veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
      21,
      1,
    );
  known.delete('-');
  known.delete('');
  return known;
}

const unitsOf = (language: string): string[] =>
  (cardinals[language] ?? '').split(' ').map((forms) => forms.split('/')[0] ?? '');

/** “Fünfundzwanzig”, “vierhundert”, “zwölftausend”. */
function addGerman(known: Map<string, string>): void {
  const units = unitsOf('de');
  units[1] = 'ein';
  for (const [index, ten] of (tens['de'] ?? '').split(' ').entries())
    for (let unit = 1; unit < 10; unit++)
      known.set(`${units[unit]}und${ten}`, String((index + 2) * 10 + unit));
  for (const [value, unit] of units.entries()) {
    if (value === 0) continue;
    if (value < 10) known.set(`${unit}hundert`, String(value * 100));
    known.set(`${unit}tausend`, String(value * 1000));
  }
}

/** “Venticinque”, “ventuno”, “ventotto”. */
function addItalian(known: Map<string, string>): void {
  const units = unitsOf('it');
  units[1] = 'uno';
  for (const [index, ten] of (tens['it'] ?? '').split(' ').entries())
    for (let unit = 1; unit < 10; unit++) {
      const stem = unit === 1 || unit === 8 ? ten.slice(0, -1) : ten;
      known.set(`${stem}${units[unit]}`, String((index + 2) * 10 + unit));
    }
}
