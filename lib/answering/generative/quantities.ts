import type { AlignedPart } from './align-claim';
import type { Word } from './word';

/** How much of a kind is meant: none, few, some, many, most, all. */
const lists: Record<string, readonly string[]> = {
  en: [
    'no none neither nobody nothing',
    'few',
    'some several somebody someone something',
    'many numerous',
    'most',
    'all every each everyone everybody everything',
  ],
  de: [
    'kein keine keinen keinem keiner keines',
    'wenige wenigen',
    'einige einigen manche manchen mehrere mehreren',
    'viele vielen vieler zahlreiche zahlreichen',
    'meisten',
    'alle allen aller jeder jede jedes jeden jedem sämtliche sämtlichen',
  ],
  fr: [
    'aucun aucune nul nulle',
    'peu',
    'certains certaines quelques plusieurs',
    'beaucoup nombreux nombreuses',
    'plupart majorité',
    'tous toutes chaque',
  ],
  es: [
    'ningún ninguno ninguna',
    'pocos pocas',
    'algunos algunas varios varias ciertos ciertas',
    'muchos muchas numerosos numerosas',
    'mayoría',
    'todos todas cada',
  ],
  it: [
    'nessun nessuno nessuna',
    'pochi poche',
    'alcuni alcune diversi diverse parecchi parecchie',
    'molti molte numerosi numerose',
    'maggior maggioranza',
    'tutti tutte ogni',
  ],
  pt: [
    'nenhum nenhuma',
    'poucos poucas',
    'alguns algumas vários várias',
    'muitos muitas numerosos numerosas',
    'maioria',
    'todos todas cada',
  ],
  nl: [
    'geen',
    'weinig',
    'sommige enkele enige',
    'veel vele',
    'meeste',
    'alle elke elk iedere ieder',
  ],
  ru: [
    '',
    'мало немногие немногих',
    'некоторые некоторых несколько',
    'многие многих много',
    'большинство большинства',
    'все всех всем каждый каждая каждое каждого каждой',
  ],
};
const [none, few, some, many, most, all, notAll] = [0, 1, 2, 3, 4, 5, 6];

const levels = new Map(
  Object.entries(lists).map(([language, words]) => [
    language,
    new Map(
      words.flatMap((forms, level) => forms.split(' ').map((form) => [form, level] as const)),
    ),
  ]),
);

/** “A few” are some; “only some” are few. */
const articles = new Set(['a', 'un', 'une']);
const only = new Set([
  'only',
  'just',
  'nur',
  'seulement',
  'solo',
  'sólo',
  'soltanto',
  'só',
  'alleen',
  'только',
]);
const them = new Set('them those ihnen eux elles ellos ellas loro eles elas них hen'.split(' '));
/** How far after a quantity what it counts is looked for, in words, and how many words may be that. */
const reach = 5;
const mostCounted = 2;

/** Whether a word says how much of a kind is meant. */
export function isQuantity(lower: string, language: string): boolean {
  return levels.get(language)?.has(lower) ?? false;
}

/** Whether a word says that none of a kind is meant. */
export function saysNone(lower: string, language: string): boolean {
  return levels.get(language)?.get(lower) === none;
}

/** What a claim makes more of, or less, than its source does, as both write it; null where they agree. */
export function otherQuantity(
  { words, matches, evidence }: AlignedPart,
  language: string,
): { claimed: string; said: string } | null {
  const there = quantitiesIn(evidence.words, language);
  for (const own of quantitiesIn(words, language)) {
    const counted = own.counted.flatMap((position) => matches[position]?.at ?? []);
    const others = there.filter((each) => each.counted.some((at) => counted.includes(at)));
    const [other] = others;
    // “Many keep hens, but few of them …”
    const isSaid = (each: Quantity) =>
      each.isOfThem && each.level === own.level && matches.some(({ at }) => (at ?? -1) > each.at);
    if (there.some(isSaid)) continue;
    if (other && others.every(({ level }) => differ(own.level, level)))
      return { claimed: own.word, said: other.word };
  }
  return null;
}

interface Quantity {
  word: string;
  at: number;
  level: number;
  /** Positions of the words that may be what is counted. */
  counted: number[];
  /** What is counted was named before. */
  isOfThem: boolean;
}

function quantitiesIn(words: readonly Word[], language: string): Quantity[] {
  return words.flatMap(({ lower, text }, at) => {
    const level = levels.get(language)?.get(lower);
    const isDenied = words[at - 1]?.isNegator === true;
    if (level === undefined || (isDenied && level !== all)) return [];
    const counted: number[] = [];
    for (let next = at + 1; next <= at + reach && counted.length < mostCounted; next++) {
      const word = words[next];
      if (word === undefined || (word.beginsClause && counted.length > 0)) break;
      if (word.isContent && word.value === null && !isQuantity(word.lower, language))
        counted.push(next);
    }
    const isA = articles.has(words[at - 1]?.lower ?? '');
    const isOnly = only.has(words[at - (isA ? 2 : 1)]?.lower ?? '');
    const isOfThem = words.slice(at + 1, at + 4).some((word) => them.has(word.lower));
    const quantity = { word: text, at, counted, isOfThem };
    // “Not all” may be any number of them, but all.
    if (isDenied) return [{ ...quantity, word: `${words[at - 1]?.text} ${text}`, level: notAll }];
    if (level === some && isOnly) return [{ ...quantity, level: few }];
    return [{ ...quantity, level: level === few && isA && !isOnly ? some : level }];
  });
}

/** What holds of all holds of some; nothing else follows from more or from less. */
function differ(claim: number, source: number): boolean {
  if (claim === source) return false;
  if (claim === notAll || source === notAll) return claim === all || source === all;
  if (claim === none || source === none) return true;
  if (claim === few) return source >= many;
  if (claim === all) return true;
  return claim >= many && (source === few || (claim === most && source < most));
}
