/** English; other languages are read word by word in it. */
const days = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const day = String.raw`(sun|mon|tue|wed|thu|fri|sat)(?:s|rs?|day|sday|nesday|rsday|urday)?s?\.?(?!\p{L})`;
const span = new RegExp(
  String.raw`(?<!\p{L})${day}\s?(?:[–—-]|to|through|thru|till|until|up to|from)\s?(?:the\s)?${day}`,
  'giu',
);
/** “Sat 9–5”, “Mon, Wed & Fri”: cut short, with what opening hours have after it. */
const short =
  /(?<!\p{L})(Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:s|rs?)?\.?(?=\s?(?:[–—,:&/|\d]|and |closed))/gu;
const several: readonly (readonly [RegExp, readonly number[]])[] = [
  [/(?<!\p{L})(?:weekdays?|working days?)(?!\p{L})/iu, [1, 2, 3, 4, 5]],
  [/(?<!\p{L})weekends?(?!\p{L})/iu, [6, 0]],
  [
    /(?<!\p{L})(?:daily|every day|seven days a week|7 days a week)(?!\p{L})/iu,
    [0, 1, 2, 3, 4, 5, 6],
  ],
];

/** What a span of days is called. */
const spanned: ReadonlyMap<string, string> = new Map([
  ['monday friday', 'weekdays'],
  ['saturday sunday', 'weekend'],
]);

/** What is said of opening hours, where “daily” means days of the week. */
const hours =
  /(?<!\p{L})(?:open|opens|opened|closed|closes|hours)(?!\p{L})|\d[:.]\d\d|\d\s?[ap]\.?m\b/iu;

/** Most sentences name no day, and need no longer look. */
const some = /(?:^|[^a-z])(?:mon|tue|wed|thu|fri|sat|sun|week|working|daily|every|seven|7)/i;

/** The days of the week that a text says without naming them, Wednesday and Thursday of “Tue–Fri”, and what all of those it spans are called. */
export function daysMeant(text: string, language: string): string[] {
  if (language !== 'en' || !some.test(text)) return [];
  const meant = new Set<number>();
  const spans: string[] = [];
  for (const [, from = '', to = ''] of text.matchAll(span)) {
    const last = indexOf(to);
    for (let at = indexOf(from); ; at = (at + 1) % days.length) {
      meant.add(at);
      if (at === last) break;
    }
    const name = spanned.get(`${days[indexOf(from)]} ${days[last]}`);
    if (name !== undefined) spans.push(name);
  }
  for (const [, name = ''] of text.matchAll(short)) meant.add(indexOf(name));
  for (const [words, all] of hours.test(text) ? several : [])
    if (words.test(text)) for (const at of all) meant.add(at);
  return [...[...meant].map((at) => days[at] ?? ''), ...spans];
}

/** All days of the week that a text names, says or means: Monday to Friday of “on weekdays”. */
export function daysNamed(text: string, language: string): Set<string> {
  if (language !== 'en') return new Set();
  const said = several.flatMap(([words, all]) => (words.test(text) ? all : []));
  const named = days.filter((name) => text.toLowerCase().includes(name));
  const meant = daysMeant(text, language).filter((name) => days.includes(name));
  return new Set([...named, ...meant, ...said.map((at) => days[at] ?? '')]);
}

function indexOf(name: string): number {
  return days.findIndex((each) => each.startsWith(name.toLowerCase()));
}
