import { stopWordsOf } from './stop-words';

/** Words of which what is said of one is not said of the others: “the men's race”, “the north coast”. English; other languages are read word by word in it. */

/** Tells of texts whether they speak of what a question names, or of what is not that. */
export interface Choice {
  names: (text: string) => boolean;
  namesOther: (text: string) => boolean;
}

/** Told apart by the word that follows them: “the first three months”, “the last three months”; “single room”, “double room”. */
const beforeNoun: readonly string[] = [
  'first|1st/second|2nd/third|3rd/fourth|4th/fifth|5th/last|final',
  "m[ae]n['’]?s?/wom[ae]n['’]?s?",
  "boys?['’]?s?/girls?['’]?s?",
  'male/female',
  'north(?:ern)?/south(?:ern)?/east(?:ern)?/west(?:ern)?',
  'old/new',
  'upper/lower',
  'inner/outer',
  'left/right',
  'min(?:imum)?/max(?:imum)?',
  'summer/winter/spring/autumn|fall',
  'morning/afternoon/evening/night',
  'with(?: an?| the)?/without(?: an?| the| any)?',
  'before(?: the| an?)?/after(?: the| an?)?',
  'personal|private/business|corporate|commercial',
  'full[- ]time/part[- ]time',
  'front/rear|back',
  'domestic/international',
  'junior/senior',
  'daily/weekly/monthly/annual|yearly',
  "adults?['’]?s?/child(?:ren)?['’]?s?/students?['’]?s?",
  'single/double|twin/triple/return|round[- ]trip',
];
/** Told apart by the word before them: “with the lid on”, “with the lid off”. */
const afterNoun: readonly string[] = ['on/off', 'open/closed'];

/** Told apart wherever they stand in the name of a row. */
const inLabels: readonly string[] = [
  'lost/stolen/damaged|broken',
  'adults?|grown-?ups?/child(?:ren)?|kids?/students?/seniors?|pensioners?/famil(?:y|ies)/groups?/infants?|bab(?:y|ies)',
  'single|one[- ]way/return|round[- ]trip',
  'men/women',
  'boys/girls',
  'weekdays?/weekends?',
  'summer/winter',
  'indoors?/outdoors?',
  'morning/afternoon/evening',
  'personal|private/business|corporate|commercial',
  'arrivals?/departures?',
];

/** Told apart wherever they stand, and called so in all languages. */
const systems: readonly string[] = [
  'windows/macos|mac ?os|os x|macs?/linux|ubuntu|debian|fedora/android/ios|iphones?|ipads?/chrome ?os|chromebooks?',
];

const count = String.raw`(?:(?:\p{N}[\p{N}.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve) )?`;
const word = (sources: string): string =>
  String.raw`(?<![\p{L}\p{N}])(?:${sources})(?![\p{L}\p{N}])`;
const singular = (noun: string): string => noun.replace(/(?<=\p{L}{3})s$/u, '');

/** What a question names of which there are others. */
export function choicesIn(question: string): Choice[] {
  return [
    ...beforeNoun.flatMap((set) => framed(question, set, (member, noun) => `${member} ${noun}`)),
    ...afterNoun.flatMap((set) => framed(question, set, (member, noun) => `${noun} ${member}`)),
  ];
}

/** The same of what has one name in all languages. */
export function systemChoicesIn(question: string): Choice[] {
  return choicesOf(question, systems);
}

/** What a question names that is told apart by the names of rows. */
export function labelChoicesIn(question: string): Choice[] {
  return choicesOf(question, inLabels);
}

function choicesOf(question: string, sets: readonly string[]): Choice[] {
  return sets.flatMap((set) => {
    const members = set.split('/').map((sources) => new RegExp(word(sources), 'iu'));
    const asked = members.filter((member) => member.test(question));
    const others = members.filter((member) => !asked.includes(member));
    if (asked.length === 0) return [];
    const names = (text: string): boolean => asked.some((member) => member.test(text));
    return [
      { names, namesOther: (text) => !names(text) && others.some((other) => other.test(text)) },
    ];
  });
}

function framed(
  question: string,
  set: string,
  frame: (member: string, noun: string) => string,
): Choice[] {
  const members = set.split('/');
  const asked = members.flatMap((member) => {
    const found = new RegExp(
      word(frame(`(?:${member})`, String.raw`(?<count>${count})(?<noun>\p{L}{3,})`)),
      'iu',
    ).exec(question);
    const { count: before = '', noun = '' } = found?.groups ?? {};
    return noun === '' || stopWordsOf('en').has(noun.toLowerCase())
      ? []
      : [{ member, before, noun: singular(noun) }];
  });
  const [first] = asked;
  // “The first and the last day” asks for both.
  if (!first || asked.length > 1) return [];
  const inFrame = (member: string, before: string): RegExp =>
    new RegExp(word(frame(`(?:${member})`, `${before}${first.noun}s?`)), 'iu');
  const own = new RegExp(word(first.member), 'iu');
  const same = inFrame(first.member, first.before);
  const others = members
    .filter((member) => member !== first.member)
    .map((member) => inFrame(member, count));
  return [
    {
      names: (text) => same.test(text),
      namesOther: (text) => !own.test(text) && others.some((other) => other.test(text)),
    },
  ];
}
