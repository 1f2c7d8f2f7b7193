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
];

testGrounding(cases);
