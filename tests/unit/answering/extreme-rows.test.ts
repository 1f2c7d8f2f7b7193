import { expect, it } from 'vitest';
import { extremeRows } from '@/lib/answering/extreme-rows';
import { prepared } from './page';

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
  const rows = extremeRows(page, question).map(({ text }) => text.split(' | ')[0]);
  expect(rows).toEqual(names);
});

it('understands the question in the language of the page', () => {
  const german = prepared(
    'Berge',
    `
    | Berg | Höhe | Erstbesteigung
    | Talin | 4.312 m | 1889
    | Saar | 3.970 m | 1901
    `,
    null,
    { language: 'de' },
  );
  const names = extremeRows(german, 'Welcher Berg ist der höchste?').map(({ text }) => text);
  expect(names).toEqual(['Talin | 4.312 m | 1889']);
});
