// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { walkFlatTree, type TreeVisitor } from '@/lib/page/agent/flat-tree';

/** What a visitor is told of a body: elements named `out…` are left out, others wait unless they are named `now…`. */
function visits(html: string, when?: TreeVisitor['when']): string[] {
  document.body.innerHTML = html;
  const told: string[] = [];
  const visitor: TreeVisitor = {
    enter: ({ id, localName }) => {
      told.push(`<${id || localName}>`);
      return !id.startsWith('out');
    },
    text: ({ data }) => told.push(data.trim()),
    leave: ({ id, localName }) => told.push(`</${id || localName}>`),
  };
  if (when) visitor.when = when;
  for (const _pause of walkFlatTree(document.body, visitor, () => true));
  return told;
}

const later: TreeVisitor['when'] = ({ id }) => {
  if (id.startsWith('never')) return 'never';
  return id.startsWith('now') ? 'now' : 'later';
};

test('enters what waits when text in it is met, from the outside in, and nothing without', () => {
  const told = visits(
    '<p id="a"> <b id="b"> <i id="c"></i>one</b>two</p><p id="d"> <img id="e"></p>three',
    later,
  );
  expect(told).toEqual(['<body>', '<a>', '<b>', 'one', '</b>', 'two', '</a>', 'three', '</body>']);
});

test('enters what waits when something in it cannot', () => {
  const told = visits('<p id="a"><b id="now"></b></p><p id="b"></p>', later);
  expect(told).toEqual(['<body>', '<a>', '<now>', '</now>', '</a>', '</body>']);
});

test('leaves out what is around with what waits in it, and goes on behind', () => {
  const told = visits(
    '<p id="out"><b id="b"><i id="c">one</i></b>two</p><p id="d">three</p>',
    later,
  );
  expect(told).toEqual(['<body>', '<out>', '<d>', 'three', '</d>', '</body>']);
});

test('leaves out at once what never is entered', () => {
  const told = visits('<p id="a"><b id="never">one</b></p><p id="d">two</p>', later);
  expect(told).toEqual(['<body>', '<d>', 'two', '</d>', '</body>']);
});

test('enters all at once for those who are not asked', () => {
  const told = visits('<p id="a"><b id="b"></b></p>');
  expect(told).toEqual(['<body>', '<a>', '<b>', '</b>', '</a>', '</body>']);
});
