import { testGrounding, type ToldOfPage } from './told-of-page';

// Made for these tests: what says the same in English in other words, and the same with something changed.
const cases: ToldOfPage[] = [
  {
    what: 'places and their peoples',
    language: 'en',
    page: `The Spanish Senate rejected the treaty in 1921. Canadian engineers built the dam for the Romans of the new town.
      A Chinese company, Lanhua, later bought the quarry.`,
    true: [
      "Spain's Senate rejected the treaty in 1921.",
      'Lanhua, a company from China, later bought the quarry.',
    ],
    false: [
      "France's Senate rejected the treaty in 1921.",
      'Lanhua, a company from Japan, later bought the quarry.',
    ],
  },
  {
    what: 'the highest of all',
    language: 'en',
    page: `Mount Ebbe is the tallest peak of the range. Lake Sorn is the second deepest lake of the country. To date, only Ann Birk
      has crossed the glacier alone. The inscription of the hut is unreadable.
      The unpopular mayor opened it.`,
    true: [
      'No peak of the range is taller than Mount Ebbe.',
      'To date, nobody but Ann Birk has crossed the glacier alone.',
      'The inscription of the hut is not readable.',
    ],
    false: [
      'No lake of the country is deeper than Lake Sorn.',
      'To date, nobody has crossed the glacier alone.',
      'The mayor did not open it.',
    ],
  },
  {
    what: 'a denial in other words',
    language: 'en',
    page: `The ferry to Korten once ran at night, but was discontinued in 1998. The tunnel has a different owner from the bridge.
      The old lamp is not as bright as the new one. Every boat of the harbour is free from rust.
      It was not until 1931 that the mill burned down. The guests waited until noon. The letter may be by the poet.`,
    true: [
      'The ferry to Korten no longer runs at night.',
      'The owner of the tunnel is not the same as that of the bridge.',
      'The old lamp is less bright than the new one.',
      'Every boat of the harbour is without rust.',
      'The mill burned down in 1931.',
      'The letter may or may not be by the poet.',
    ],
    false: [
      'The ferry to Korten never ran at night.',
      'The tunnel has no owner.',
      'No boat of the harbour is free from rust.',
      'The mill did not burn down in 1931.',
      'The guests did not wait until noon.',
      'The letter may not be by the poet.',
    ],
  },
  {
    what: 'names and other words with a capital',
    language: 'en',
    page: `Some time later, the town of Korten began to collect books, and the heirs of Brandt hid theirs in a cellar.
      The US and the UN had small fleets. During the war, five U.S. Navy ships were lost to mines.`,
    true: [
      'Fearing for their books, the heirs of Brandt hid them in a cellar.',
      'Mines sank all five US ships lost in the war.',
    ],
    false: [
      'Lund began to collect books, and the heirs of Brandt hid theirs in a cellar.',
      'Mines sank all five UN ships lost in the war.',
    ],
  },
  {
    what: 'somebody named long before',
    language: 'en',
    page: `Ada Kern grew up in Korten. The town had a mill. It stood by the river. Its wheel was made of oak.
      The miller sold flour. In 1941 she rebuilt the wheel of the mill in iron.`,
    true: ['In 1941 Kern rebuilt the wheel of the mill in iron.'],
    false: ['In 1941 Berg rebuilt the wheel of the mill in iron.'],
  },
  {
    what: 'two that are named',
    language: 'en',
    page: 'Male and female flowers of the palm are apart, but are borne by the same plant. Neither island had a large harbour.',
    true: [
      'Male and female flowers of the palm are borne by the same plant, though the two are apart.',
      'Neither of the two islands had a large harbour.',
    ],
    false: [
      'Male and female flowers of the palm are borne by two plants.',
      'Neither of the three islands had a large harbour.',
    ],
  },
  {
    what: 'words that only look like the opposite',
    language: 'en',
    page: `By August the planning of the new bridge had already begun.
      With the end of the oil boom, the economy of Korten shrank from 2015 on.`,
    true: [
      'When the oil boom was over, the economy of Korten started to shrink from 2015 on.',
      'Plans for the new bridge were begun by August.',
    ],
    false: [
      'With the start of the oil boom, the economy of Korten shrank from 2015 on.',
      'By August the planning of the new bridge had already ended.',
    ],
  },
  {
    what: 'short forms of units',
    language: 'en',
    page: 'The radius of the highest winds was 15 mi (24 km), less than usual.',
    true: ['The radius of the highest winds was 15 miles, less than usual.'],
    false: ['The radius of the highest winds was 15 km, less than usual.'],
  },
];

testGrounding(cases);
