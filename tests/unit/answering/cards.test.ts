import { expect, it } from 'vitest';
import { prepared } from './page';

const cardsOf = (lines: string): string[][] => {
  const { cards } = prepared('Harbour', lines, null, { type: 'listing' });
  const all = new Set(cards().filter((card) => card !== null));
  return [...all].map((card) => card.map(({ text }) => text));
};

it('ends the last card where the others do', () => {
  expect(
    cardsOf(`
    # Skiff\n£4 a month
    # Sloop\n£9 a month
    # Barque\n£19 a month
    # Brig\n£29 a month
    All prices include the berth`),
  ).toEqual([
    ['Skiff', '£4 a month'],
    ['Sloop', '£9 a month'],
    ['Barque', '£19 a month'],
    ['Brig', '£29 a month'],
  ]);
});

it('leaves the last card whole where others have as much', () => {
  const lines = `
    # Skiff\n£4 a month
    # Sloop\n£9 a month\nMost popular
    # Barque\n£19 a month
    # Brig\n£29 a month\nWith a berth`;
  expect(cardsOf(lines).at(-1)).toEqual(['Brig', '£29 a month', 'With a berth']);
});

it('makes no card of running text below a single heading', () => {
  expect(
    cardsOf(`The harbour lets boats by the month.
    # About the harbour
    It was dug in 1820. The boats lie along its northern wall.`),
  ).toEqual([]);
});
