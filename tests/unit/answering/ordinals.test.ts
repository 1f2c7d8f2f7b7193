import { expect, it } from 'vitest';
import { namesOtherPlace, ordinalValue } from '@/lib/answering/ordinals';

it.each([
  ['third', 3],
  ['12th', 12],
  ['zweite', 2],
  ['tercero', 3],
  ['largest', null],
  ['2012', null],
] as const)('reads ordinals: %s', (word, value) => {
  expect(ordinalValue(word)).toBe(value);
});

it.each([
  ['What is the largest lake?', 'The Orm is the second largest lake of the country.', true],
  ['What is the largest lake?', 'The Orm is the second-largest lake.', true],
  ['What is the second largest lake?', 'The Tinn is the largest lake.', true],
  ['What is the largest lake?', 'The Tinn is the largest lake, the Orm the second largest.', false],
  ['What is the second largest lake?', 'The Orm is the second largest lake.', false],
  ['Which is the most expensive hut?', 'Seekopf is the third most expensive hut.', true],
  ['Which is the most expensive hut?', 'Falkenstein is the most beautiful hut.', false],
  ['¿Cuál es la ciudad más grande?', 'León es la segunda ciudad más grande.', true],
  ['Quelle est la ville la plus grande ?', 'Lyon est la ville la plus grande.', false],
  ['Who came second in the longest race?', 'Ada won the longest race.', false],
  ['When is the forest open?', 'The second forest is closed.', false],
])('tells places apart: %s %s', (question, text, isOther) => {
  expect(namesOtherPlace(question, text)).toBe(isOther);
});
