import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const english = `Plant epigenetics began with maize.
  Some changes are kept by epigenetics of the seed, others are lost in epigenetics of the germ cells.
  Marcus Rhoades, whom epigenetics owes much, was a botanist.
  "Epigenetics" (/ɛpɪdʒəˈnɛtɪks/), from a Greek word, is the study of changes in how genes work that leave the sequence of the DNA as it was.`;
const german = `Bei Mais begann die Epigenetik der Pflanzen, und die Epigenetik der Tiere folgte ihr.
  Was die Epigenetik leistet, ist heute unbestritten.
  Die Epigenetik ist die Lehre von Änderungen der Wirkung von Genen, bei denen die Folge der DNA bleibt.`;

describe('questions that ask what something is', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });

  const answered = (lines: string, language: string, question: string): string | undefined =>
    answerQuestion(prepared('', lines, embedder, { language }), question).claims[0]?.quotes[0]
      ?.text;

  it.each([
    ['en', english, 'What is epigenetics?'],
    ['en', english, 'what does epigenetics mean'],
    ['en', english, 'What is the definition of epigenetics?'],
    ['de', german, 'Was ist Epigenetik?'],
    ['de', german, 'Was versteht man unter Epigenetik?'],
  ])('are answered by its definition (%s, %#)', (language, lines, question) => {
    expect(answered(lines, language, question)).toMatch(/is the study|ist die Lehre/);
  });

  it.each(['What is a neap tide?', 'what does neap tide mean', 'What is a seiche?'])(
    'are answered where the page says so and then names it (%s)',
    (question) => {
      const page = `Check whether it is neap or spring tide: neap tide leaves more beach than a seiche.
        At the first quarter, Sun and Moon pull at right angles, and the range is smaller: these are neap tides.
        Water that swings to and fro in a lake is called a seiche.`;
      expect(answered(page, 'en', question)).toMatch(/^At the first|^Water that swings/);
    },
  );

  it.each(['What does TAI stand for?', 'what is tai short for', 'tai full form'])(
    'are answered by the words of an abbreviation (%s)',
    (question) => {
      const page = `TAI may be reported using traditional means of telling what days stand for.
        TAI is a weighted average of the time kept by over 450 atomic clocks, for what it is worth.
        International Atomic Time (abbreviated TAI, from its French name) is a high-precision standard.`;
      expect(answered(page, 'en', question)).toContain('International Atomic Time');
    },
  );

  it('leave a question for a detail alone', () => {
    expect(answered(english, 'en', 'How did epigenetics of plants begin?')).toContain('maize');
    expect(answered(english, 'en', 'What is lost in epigenetics of the germ cells?')).toContain(
      'germ cells',
    );
  });
});
