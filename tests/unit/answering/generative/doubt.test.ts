import { describe, expect, it } from 'vitest';
import { groundAnswer } from '@/lib/answering/generative/ground-answer';
import { preparePage } from '@/lib/answering/prepare-page';
import { fakePage } from './fake-page';

const bridge = preparePage(
  fakePage('The Almond Bridge', [
    'The Almond Bridge was opened on 14 May 1932 by Governor Helena Strand. It is 412 metres long and carries two lanes of traffic across the Almond river.',
    'Engineer Pavel Orlow designed the arch, while Ida Berg supervised the workers. The delay was caused by a flood that washed away the eastern foundations.',
    'Lorries heavier than 12 tonnes may not use the bridge. Traffic rose sharply in the following decade. "We were lucky that nobody was hurt," said inspector Nils Lund.',
  ]).page,
  null,
);
const why = (sentence: string, page = bridge) => {
  const [claim] = groundAnswer(page, sentence, []);
  return { support: claim?.support, ...claim?.doubt, nearest: claim?.doubt?.nearest?.text };
};

describe('why a sentence of an answer is unsupported', () => {
  it.each([
    ['The Almond Bridge was opened on 14 May 1923 by Governor Helena Strand.', '1923', '1932'],
    ['The Almond Bridge was opened on 14 March 1932 by Governor Helena Strand.', 'March', 'May'],
    ['The bridge is 412 feet long and carries two lanes of traffic.', 'feet', 'metres'],
    ['Engineer Henrik Dahl designed the arch of the bridge.', 'Henrik Dahl', 'Pavel Orlow'],
  ])('names what the page says instead: %s', (sentence, claimed, said) => {
    expect(why(sentence)).toMatchObject({ support: 'unsupported', kind: 'instead', claimed, said });
    expect(why(sentence).nearest).toContain(said);
  });

  it.each([
    ['Lorries heavier than 12 tonnes may use the bridge.', 'opposite'],
    ['Traffic fell sharply in the following decade.', 'opposite'],
    ['The delay of the bridge was caused by a strike of the steel workers.', 'cause'],
    ['Inspector Nils Lund said: "We were lucky that nobody was killed."', 'quotation'],
    ['Ida Berg designed the arch, while Pavel Orlow supervised the workers.', 'roles'],
  ])('says how the page differs: %s', (sentence, kind) => {
    expect(why(sentence)).toMatchObject({ support: 'unsupported', kind });
    expect(why(sentence).nearest).toBeDefined();
  });

  it('names a number or a name that is nowhere on the page', () => {
    expect(
      why('The Almond Bridge carries two lanes of traffic across the river Wistel.'),
    ).toMatchObject({ kind: 'name', claimed: 'Wistel' });
    expect(
      why('Engineer Pavel Orlow designed the arch in 1929, while Ida Berg supervised the workers.'),
    ).toMatchObject({ kind: 'number', claimed: '1929' });
  });

  it('names no sentence where none is near', () => {
    expect(why('Her brother ran a bakery near the harbour for many years.')).toEqual({
      support: 'unsupported',
      kind: 'none',
      nearest: undefined,
    });
  });

  it('has nothing to say of what is supported', () => {
    expect(why('Governor Helena Strand opened the bridge on 14 May 1932.')).toEqual({
      support: 'supported',
      nearest: undefined,
    });
  });
});
