import { expect, it } from 'vitest';
import { EvidenceIndex } from '@/lib/answering/generative/evidence-index';
import { prepared } from '../page';

const index = EvidenceIndex.of(
  prepared(
    '',
    'The mill burned down in 1931. It was rebuilt by the town. Visitors come in May.',
    null,
    {
      language: 'en',
    },
  ),
);
const [first, second] = index.all;
if (!first || !second) throw new Error('The page has three sentences.');

it('reads what stands above a section once, however many of its sentences are asked about', () => {
  const { above } = index.contextOf(first);
  expect(above.length).toBeGreaterThan(0);
  expect(index.contextOf(second).above).toBe(above);
});

it('reads a sentence with the next one of its section', () => {
  expect(index.joinedWithNext(0)?.text).toBe(`${first.text} ${second.text}`);
  expect(index.joinedWithNext(2)).toBeNull();
});
