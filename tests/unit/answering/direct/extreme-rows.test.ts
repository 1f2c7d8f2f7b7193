import { expect, it } from 'vitest';
import { extremeRows } from '@/lib/answering/direct/extreme-rows';
import { prepared } from '../page';

const page = prepared(
  'Small states',
  `
  The table lists the members with their inhabitants.
  | Country | Population (thousands) | Area (km²) | Density (per km²) | Joined
  | Malta | 542 | 316 | 1,715 | 2004
  | Cyprus | 921 | 9,251 | 100 | 2004
  | Bulgaria | 6,448 | 110,372 | 58 | 2007
  | Total | 7,911 | 119,939 | – | –
  # Boats
  | Boat | Price | Weight | First launch
  | Dinghy | € 1.900 | 86 kg | 07:40
  | Skiff | € 12.500 | 1.2 t | 09:05
  | Canoe | ? | 31 kg | 06:15
  # Traces
  | Metal | Result
  | Copper | 0.12
  | Lead | 0.001
  # Lamps
  | – | Mini | Air | Pro
  | Weight | 45 g | 68 g | 112 g
  | Colours | 3 | 2 | grey
  `,
);

it.each([
  ['Which country has the lowest population?', ['Malta']],
  ['Which country has the highest density?', ['Malta']],
  ['Which member has the largest area?', []],
  ['Which country has the largest area?', ['Bulgaria']],
  ['Which boat is the cheapest?', ['Dinghy']],
  ['Which boat has the latest first launch?', ['Skiff']],
  ['Which metal has the smallest result?', ['Lead']],
  ['Which lamp is the lightest?', ['Weight']],
  ['Which lamp has the fewest colours?', []],
  // 86 kg and 1.2 t are not compared, nor is anything that no row says.
  ['Which boat is the heaviest?', []],
  ['Which country in Asia has the lowest population?', []],
  ['Which country joined in 2004 has the largest population?', ['Cyprus']],
  ['What do most people say of the area?', []],
  ['What is the population of Malta?', []],
])('%s %j', (question, names) => {
  const rows = (extremeRows(page, question)?.entries ?? []).map(
    ({ main }) => main.text.split(' | ')[0],
  );
  expect(rows).toEqual(names);
});

const german = prepared(
  'Berge',
  `
  | Berg | Höhe | Erstbesteigung im Jahr | Besucher
  | Talin | 4.312 m | 1889 | 900
  | Saar | 3.970 m | 1901 | 4.100
  `,
  null,
  { language: 'de' },
);
const spanish = prepared(
  'Molinos',
  `
  | Molino | Altura (m) | Año | Aspas
  | Campo Alto | 11 | 1742 | 4
  | Peña Rubia | 14 | 1699 | 6
  `,
  null,
  { language: 'es' },
);
const french = prepared(
  'Phares',
  `
  | Phare | Hauteur (m) | Portée (km) | Mis en service
  | Pointe Noire | 38 | 42 | 1851
  | Île aux Loups | 52 | 48 | 1868
  | Le Sablon | 21 | 30 | 1910
  `,
  null,
  { language: 'fr' },
);

it.each([
  [german, 'Welcher Berg ist der höchste?', 'Talin'],
  [german, 'Welcher Berg liegt am höchsten?', 'Talin'],
  [german, 'Welcher Berg hat die wenigsten Besucher?', 'Talin'],
  [spanish, '¿Qué molino es el más alto?', 'Peña Rubia'],
  [spanish, '¿Qué molino es el más antiguo?', 'Peña Rubia'],
  [spanish, '¿Qué molino tiene más aspas?', 'Peña Rubia'],
  [spanish, '¿Qué molino es más alto que Campo Alto?', undefined],
  [french, 'Quel phare est le plus haut ?', 'Île aux Loups'],
  [french, 'Quel phare est le plus récent ?', 'Le Sablon'],
  [french, 'Quel phare a la plus grande portée ?', 'Île aux Loups'],
])('understands the question in the language of the page (%#)', (sights, question, name) => {
  expect(extremeRows(sights, question)?.entries[0]?.main.text.split(' | ')[0]).toBe(name);
});

it('knows which end of a year, an age or a temperature an adjective means', () => {
  const table = prepared(
    'Baths',
    `
    | Bath | Opened | Age of the oldest guest | Water (°C) | Visitors | Distance from town (km)
    | Mill | 1903 | 88 | 31 | 1,200 | 4
    | Lake | 1998 | 91 | 19 | 8,400 | 11
    `,
  );
  const first = (question: string) =>
    extremeRows(table, question)?.entries.map(({ main }) => main.text.split(' | ')[0]);
  expect(first('Which bath is the oldest?')).toBeUndefined();
  expect(first('Which is the newest bath?')).toEqual(['Lake']);
  expect(first('Which bath is the coldest?')).toEqual(['Lake']);
  expect(first('What is the busiest bath?')).toEqual(['Lake']);
  expect(first('Where do most visitors come?')).toEqual(['Lake']);
  expect(first('Which bath is the furthest from town?')).toEqual(['Lake']);
  expect(first('Which bath is the nearest?')).toEqual(['Mill']);
});

it('is surer the more of the question the table says itself', () => {
  const evidenceOf = (question: string) => extremeRows(page, question)?.evidence;
  expect(evidenceOf('Which country has the lowest population?')).toBe(1);
  expect(evidenceOf('Which of the small states has the lowest population?')).toBeLessThan(0.9);
  expect(evidenceOf('Which country has the lowest population?')).toBeGreaterThan(
    evidenceOf('Which of the small states has the lowest population?') ?? 1,
  );
});

const club = prepared(
  'Accounts of the rowing club',
  `
  # Wages paid to staff
  | Tom Reeves | coach | £1,420
  | Anna Pell | boatman | £980
  | Luca Moretti | cleaner | £310
  # Members by town
  | Town | Members | Change on last year
  | Ashdale | 140 | +3 %
  | Weir | 96 | −7 %
  | Norton | 31 | +12 %
  # Rooms
  | Room | Low season | High season
  | Single | 55 € | 70 €
  | Double | 80 € | 105 €
  | Attic | 60 € | 65 €
  `,
);

it.each([
  // No row names the columns, one of them holds money.
  ['Who was paid the least?', ['Luca Moretti']],
  ['Who earns the most?', ['Tom Reeves']],
  ['Who is the oldest?', []],
  // Signed values.
  ['Which town grew the most?', ['Norton']],
  ['Which town lost the most?', ['Weir']],
  // Several columns of prices: all of them have to agree.
  ['Which room is the most expensive?', ['Double']],
  ['Which room is the cheapest?', []],
])('%s %j', (question, names) => {
  const rows = (extremeRows(club, question)?.entries ?? []).map(
    ({ main }) => main.text.split(' | ')[0],
  );
  expect(rows).toEqual(names);
});

it('knows the words that only ask', () => {
  const rooms = prepared(
    'Agriturismo',
    `
    | Camera | Bassa stagione | Alta stagione
    | Singola | 55 € | 70 €
    | Doppia | 80 € | 105 €
    `,
    null,
    { language: 'it' },
  );
  const rows = extremeRows(rooms, 'Qual è la camera più economica?')?.entries;
  expect(rows?.map(({ main }) => main.text)).toEqual(['Singola | 55 € | 70 €']);
});

it('compares all columns that are named alike, where they agree', () => {
  const bikes = prepared(
    'Electric bikes',
    `
    | Bike | Flat range | Hill range | Motor weight | Battery weight
    | Kestrel | 70 km | 41 km | 2 kg | 4 kg
    | Harrier | 110 km | 70 km | 3 kg | 3 kg
    `,
  );
  const names = (question: string) =>
    extremeRows(bikes, question)?.entries.map(({ main }) => main.text.split(' | ')[0]);
  expect(names('Which bike has the longest range?')).toEqual(['Harrier']);
  expect(names('Which bike has the shortest hill range?')).toEqual(['Kestrel']);
  expect(names('Which bike has the lowest weight?')).toBeUndefined();
  expect(names('Which bike has the lowest battery weight?')).toEqual(['Harrier']);
});
