import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const embedder = await shippedEmbedder();

/** Long enough that most words of any question stand somewhere. */
const pages = {
  ferry: `The small ferry Skerry sails from Easter to the end of October, weather permitting. It leaves the north quay at ten, twelve and three. The last boat back leaves the island at half past five.
    # Fares
    A return costs nine pounds. Children under five travel with their parents for nothing. Students and pensioners pay six.
    Pay on board, in cash or with a card. Groups of more than ten should ring the office the day before.
    # On the island
    There are no shops. The old lighthouse keeper's cottage sells tea, soup and cake until four. Fresh water can be had from a pump beside the jetty.
    The path around the island takes two hours and is steep in places. Good shoes are needed after rain.
    # Animals
    Dogs are carried free but stay on the lead, because of the sheep. From May to July the northern cliffs are closed for nesting birds.
    # When the sea is rough
    Sailings may be cancelled at short notice. Whoever has paid already gets the fare back in full. A notice hangs at the quay from eight in the morning.
    # Getting here
    Bus 14 stops above the harbour. The car park beside the chapel is free of charge. Wheelchairs can be taken aboard at high water only.`,
  boots: ['Alpine', 'Boreal', 'Canyon', 'Dune', 'Estuary', 'Fjord', 'Glacier', 'Heath']
    .map((name, at) => `# ${name} Trek\n€${at + 52}.90\nBoot number ${at + 1} of our range.`)
    .join('\n'),
  asked: `Are pets allowed?
    Yes, on the open deck.
    Is smoking allowed?
    No, nowhere on board.
    Do children travel free?
    Yes, until their sixth birthday.
    Are bicycles carried?
    Yes, if there is room.
    Is there a bar?
    Not yet.
    Can I leave my luggage?
    Yes, in the locker room.
    Do you sell day tickets?
    No, only returns.
    Is there a toilet?
    Yes, below deck.
    Are wheelchairs carried?
    Yes, at any tide.`,
};

it.each([
  ['ferry', 'we are a school class, must we tell you', 'ring the office the day before'],
  ['ferry', 'what time is the last boat back', 'half past five'],
  ['boots', 'Which boot costs €55.90?', 'Dune Trek'],
  ['asked', 'Is smoking allowed?', 'nowhere on board'],
] as const)('finds what a page of many sentences says, %s: %s', (page, question, words) => {
  const { found, text } = answerQuestion(prepared('Skerry', pages[page], embedder), question);
  expect(text).toContain(words);
  expect(found).toBe(true);
});

it.each([
  ['ferry', 'is there a campsite'],
  ['ferry', 'can i rent a bike'],
  ['ferry', 'who owns the ferry'],
  ['boots', 'Which boot costs €70.90?'],
  ['asked', 'Is there a playground?'],
] as const)('refuses what it does not say, %s: %s', (page, question) => {
  expect(answerQuestion(prepared('Skerry', pages[page], embedder), question).found).toBe(false);
});
