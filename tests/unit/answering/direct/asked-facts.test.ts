import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();

describe('a fact that has another name in its label', () => {
  const facts = `
    Orebury is a town on the Wend. The town has a harbour. Ships left the town for the north.
    | Population | 6,384 (2023)
    | Population density | 134 per km²
    | Elevation | 212 m
    | Founded | 1284
    # On film
    The town was the scene of a film, shot in nine weeks.
    | Running time | 118 minutes
    | Box office | $31.2 million
    # Visitors
    | Parking | 15 places, free
    | Course: Source | Lake Ulm
    | Course: Mouth | Gulf of Sorrel
    # Market stalls
    | Closing date | 8 March
    | Pets | We cannot take them`;

  it.each([
    ['how many people live in the town today?', 'Population | 6,384 (2023)'],
    ['how high is it', 'Elevation | 212 m'],
    ['When was it established?', 'Founded | 1284'],
    ['How long is the film?', 'Running time | 118 minutes'],
    ['how much money did the film make', 'Box office | $31.2 million'],
    ['can I leave my car somewhere', 'Parking | 15 places, free'],
    ['where does the river meet the sea', 'Course: Mouth | Gulf of Sorrel'],
    ['application deadline', 'Closing date | 8 March'],
    ['are dogs ok', 'Pets | We cannot take them'],
  ])('is told: %s', (question, row) => {
    const page = prepared('Orebury', facts, embedder);
    expect(answerQuestion(page, question).claims[0]?.quotes[0]?.text).toBe(row);
  });

  it.each(['How many people live in Wendmouth?', 'How long is the harbour closed?'])(
    'is not, where it is of something else: %s',
    (question) => {
      expect(answerQuestion(prepared('Orebury', facts, embedder), question).found).toBe(false);
    },
  );
});
