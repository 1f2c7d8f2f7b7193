import { expect, it } from 'vitest';
import { seekAnswer } from '@/lib/answering/seek-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const floods = `
  # Storms
  The storm of 1953 flooded the harbour and the old town. The storm of 1962 flooded the harbour again. The storm of 1976 flooded the old town.
  # Later
  The storm of 2013 flooded the harbour once more.
`;

it('reads one passage on by a sentence only where another passage answers too', async () => {
  const page = prepared('The harbour', floods, await shippedEmbedder());
  const passages = (question: string): string[][] =>
    seekAnswer(page, question, []).entries.map(({ sentences }) =>
      sentences.map(({ text }) => /\d{4}/.exec(text)?.[0] ?? text),
    );
  expect(passages('Which storm flooded the harbour?')).toEqual([['1953', '1962'], ['2013']]);
  expect(passages('Which storms flooded the old town?')).toEqual([['1953', '1962', '1976']]);
});

const again = `
  # Early
  A storm flooded the harbour in 1953.
  # Later
  The storm of 1962 flooded the harbour. The storm of 1976 flooded the harbour. The storm of 2013 flooded the harbour.
`;

it('reads the last of several passages on', async () => {
  const page = prepared('The harbour', again, await shippedEmbedder());
  const { entries } = seekAnswer(page, 'Which storms flooded the harbour?', []);
  expect(
    entries.map(({ sentences }) => sentences.map(({ text }) => /\d{4}/.exec(text)?.[0])),
  ).toEqual([['1953'], ['1962', '1976', '2013']]);
});

const tides = `
  The sea rises and falls twice a day on most coasts.
  Tides around the world: the same Moon, different coasts
  | Place | Difference
  | Honolulu | About 0.6 m
  | Burntcoat Head | About 12 m
  # Bays
  In the Bay of Fundy the tides are the highest in the world.
`;

it('does not answer with the caption of a table', async () => {
  const page = prepared('How tides work', tides, await shippedEmbedder());
  const { entries, ranked } = seekAnswer(page, 'Where are the highest tides in the world?', []);
  expect(entries.map(({ main }) => main.text)).toEqual([
    'In the Bay of Fundy the tides are the highest in the world.',
  ]);
  expect(ranked.map(({ index }) => page.sentences[index]?.text)).not.toContain(
    'Tides around the world: the same Moon, different coasts',
  );
});

const prices = `
  The museum is open from ten to six, and the tower closes an hour earlier.
  Free entry for children under five with an adult
  | Ticket | Price
  | Adults | €12
  | Students | €8
`;

it('answers with the line above a table where that says it best', async () => {
  const page = prepared('Museum of the harbour', prices, await shippedEmbedder());
  const { found, entries } = seekAnswer(page, 'Is entry free for children?', []);
  expect(found).toBe(true);
  expect(entries[0]?.main.text).toBe('Free entry for children under five with an adult');
});

const range = `
  # Why coasts differ
  Tides differ from coast to coast. The bay of Wick swings in time with the Moon, and so it has the largest tides on Earth. Friction slows the Earth. Seas that are nearly closed have small tides.
  | Place | High waters a day | Difference between high and low water
  | San Francisco, California | Two, unequal | About 1.8 m
  | Honolulu, Hawaii | Two, unequal | About 0.6 m
  | Lisbon, Portugal | Two | About 3 m
`;

it('ranks no row of a table up for naming a place', async () => {
  const page = prepared('How tides work', range, await shippedEmbedder());
  const { found, entries } = seekAnswer(page, 'Where is the highest tidal range in the world?', []);
  expect(found).toBe(true);
  expect(entries[0]?.main.text).toContain('The bay of Wick');
});
