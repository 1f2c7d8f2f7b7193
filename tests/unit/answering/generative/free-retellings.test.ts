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
];

testGrounding(cases);
