/** Ordinals and what they are ordinals of. English and the languages that write superlatives in several words. */

const numbers: readonly RegExp[] = [
  'first|1st|erste[nrs]?|premi(?:er|ère)s?|primer[oa]?s?|primeir[oa]|prim[oaie]|eerste|перв\\p{L}+',
  'second|2nd|zweite[nrs]?|deuxième|seconde?|segund[oa]|second[oa]|tweede|втор\\p{L}+',
  'third|3rd|dritte[nrs]?|troisième|tercer[oa]?|terz[oa]|terceir[oa]|derde|трет\\p{L}+',
  'fourth|4th|vierte[nrs]?|quatrième|cuart[oa]|quart[oa]|vierde|четв[её]рт\\p{L}+',
  'fifth|5th|fünfte[nrs]?|cinquième|quint[oa]|vijfde|пят(?:ый|ая|ое|ом)',
  'sixth|6th|sechste[nrs]?|sixième|sext[oa]|sest[oa]|zesde|шест(?:ой|ая|ое|ом)',
  'seventh|7th|siebte[nrs]?|septième|séptim[oa]|settim[oa]|sétim[oa]|zevende|седьм\\p{L}+',
  'eighth|8th|achte[nrs]?|huitième|octav[oa]|ottav[oa]|oitav[oa]|achtste|восьм(?:ой|ая|ое|ом)',
  'ninth|9th|neunte[nrs]?|neuvième|noven[oa]|non[oa]|negende|девят(?:ый|ая|ое|ом)',
  'tenth|10th|zehnte[nrs]?|dixième|décim[oa]|decim[oa]|tiende|десят(?:ый|ая|ое|ом)',
].map((words) => new RegExp(String.raw`^(?:${words})$`, 'iu'));
const numeral = /^(\d{1,3})(?:st|nd|rd|th|e|er|ère|ème|º|ª|\.)$/iu;

/** The number of an ordinal: 3 of “third” and “3rd”; null for other words. */
export function ordinalValue(word: string): number | null {
  const [, digits] = numeral.exec(word) ?? [];
  if (digits !== undefined) return Number(digits);
  const at = numbers.findIndex((number) => number.test(word));
  return at < 0 ? null : at + 1;
}

/** “The second largest lake”, “la segunda ciudad más grande”; “the second forest” has none. */
const superlative =
  /(?<before>[\p{L}\p{N}]+)[- ](?:(?:\p{L}+ )?(?:plus|más|più|mais) (?<romance>\p{L}+)|(?<most>(?:most|least) \p{L}+|(?!(?:for|inter|requ|harv|prot|cont|hon|inv|manif|mod|arr|conqu|temp|dig|sugg)est)\p{Ll}{3,}est)(?!\p{L}))/giu;

/** Each superlative of a text with the place before it: 2 in “second largest”, 1 in “largest”. */
function superlativesIn(text: string): { word: string; place: number }[] {
  return [...text.matchAll(superlative)].map(({ groups = {} }) => ({
    word: (groups['romance'] ?? groups['most'] ?? '').toLowerCase(),
    place: ordinalValue(groups['before'] ?? '') ?? 1,
  }));
}

/** Whether a text speaks of the largest, or the second largest, where a question asks for it. */
export function namesSamePlace(question: string, text: string): boolean {
  const said = superlativesIn(text);
  return superlativesIn(question).some(({ word, place }) =>
    said.some((each) => each.word === word && each.place === place),
  );
}

/** Whether a text says of the second largest what a question asks of the largest, or the other way round. */
export function namesOtherPlace(question: string, text: string): boolean {
  const said = superlativesIn(text);
  return superlativesIn(question).some(({ word, place }) => {
    const same = said.filter((each) => each.word === word);
    return same.length > 0 && same.every((each) => each.place !== place);
  });
}
