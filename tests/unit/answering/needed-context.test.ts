import { beforeAll, describe, expect, it } from 'vitest';
import { summarize } from '@/lib/answering/extractive-summary';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../embedder';
import { faults, prepared } from './page';

describe('a summary', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });

  it('gives an answer of a list of questions with its question', () => {
    const gym = `
      # Can I pause my membership?
      Yes, for up to three months a year.
      # Is there a sauna?
      No.
      # Do you have a swimming pool?
      Not yet. One is being built and should open in 2026.
      # Are towels provided?
      No, please bring your own. They can be rented for 2 euros.`;
    const ferry = `
      - Are pets allowed?
      - Yes, on the open deck.
      - Is smoking allowed?
      - No, nowhere on board.
      - Do children travel free?
      - Yes, until their sixth birthday.`;
    for (const lines of [gym, ferry])
      for (const style of ['summary', 'key-points', 'explain'] as const) {
        const page = prepared('Questions', lines, embedder);
        const answer = summarize(page, style);
        expect(faults(answer, page)).toEqual([]);
        for (const line of answer.text.split('\n')) expect(line).toMatch(/\? (?:Yes|No)/u);
      }
  });

  it('gives each answer of a list of questions with its question, also one of a whole sentence', () => {
    const asked = [
      '# How often must the boiler be descaled?',
      '# May I wash its parts in a dishwasher?',
      '# Which water does it take?',
    ];
    const answers = [
      'With water of medium hardness every two months; an orange lamp comes on after 200 cups.',
      'Only the drip tray and the grid; the handle is washed by hand, as its coating would suffer.',
      'Cold water from the tap is fine, but no sparkling water and none from a softener with salt.',
    ];
    const lines = asked.map((question, at) => `${question}\n${answers[at]}`).join('\n');
    for (const style of ['summary', 'key-points'] as const) {
      const { text, claims } = summarize(prepared('Espresso boiler', lines, embedder), style);
      expect(claims.length).toBeGreaterThan(1);
      for (const { start, end } of claims) expect(text.slice(start, end)).toMatch(/^[^?]+\? \S/u);
    }
  });

  it('gives the question to an answer that begins with yes or no', () => {
    const lines = `The scheme pays for a bicycle for every girl of the ninth class in the villages of the district.
      # Can the account be in the name of the mother?
      Yes, if the girl has no account of her own, then that of the mother may be given, but not that of the father.`;
    expect(summarize(prepared('Bicycle scheme', lines, embedder), 'summary').text).toMatch(
      /mother\? Yes, if/u,
    );
  });

  it('leaves out the number of a note, and what announces code that is not shown', () => {
    const { text } = summarize(
      prepared(
        'How to flatten a list',
        `
        Note 1.
        The recursive function of the list hits the recursion limit of the interpreter.
        Push the iterators of the list on a stack and pop them when they are exhausted:
        $ stack.push(list)
        Raising the recursion limit of the interpreter may crash the whole program.
        Note 2.`,
        embedder,
      ),
      'summary',
    );
    expect(text).not.toMatch(/Note|exhausted/u);
  });

  it('names what a command does by the name above it', () => {
    const manual = prepared(
      'Commands of the lock',
      `
      The commands of the lock are sent over the serial line and answered within a second.
      # open
      Opens the gate of the lock as soon as the water on both sides is level.
      # drain
      Drains the chamber of the lock through the sluices of the lower gate.`,
      embedder,
    );
    const { text } = summarize(manual, 'key-points');
    expect(text).toContain('open · Opens the gate');
    expect(text).toContain('drain · Drains the chamber');
  });

  it('tells what others hold only with what the page says against it', () => {
    const tides = prepared(
      'What makes the tides',
      `
      Many people believe that the wind alone makes the tides of the sea rise and fall. But the tides of the sea follow the moon, whatever the wind does.
      The tides of the sea rise and fall twice a day in most harbours.`,
      embedder,
    );
    for (const length of [1, 2, 3]) {
      const { text } = summarize(tides, 'summary', { sentences: length });
      expect(!text.includes('Many people believe') || text.includes('But the tides')).toBe(true);
    }
  });

  it('tells what was proposed only with what came of it', () => {
    const minutes = prepared(
      'Minutes of the harbour board',
      `
      Two offers for the old pier of the harbour had been received. Ms Lund proposed to sell the old pier of the harbour to the higher bidder. The motion was lost by 3 votes to 4.
      The board resolved to let the berths of the harbour to fishermen alone from May.
      The report on the lamps of the harbour was taken as read by the board.`,
      embedder,
    );
    for (const style of ['summary', 'key-points'] as const)
      for (const sentences of [1, 2, 3, 4]) {
        const { text } = summarize(minutes, style, { sentences });
        expect(text.includes('proposed to sell')).toBe(text.includes('The motion was lost'));
      }
  });

  it('gives the question that opens a paragraph to all that hangs on it', () => {
    const lamp = prepared(
      'How to clean the lamp of a lighthouse',
      `
      Is the lamp of your lighthouse dim at dusk? There is probably soot in it. Wiping it off takes the keeper of the lamp an hour and no more than a cloth of wool.
      The lamp of a lighthouse must be cold for an hour before anyone opens its glass.
      A keeper trims the wick of the lamp with scissors of brass, which make no sparks.`,
      embedder,
    );
    for (const style of ['summary', 'key-points'] as const)
      for (const sentences of [1, 2, 3, 4]) {
        const { text } = summarize(lamp, style, { sentences });
        if (text.includes('soot')) expect(text).toMatch(/dusk\?\s+There is probably soot/u);
        if (text.includes('Wiping')) expect(text).toMatch(/soot in it\.\s+Wiping/u);
      }
  });

  it('leaves out the contents of a page', () => {
    const manual = prepared(
      'The lamp of a lighthouse',
      `
      - What the lamp of a lighthouse is
      - How the lamp of a lighthouse is lit
      # 1. What the lamp of a lighthouse is
      The lamp of a lighthouse burns oil behind a lens that gathers its light into a beam.
      # 2. How the lamp of a lighthouse is lit
      A keeper opens the valve of the lamp, waits for the hiss and holds a match to the wick.`,
      embedder,
    );
    for (const style of ['summary', 'key-points'] as const)
      expect(summarize(manual, style).text).not.toMatch(/What the lamp|How the lamp/u);
  });

  it('begins with no exception to what it has not told yet', () => {
    const notice = prepared(
      'Licences for boats',
      `
      You do not need to do anything if your boat has no engine and stays on the lake.
      From 1 May every boat with an engine needs a licence of the harbour board to leave the lake.
      A licence for boats costs 40 crowns a year and is valid on the whole lake.`,
      embedder,
    );
    for (const style of ['summary', 'key-points'] as const)
      expect(summarize(notice, style).text).toMatch(/^From 1 May/u);
  });

  it('leaves out what shops and forums say everywhere, and where to read on', () => {
    const lines = [
      'Skip to main content of the shop and to the lamps of the harbour.',
      'Discussion in ‘Lamps of the harbour’ started by pelle, May 26, 2025.',
      'Use an offer code for the lamps of the harbour when you pay.',
      'For an overview of the lamps of the harbour, see the catalogue of the shop.',
      '*The lamps of the harbour may wear in salt water over the years.',
    ];
    const page = prepared(
      'Lamps of the harbour',
      [
        ...lines,
        'The lamps of the harbour burn oil of rape and are lit at dusk by the keeper.',
        'The keeper of the harbour trims the lamps at midnight and cleans the glass at dawn.',
        'Since 1901 the lamps of the harbour have been seen from nine miles away.',
      ].join('\n'),
      embedder,
    );
    const { text } = summarize(page, 'summary', { sentences: 3 });
    for (const line of lines) expect(text).not.toContain(line);
  });
});
