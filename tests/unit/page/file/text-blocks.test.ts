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
