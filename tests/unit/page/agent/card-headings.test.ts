import { expect, test } from 'vitest';
import { headCardsFirst } from '@/lib/page/agent/card-headings';
import type { RawBlock } from '@/lib/page/agent/raw-block';
import type { Scope } from '@/lib/page/agent/scope';

function scope(parent: Scope | null, siblings = 1): Scope {
  return { parent, depth: (parent?.depth ?? -1) + 1, group: { siblings } } as unknown as Scope;
}

function block(
  text: string,
  inside: Scope,
  kind: RawBlock['kind'] = 'paragraph',
  level = 3,
): RawBlock {
  const words = text.split(' ').length;
  return {
    kind,
    level: kind === 'heading' ? level : 0,
    pieces: [text],
    text,
    words,
    linkShare: 0,
    scope: scope(inside),
  };
}

const texts = (blocks: readonly RawBlock[]): string[] => blocks.map(({ text }) => text);
const root = scope(null);

test('puts the heading of a card before the labels above it', () => {
  const blocks = ['Market', 'Choir', 'Talk'].flatMap((name, at) => {
    const card = scope(root, 3);
    return [
      block(`${at + 1} December`, card),
      block('Harwick', card),
      block(name, card, 'heading'),
      block(`All about the ${name}`, card),
    ];
  });
  expect(texts(headCardsFirst(blocks))).toEqual([
    'Market',
    '1 December',
    'Harwick',
    'All about the Market',
    'Choir',
    '2 December',
    'Harwick',
    'All about the Choir',
    'Talk',
    '3 December',
    'Harwick',
    'All about the Talk',
  ]);
});

test('leaves the order where the text above is no label, or nothing is a card', () => {
  const sections = ['One', 'Two', 'Three'].flatMap((name) => {
    const card = scope(root, 3);
    return [
      block('Here stands a whole sentence of some length about it.', card),
      block(name, card, 'heading'),
    ];
  });
  expect(headCardsFirst(sections)).toEqual(sections);
  const article = scope(root);
  const news = [block('News', article), block('The bell', article, 'heading')];
  expect(headCardsFirst(news)).toEqual(news);
});

test('knows a card by the heading in it where the page sets it unlike the others', () => {
  const inOther = scope(root);
  const cards = [scope(root, 2), scope(scope(root)), scope(root, 2)];
  const plans = ['Solo', 'Team', 'Firm'].flatMap((name, at) => {
    const card = cards[at] ?? root;
    const label = name === 'Team' ? [block('Most popular', card)] : [];
    return [
      ...label,
      block(name, card, 'heading'),
      block('From £5', card),
      block('What is in it', card, 'heading', 4),
    ];
  });
  expect(texts(headCardsFirst([block('Plans', inOther), ...plans]))).toEqual([
    'Plans',
    'Solo',
    'From £5',
    'What is in it',
    'Team',
    'Most popular',
    'From £5',
    'What is in it',
    'Firm',
    'From £5',
    'What is in it',
  ]);
  const pair = plans.slice(0, 7);
  expect(headCardsFirst(pair)).toEqual(pair);
});
