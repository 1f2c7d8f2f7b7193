import { expect, it } from 'vitest';
import { typedNames } from '@/components/library-save/typed-names';

const none = { commas: true, names: [], known: [] };

it('takes names apart at commas, where these end them', () => {
  expect(typedNames(' sea, moon ,,', none)).toEqual(['sea', 'moon']);
  expect(typedNames('Reading, list', { ...none, commas: false })).toEqual(['Reading, list']);
  expect(typedNames('  ', none)).toEqual([]);
});

it('spells a name as it is spelled already', () => {
  expect(typedNames('Sea', { ...none, known: ['sea', 'moon'] })).toEqual(['sea']);
  expect(typedNames('Sea, MOON', { ...none, names: ['SEA'] })).toEqual(['MOON']);
  expect(typedNames('Ä, ä', none)).toEqual(['Ä']);
  expect(typedNames('sea', { ...none, names: ['Sea'], known: ['sea'] })).toEqual([]);
});
