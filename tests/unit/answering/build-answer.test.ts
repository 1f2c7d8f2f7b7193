import { expect, test } from 'vitest';
import { buildAnswer } from '@/lib/answering/build-answer';
import type { PageSentence } from '@/lib/answering/prepared-page';
import type { BlockKind } from '@/lib/protocol/page';
import { samplePage } from '@/tests/unit/state/samples';

const sentence = (index: number, kind: BlockKind, text: string, blockId = index): PageSentence => ({
  index,
  kind,
  text,
  blockId,
  start: 0,
  end: text.length,
  words: 2,
  headings: [],
});

test('claims keep the form of their block and stand on lines of their own', () => {
  const header = sentence(2, 'table-row', 'City | People');
  const entries = [
    sentence(0, 'paragraph', 'The sea waits.'),
    sentence(1, 'code', 'if (tide)\n  wait();'),
    sentence(3, 'table-row', 'Basel | 173,000'),
    sentence(4, 'list-item', 'Ebb first.'),
    sentence(5, 'paragraph', 'Then flood.'),
  ].map((main) => ({ main, sentences: main.kind === 'table-row' ? [header, main] : [main] }));
  const { text, claims } = buildAnswer(samplePage(), 'prose', entries);
  expect(claims.map(({ form }) => form)).toEqual([undefined, 'code', 'row', 'item', undefined]);
  expect(claims.map(({ start, end }) => text.slice(start, end))).toEqual([
    'The sea waits.',
    'if (tide)\n  wait();',
    'City | People\nBasel | 173,000',
    'Ebb first.',
    'Then flood.',
  ]);
  expect(text.split('\n')).toHaveLength(7);
});

test('a claim quotes its main sentence first, then what answers best, and reads in the order of the page', () => {
  const sentences = ['One.', 'Two.', 'Three.'].map((text, at) =>
    sentence(at, 'paragraph', text, 0),
  );
  const [, , main] = sentences;
  if (!main) throw new Error('no sentence');
  const scores = Float32Array.from([0.2, 0.5, 0.9]);
  const { text, claims } = buildAnswer(samplePage(), 'passages', [{ main, sentences }], { scores });
  expect(text).toBe('One. Two. Three.');
  expect(claims[0]?.quotes.map((quote) => quote.text)).toEqual(['Three.', 'Two.', 'One.']);
});

test('sentences of Chinese and Japanese follow each other without a space', () => {
  const texts = [
    '潮汐每天两次。',
    '它由月球引起！',
    '潮は一日に二回満ちる。',
    'The sea waits.',
    'Ebb.',
  ];
  const all = texts.map((text, at) => sentence(at, 'paragraph', text, 0));
  const [one, two, three, four, five] = all;
  if (!one || !two || !three || !four || !five) throw new Error('no sentence');
  const { text, claims } = buildAnswer(samplePage(), 'prose', [
    { main: one, sentences: [one, two] },
    ...[three, four, five].map((main) => ({ main, sentences: [main] })),
  ]);
  expect(text).toBe('潮汐每天两次。它由月球引起！潮は一日に二回満ちる。The sea waits. Ebb.');
  expect(claims.map(({ start, end }) => text.slice(start, end))).toEqual([
    '潮汐每天两次。它由月球引起！',
    ...texts.slice(2),
  ]);
});

test('the parts of a card stand apart, in an item of their own', () => {
  const card = ['Budget Trek', '€59.90', 'Synthetic boot, 510 g.'].map((text, at) =>
    sentence(at, 'paragraph', text),
  );
  const [, main] = card;
  if (!main) throw new Error('no sentence');
  const { text, claims } = buildAnswer(samplePage(), 'passages', [{ main, sentences: card }]);
  expect(text).toBe('Budget Trek · €59.90 · Synthetic boot, 510 g.');
  expect(claims).toMatchObject([{ form: 'item', start: 0, end: text.length }]);
  expect(claims[0]?.quotes[0]?.text).toBe('€59.90');
});

test('a part of a card that is a sentence ends by itself', () => {
  const card = ['Desert Scout', 'Suede boot, 480 g.', '€139.00'].map((text, at) =>
    sentence(at, 'paragraph', text),
  );
  const [, main] = card;
  if (!main) throw new Error('no sentence');
  const { text } = buildAnswer(samplePage(), 'passages', [{ main, sentences: card }]);
  expect(text).toBe('Desert Scout · Suede boot, 480 g. €139.00');
});
