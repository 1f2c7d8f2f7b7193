import { expect, test } from 'vitest';
import { outline } from '@/lib/page/outline';

test('keeps who wrote a block, and names nobody where nobody is named', () => {
  const blocks = outline([
    { kind: 'heading', level: 1, text: 'Ropes' },
    { kind: 'paragraph', level: 0, text: 'Take nylon.', author: 'irma' },
  ]);
  expect(blocks[0]).not.toHaveProperty('author');
  expect(blocks[1]).toMatchObject({ author: 'irma', headings: ['Ropes'] });
});
