/** Wordings that ask which of several has most or least of something. */

export type Extreme = 'most' | 'least';

const least =
  /(?<!\p{L})(?:lowest|smallest|least|fewest|shortest|lightest|slowest|cheapest|earliest|niedrigst\p{L}*|kleinst\p{L}*|wenigsten|geringst\p{L}*|kürzest\p{L}*|leichtest\p{L}*|langsamst\p{L}*|billigst\p{L}*|günstigst\p{L}*|frühest\p{L}*|le moins|la moins|les moins|(?:le|la|les) plus (?:bas|basse|petite?|faible|court|courte|léger|légère)s?|menor|menos|más (?:baj[oa]|pequeñ[oa]|cort[oa]|barat[oa])s?)(?!\p{L})/iu;
const most =
  /(?<!\p{L})(?:highest|largest|biggest|greatest|most|longest|tallest|heaviest|fastest|deepest|priciest|dearest|latest|höchst\p{L}*|größt\p{L}*|meisten|längst\p{L}*|schwerst\p{L}*|schnellst\p{L}*|tiefst\p{L}*|teuerst\p{L}*|späteste\p{L}*|(?:le|la|les) plus|mayor|más)(?!\p{L})/iu;
/** “At most ten”, “most people”, “the most recent”. */
const idle =
  /\b(?:at (?:the )?(?:most|least)|most (?:people|of|often|recent|likely|common|important))\b/i;

/** What a question asks most of by its adjective alone: words that such columns are named by. */
const implied: readonly (readonly [adjective: RegExp, names: RegExp])[] = [
  [
    /cheapest|priciest|dearest|most expensive|billigst|günstigst|teuerst|barat|moins cher|plus cher/iu,
    /price|cost|fare|fee|rate\b|preis|kosten|prix|tarif|precio|coste/iu,
  ],
  [/tallest|höchst|plus haut/iu, /height|elevation|altitude|höhe|hauteur/iu],
  [/heaviest|lightest|schwerst|leichtest/iu, /weight|mass\b|gewicht|masse|poids|peso/iu],
  [/longest|shortest|längst|kürzest/iu, /length|duration|time\b|länge|dauer|longueur|durée/iu],
  [/fastest|slowest|schnellst|langsamst/iu, /speed|geschwindigkeit|tempo|vitesse/iu],
  [/deepest|tiefst/iu, /depth|tiefe|profondeur/iu],
];

/** Which end a question asks for, or null; both ends at once are none. */
export function extremeAsked(question: string): Extreme | null {
  if (idle.test(question)) return null;
  if (least.test(question)) return 'least';
  return most.test(question) ? 'most' : null;
}

/** What is said before and after the words that ask for an end. */
export function aroundExtreme(question: string): { before: string; after: string } {
  const { index, 0: words } = least.exec(question) ?? most.exec(question) ?? { index: 0, 0: '' };
  return { before: question.slice(0, index), after: question.slice(index + words.length) };
}

/** Whether a column named so holds what an adjective of a question measures. */
export function impliesColumn(question: string, name: string): boolean {
  return implied.some(([adjective, names]) => adjective.test(question) && names.test(name));
}
