import { expect, test } from 'vitest';
import { headCards } from '@/lib/page/agent/card-names';
import type { RawBlock } from '@/lib/page/agent/raw-block';
import type { Scope } from '@/lib/page/agent/scope';

function scope(parent: Scope | null, name = 'div', classes = ''): Scope {
  return { parent, name, classes, depth: (parent?.depth ?? -1) + 1 } as unknown as Scope;
}

const root = scope(null, 'main');
const heading: RawBlock = { ...block('Watches', root), kind: 'heading', level: 1 };

function block(text: string, inside: Scope, set = 'p', linkShare = 0): RawBlock {
  const [name = 'p', classes = ''] = set.split('.');
  const words = text.split(' ').length;
  const own = scope(inside, name, classes);
  return { kind: 'paragraph', level: 0, pieces: [text], text, words, linkShare, scope: own };
}

const outline = (blocks: readonly RawBlock[]): string[] =>
  headCards(blocks).map(({ kind, level, text }) =>
    kind === 'heading' ? `${level} ${text}` : text,
  );

const watches = ['Guitar Watch', 'Griffin', 'Spartan', 'Copernicus', 'Ritorno'];

test('heads the cards of a list with what names them, before the labels above', () => {
  const list = scope(root, 'ul');
  const blocks = watches.flatMap((name, at) => {
    const card = scope(list, 'li');
    return [
      ...(at === 2 ? [block('Clearance', card, 'div.badge')] : []),
      block(name, card, 'div.name', 1),
      block(`Item# ${at}`, card, 'div.item'),
      block(`$${at}99.00`, card, 'div.price'),
    ];
  });
  const read = outline([heading, ...blocks]);
  expect(read.slice(0, 4)).toEqual(['1 Watches', '2 Guitar Watch', 'Item# 0', '$099.00']);
  expect(read.slice(7, 11)).toEqual(['2 Spartan', 'Clearance', 'Item# 2', '$299.00']);
  expect(read).toHaveLength(blocks.length + 1);
});

test('tells a name from what stands in the same kind of element', () => {
  const blocks = watches.flatMap((name, at) => {
    const card = scope(root);
    return [block(`${at + 9}:00`, card), block(name, card), block('Hall A', card)];
  });
  expect(outline(blocks).slice(0, 3)).toEqual(['2 Guitar Watch', '9:00', 'Hall A']);
});

test.each([
  ['the same name again and again', ['Ann', 'Bo', 'Ann', 'Ann'], 'Here it says something'],
  ['sentences', watches.map((name) => `This is the ${name}.`), 'And more'],
  ['figures', watches.map((_, at) => `${at + 1} kg`), 'flour'],
  ['too few', watches.slice(0, 3), '$399.00'],
])('leaves %s', (_, names, below) => {
  const blocks = names.flatMap((name) => {
    const card = scope(root);
    return [block(name, card, 'div.name'), block(below, card, 'div.text')];
  });
  expect(headCards(blocks)).toEqual(blocks);
});

test('leaves what has nothing below it, such as who says the words above', () => {
  const blocks = watches.flatMap((name) => {
    const card = scope(root);
    return [block('I love it', card, 'div.quote'), block(name, card, 'div.by')];
  });
  expect(headCards(blocks)).toEqual(blocks);
});

test('leaves cards that have headings', () => {
  const blocks = watches.flatMap((name) => {
    const card = scope(root);
    const named: RawBlock = { ...block(name, card), kind: 'heading', level: 3 };
    return [named, block('Steel', card, 'div.made'), block('$399.00', card, 'div.price')];
  });
  expect(headCards(blocks)).toEqual(blocks);
});
