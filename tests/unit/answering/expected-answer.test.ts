import { describe, expect, it } from 'vitest';
import { expectedAnswer, isOfKind } from '@/lib/answering/expected-answer';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { wordReader } from '@/lib/text/terms';
import { prepared } from './page';

describe('expectedAnswer', () => {
  it.each([
    ['When was it built?', 'date'],
    ['Do you know when it was built?', 'date'],
    ['When do spring tides come?', 'occasion'],
    // What is asked for is not when.
    ['What happened when Mary died?', null],
    ['When steering the luge, which muscles are used?', null],
    ['How old was he when his father died?', 'number'],
    ['How does the mill work?', 'manner'],
    ['Wann wurde die Bahn gebaut?', 'date'],
    ['Wie funktioniert die Bahn?', 'manner'],
    ['Pourquoi le gardien est-il parti ?', 'reason'],
    ['다리는 언제 지어졌습니까?', 'date'],
    ['Fener ne zaman yapıldı?', 'date'],
  ])('%s %s', (question, kind) => {
    expect(expectedAnswer(question)).toBe(kind);
  });
});

it.each([
  ['en', 'occasion', 'At new and full moon the range is greatest.', true],
  ['en', 'occasion', 'Fishermen like the weak current.', false],
  ['en', 'date', 'It was built once the war was over.', false],
  ['de', 'occasion', 'Das Gasthaus schließt, sobald der erste Schnee fällt.', true],
  ['fr', 'date', 'La corne retentit lorsque la visibilité tombe.', true],
  ['es', 'reason', 'Se dejó de usar, ya que era caro.', true],
  ['en', 'manner', 'Water is let in through a gate.', true],
  ['en', 'manner', 'The mill stopped work in 1934.', false],
] as const)('in %s, as %s: %s %s', (language, kind, sentence, holds) => {
  expect(isOfKind(kind, sentence, wordReader(language))).toBe(holds);
});

describe('a question when, of what comes again and again', () => {
  const page = prepared(
    'Tides at Harrow Sound',
    `Twice a day the sea rises and falls by nine metres.
    At new and full moon the sun and the moon pull in the same line. These are called spring tides. At the quarters of the moon their pulls are at right angles, and the tides that follow are called neap tides.
    Spring tides flood the lower quay and the car park behind it. Fishermen prefer neap tides because the current is weak.
    In fog the crossing is closed. The crossing is two miles long and was first described in 1822.`,
  );

  it.each([
    ['When are neap tides?', 'At the quarters of the moon'],
    ['When is the crossing closed?', 'In fog'],
  ])('is answered by an occasion: %s', (question, words) => {
    expect(answerQuestion(page, question).claims[0]?.quotes[0]?.text).toContain(words);
  });

  it('is answered by what another part has shown already, not by the next passage on the subject', () => {
    const { text, unanswered } = answerQuestion(
      page,
      'What is a spring tide and when does it come?',
    );
    expect(text).toContain('At new and full moon');
    expect(text).not.toContain('flood the lower quay');
    expect(unanswered).toBeUndefined();
  });
});
