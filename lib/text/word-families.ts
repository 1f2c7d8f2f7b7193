import { stemmer } from 'stemmer';

/**
 * English verbs whose past no rule gives: a question asks who “wrote” what a page says was “written”. Only forms that are nothing
 * else as often (“found”, “saw”, “left” and “lay” are).
 */
const irregularVerbs = `
  become became
  begin began begun
  bite bit bitten
  blow blew blown
  break broke broken
  bring brought
  build built
  buy bought
  catch caught
  choose chose chosen
  come came
  draw drew drawn
  drink drank drunk
  drive drove driven
  eat ate eaten
  fall fell fallen
  feel felt
  fight fought
  fly flew flown
  forget forgot forgotten
  get got gotten
  give gave given
  go went gone
  grow grew grown
  hide hid hidden
  hold held
  keep kept
  know knew known
  lead led
  lend lent
  make made
  meet met
  pay paid
  ride rode ridden
  rise rose risen
  run ran
  sell sold
  send sent
  shake shook shaken
  sing sang sung
  sink sank sunk
  speak spoke spoken
  spend spent
  spring sprang sprung
  stand stood
  steal stole stolen
  stick stuck
  swim swam swum
  take took taken
  teach taught
  tell told
  think thought
  throw threw thrown
  understand understood
  wake woke woken
  wear wore worn
  win won
  write wrote written`;

/**
 * English words of one meaning whose forms no rule connects: what a question measures and the noun that names the measure
 * (“how heavy”, “weight”), numbers and their adverbs. One family a line.
 */
const irregular = `
  long length lengthen
  high height tall
  strong strength
  wide width broad breadth
  deep depth
  heavy weight weigh
  hot heat
  old age
  far distance
  fast speed quick
  big large size great
  expensive price cost
  one once
  two twice
  three thrice
  die death dead
  birth born
  lose loss`;

const families = new Map(
  `${irregular}${irregularVerbs}`
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.trim().split(' ');
      return words.map((word) => [strip(word), words[0] ?? ''] as const);
    }),
);

/**
 * What an English word shares with its relatives beyond inflection: comparatives, adjectives in -al, verbs in -en
 * (“tidal” and “tides”, “largest” and “large”, “lengthens” and “longer”). Coarser than a stem: a hint, not an identity.
 */
export function wordFamily(word: string): string {
  const root = strip(word);
  return families.get(root) ?? root;
}

function strip(word: string): string {
  const stem = stemmer(word);
  const root = stem.replace(/(?:i?est|i?er|al|en)$/u, '').replace(/(?<=..)[ei]$|(?<=(.))\1$/u, '');
  return root.length < 3 ? stem : root;
}
