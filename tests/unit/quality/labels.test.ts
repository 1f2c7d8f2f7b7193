import { expect, test } from 'vitest';
import { labelBlocks } from '../../quality/extraction/labels.ts';

const reference = `Garden chairs
Two of our chairs stand any weather and fold flat for the winter.
Adirondack chair, 79 dollars
Deck chair, 49 dollars`;

test('takes a short text for content where it follows as in the reference, not in a menu before', () => {
  const texts = [
    'chairs',
    'Garden',
    'Deck chair',
    'Garden chairs',
    'Two of our chairs stand any weather and fold flat for the winter.',
    'Adirondack chair',
    '79 dollars',
    'Add to cart',
    'Deck chair',
    '49 dollars',
    'dollars',
  ];
  expect(labelBlocks(texts, reference)).toEqual(
    texts.map((_, index) => [3, 4, 5, 6, 8, 9].includes(index)),
  );
});

test('finds a long text wherever it stands', () => {
  const texts = [
    'Adirondack chair',
    '79 dollars',
    'Deck chair',
    '49 dollars',
    'Something else of about as many words as the one below has.',
    'Two of our chairs stand any weather, and fold flat for the winter.',
  ];
  expect(labelBlocks(texts, reference)).toEqual([true, true, true, true, false, true]);
});
