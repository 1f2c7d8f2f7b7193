import { expect, test } from 'vitest';
import { buildAnswer } from '@/lib/answering/build-answer';
import type { PageSentence } from '@/lib/answering/prepared-page';
import type { BlockKind } from '@/lib/protocol/page';
import { samplePage } from '@/tests/unit/state/samples';

const sentence = (index: number, kind: BlockKind, text: string): PageSentence => ({
  index,
  kind,
  text,
  blockId: index,
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
