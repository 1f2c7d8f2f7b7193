import { describe, expect, it } from 'vitest';
import { finishAnswer } from '@/lib/answering/generative/finish-answer';
import { groundAnswer } from '@/lib/answering/generative/ground-answer';
import { toPassages } from '@/lib/answering/generative/passages';
import { preparePage } from '@/lib/answering/prepare-page';
import type { Skipped } from '@/lib/protocol/page';
import { shippedGlossary } from '@/tests/shipped-reader';
import { fakePage } from './fake-page';

const { page } = fakePage('Marta Nowak', [
  'Marta Nowak was born in Gdańsk in 1921. She studied chemistry in Warsaw and moved to Lyon after the war.',
  'In 1956 she discovered a blue pigment that does not fade in sunlight. The French painter Louis Perrin bought 1,200 grams of it.',
  'Her laboratory was never sold. Sales of the pigment rose sharply in the following decade. "It is the colour of my sea," she told a newspaper.',
  { text: 'Country | Tons sold', kind: 'table-row' },
  { text: 'Spain | 14', kind: 'table-row' },
  { text: 'Italy | 31', kind: 'table-row' },
]);
const prepared = preparePage(page, null);
const passages = toPassages(prepared, prepared.sentences);
const ground = (markdown: string) =>
  groundAnswer(prepared, markdown, passages).map(({ support, quotes }) => [
    support,
    ...quotes.map(({ text }) => text),
  ]);

describe('groundAnswer', () => {
  it('knows a quotation', () => {
    expect(ground('She studied chemistry in Warsaw and moved to Lyon after the war.')).toEqual([
      ['quoted', 'She studied chemistry in Warsaw and moved to Lyon after the war.'],
    ]);
  });

  it('cites the source of a retelling', () => {
    expect(
      ground(
        'In **1956**, Marta Nowak discovered a pigment, blue in colour, that sunlight does not fade.',
      ),
    ).toEqual([
      ['supported', 'In 1956 she discovered a blue pigment that does not fade in sunlight.'],
    ]);
  });

  it('cites both sources of a sentence made of two', () => {
    expect(
      ground('Nowak was born in Gdańsk in 1921 and her laboratory was never sold.')[0]?.slice(1),
    ).toEqual(['Marta Nowak was born in Gdańsk in 1921.', 'Her laboratory was never sold.']);
  });

  it.each([
    ['a number', 'Marta Nowak was born in Gdańsk in 1931.'],
    ['an amount', 'Louis Perrin bought 1,300 grams of it.'],
    ['a name', 'Marta Nowak was born in Kraków in 1921.'],
    ['a person', 'The French painter Henri Perrin bought 1,200 grams of it.'],
    ['a person of the page', 'Louis Perrin was born in Gdańsk in 1921.'],
    ['a negation left out', 'In 1956 she discovered a blue pigment that does fade in sunlight.'],
    ['a negation put in', 'The French painter Louis Perrin did not buy 1,200 grams of it.'],
    ['a direction', 'Sales of the pigment fell sharply in the following decade.'],
    ['a quotation', 'She told a newspaper: "It is the shape of my sea".'],
    ['everything', 'Her brother ran a bakery near the harbour for thirty years.'],
  ])('does not support %s', (_, sentence) => {
    expect(ground(sentence)).toEqual([['unsupported']]);
  });

  it.each([
    '1200 grams were bought by the French painter Louis Perrin.',
    'Marta Nowak was born in Gdańsk in 1921, as the page says.',
    'She told a newspaper: “It is the colour of my sea”.',
  ])('supports %s', (sentence) => {
    expect(ground(sentence)[0]?.[0]).toBe('supported');
  });

  it('grounds the cells of a table by their rows', () => {
    expect(ground('| Country | Tons |\n|---|---|\n| Spain | 14 |\n| Italy | 14 |')).toEqual([
      ['supported', 'Spain | 14'],
      ['unsupported'],
    ]);
  });

  it('leads an answer in another language back by names and numbers, and judges nothing else', () => {
    const german =
      'Die Chemikerin Marta Nowak wurde 1921 in Gdańsk geboren und hat dort gelebt. Sie wurde im Jahr 1922 in Gdańsk nicht gesehen. Das ist für die Farbe von Bedeutung.';
    expect(ground(german)).toEqual([
      ['supported', 'Marta Nowak was born in Gdańsk in 1921.'],
      ['unsupported'],
    ]);
  });

  it('gives offsets into the Markdown, in order', () => {
    const markdown = '## Life\n\n- **Born** in Gdańsk in 1921.\n- Her laboratory was *never* sold.';
    expect(
      groundAnswer(prepared, markdown, passages).map(({ start, end }) =>
        markdown.slice(start, end),
      ),
    ).toEqual(['Born** in Gdańsk in 1921.', 'Her laboratory was *never* sold.']);
  });
});

const finish = (draft: string, of = prepared) =>
  finishAnswer(of, draft, passages, (language) => Promise.resolve(shippedGlossary(language)));

describe('finishAnswer', () => {
  it('puts the answer together', async () => {
    const answer = await finish('<think>Hm.</think>\nShe was born in Gdańsk in 1921 [1].');
    expect(answer).toMatchObject({
      layout: 'markdown',
      text: 'She was born in Gdańsk in 1921.',
      found: true,
    });
    expect(answer?.usage).toEqual({
      wordsOnPage: page.words,
      wordsRead: page.words,
      wordsUsed: page.words,
      passages: 1,
    });
    expect(answer?.claims).toHaveLength(1);
  });

  it('knows of a page that goes on', async () => {
    const more: Skipped = { reason: 'more', count: 1, label: 'Load more' };
    const goingOn = preparePage({ ...page, skipped: [more] }, null);
    const answer = await finish('She was born in Gdańsk.', goingOn);
    expect(answer?.usage.goesOn).toBe(true);
  });

  it('takes a product without nuts for an answer', async () => {
    expect((await finish('It does not contain nuts.'))?.found).toBe(true);
  });

  it.each(['', '  \n', '<think>I should', '...'])('is null for %j', async (draft) => {
    expect(await finish(draft)).toBeNull();
  });

  it.each([
    'The page does not say.',
    'Sorry, the text does not mention her age.',
    'Die Seite sagt das nicht.',
    'The page does not say who. It is about a chemist.',
    '页面没有提到这一点。',
  ])('knows that %s means not found', async (draft) => {
    expect((await finish(draft))?.found).toBe(false);
  });
});
