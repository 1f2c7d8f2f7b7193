import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

let pages: Record<'huts' | 'stations' | 'harbour', AnalyzedPage>;
beforeAll(async () => {
  const embedder = await shippedEmbedder();
  const rows = (count: number, row: (n: number) => string) =>
    Array.from({ length: count }, (_, at) => row(at + 1)).join('\n');
  pages = {
    huts: prepared(
      'Huts of the northern range',
      `
      All huts are open from June to September.
      | Hut | Altitude (m) | Beds | Warden | Price (€)
      | Grauhorn | 2,310 | 48 | Elsa Brandt | 38
      | Falkenstein | 1,940 | 22 | Nico Ferri | 29
      | Seekopf | 2,655 | 16 | Ida Lund | 44`,
      embedder,
    ),
    stations: prepared(
      'Stations',
      `| Station | Opened | Platforms | Passengers per day
      ${rows(20, (n) => `| Station ${n}ford | ${1850 + n} | ${(n % 7) + 1} | ${n * 317}`)}`,
      embedder,
    ),
    harbour: prepared(
      'Log of the harbour',
      rows(
        8,
        (n) =>
          `# Entry ${n}\nShip number ${n} entered the harbour with ${n * 7} barrels of salted herring and left at dusk.`,
      ),
      embedder,
    ),
  };
});

it.each([
  ['huts', 'What is the price of the Matterhorn hut?'],
  ['stations', 'How many platforms does Station 99ford have?'],
  ['harbour', 'What did ship number 12 carry?'],
] as const)('%s: nothing is said of what has no row: %s', (page, question) => {
  expect(answerQuestion(pages[page], question).found).toBe(false);
});

it.each([
  ['huts', 'What is the price of the Grauhorn hut?', '38'],
  ['huts', 'What is the price of the Grauhorn hut in Austria?', '38'],
  ['huts', 'Who is the Warden of Seekopf?', 'Ida Lund'],
  ['stations', 'How many platforms does Station 9ford have?', 'Station 9ford'],
  ['stations', 'Which station was opened first?', '1851'],
  ['stations', 'Which station was opened last?', '1870'],
  ['harbour', 'What did ship number 3 carry?', '21 barrels'],
] as const)('%s: what has one is answered: %s', (page, question, said) => {
  const answer = answerQuestion(pages[page], question);
  expect(answer.found).toBe(true);
  expect(answer.text).toContain(said);
});

describe('a question for a sibling of what the page has', () => {
  const api = prepared(
    'RateLimiter',
    `| Parameter | Type | Default | Description
     | rate | int | required | Number of tokens added in each window.
     | on_limit | str | "wait" | What to do when the bucket is empty.
     # Methods
     reset() fills the bucket again. It waits for nobody.`,
  );
  const tents = prepared(
    'Trek tents',
    `| Model | People | Weight
     | Trek 1 | 1 | 1.42 kg
     | Trek 2 | 2 | 1.98 kg
     4.6 of 5 stars`,
  );

  it.each([
    [api, 'What is the default of max_wait?', false],
    [api, 'What is the default of on_limit?', true],
    [api, 'What does refill() do to the bucket?', false],
    [tents, 'How much does the Trek 4 weigh?', false],
    [tents, 'How much does the Trek 2 weigh?', true],
  ])('is answered only where it names one that is there: %#, %s', (page, question, found) => {
    expect(answerQuestion(page, question).found).toBe(found);
  });
});

it.each([
  ['who burned the town in the 1600s', 'In 1613'],
  ['which peoples raided the town in the 4th and 5th century', '4th and 5th centuries'],
])('a century is no number of a thing: %s', (question, words) => {
  const town = prepared(
    'A town on the strait',
    `The Goths and the Huns raided the town in the 4th and 5th centuries, and the Slavs in the 7th century.
    In 1613, Portuguese raiders burned the town down. It was rebuilt in the 1870s, and the 1880s brought the railway.`,
  );
  const { found, text } = answerQuestion(town, question);
  expect(text).toContain(words);
  expect(found).toBe(true);
});

const lamps = `
  # Heron desk lamp
  $24.00
  Delivery on Tuesday. Takes a bulb of 9 watts.
  # Wren desk lamp
  $18.50
  Delivery on Tuesday. Made of oak.
  # Owl clip light
  $39.00
  Delivery on Friday. Made of steel by Halden.
`;

it.each([
  ['How much does the Zephyr Lamp cost?', false],
  ['What is the price of the Lumina desk lamp?', false],
  ['How much does the Heron Lamp cost?', true],
  ['How much is the Wren desk lamp at Nordlys?', true],
  ['What does the light by Halden cost?', true],
] as const)('of a list of products: %s', async (question, found) => {
  const page = prepared('Desk lamps', lamps, await shippedEmbedder(), { type: 'collection' });
  expect(answerQuestion(page, question).found).toBe(found);
});
