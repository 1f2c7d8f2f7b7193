import { testGrounding } from './told-of-page';

testGrounding([
  {
    what: 'free retellings',
    language: 'en',
    page: `The old mill was turned into a museum in 1987, after the last miller had retired.
      Its wheel, which is nine metres across, was carved from oak by a shipwright named Tobias Renn.
      Visitors pay four euros; children under six get in for nothing.
      A storm tore off the roof in 2003, and volunteers spent two summers putting it back.`,
    true: [
      'Volunteers needed two summers to put the roof back after the storm of 2003.',
      'Tobias Renn, a shipwright, made the nine-metre wheel out of oak.',
      'In 1987 the mill became a museum once its last miller retired.',
    ],
    false: [
      'Volunteers needed three summers to put the roof back after the storm of 2003.',
      'Peter Renn, a shipwright, made the nine-metre wheel out of oak.',
      'The mill still grinds flour for the bakers of the valley twice a week.',
      'In 1987 the mill became a museum, and a ferry began to cross the lake every hour.',
    ],
  },
]);
