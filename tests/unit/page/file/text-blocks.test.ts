import { expect, test } from 'vitest';
import { textBlocks } from '@/lib/page/file/text-blocks';

test('running text, lists and lines of code', () => {
  const source = [
    'The tide comes in twice a day, and people who live by the',
    'water know its hours by heart.\r',
    '',
    '- High water at six',
    '- Low water at noon, a little',
    '  later on the island',
    '',
    '    if (tide) {',
    '      wait();',
    '    }',
    '',
  ].join('\n');
  expect(textBlocks(source)).toEqual([
    {
      kind: 'paragraph',
      level: 0,
      text: 'The tide comes in twice a day, and people who live by the water know its hours by heart.',
    },
    { kind: 'list-item', level: 0, text: 'High water at six' },
    { kind: 'list-item', level: 0, text: 'Low water at noon, a little later on the island' },
    { kind: 'code', level: 0, text: '    if (tide) {\n      wait();\n    }' },
  ]);
});

const outline = (source: string): string[] =>
  textBlocks(source).map(({ kind, text }) => `${kind}: ${text}`);

test('short lines broken where the next word had no room, below the title of a section', () => {
  const minutes = [
    'Minutes of 3 September',
    '',
    '1. Budget',
    'Ada reported that 4,200 euros are left. The new',
    'projector was cheaper than planned and cost 380',
    'euros.',
    '',
    '2. Key',
    'The key of the store room is missing since June.',
    '',
    'Ada Reed, chair',
    'Boris Lund, treasurer of the club',
    'Chen (ada@example.org)',
  ].join('\n');
  expect(outline(minutes)).toEqual([
    'paragraph: Minutes of 3 September',
    'heading: 1. Budget',
    'paragraph: Ada reported that 4,200 euros are left. The new projector was cheaper than planned and cost 380 euros.',
    'heading: 2. Key',
    'paragraph: The key of the store room is missing since June.',
    'list-item: Ada Reed, chair',
    'list-item: Boris Lund, treasurer of the club',
    'list-item: Chen (ada@example.org)',
  ]);
});

test('lines of code and columns as they are, and numbered entries that go on', () => {
  const columns = 'Oslo    12:30\nBergen  14:05';
  const code = 'wait = 3;\nrun(wait)';
  const fields = 'name: tides\nversion: 3\ndescription: Heights of water.';
  expect(outline(`The boats leave at these times. They wait for nobody.\n\n${columns}`)).toContain(
    `code: ${columns}`,
  );
  expect(outline(`${code}\n\nstop(7)`)).toContain(`code: ${code}`);
  expect(outline(fields)).toHaveLength(3);
  expect(outline('1. Ada visits the farm of Mr\n  Smith in Cork.\n2. Boris stays.')).toEqual([
    'list-item: Ada visits the farm of Mr Smith in Cork.',
    'list-item: Boris stays.',
  ]);
});
