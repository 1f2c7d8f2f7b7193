import { areForms } from './word-forms';

/** Countries, cities and their peoples in English, where no ending makes one of the other; a group a line. */
const groups = `
  america american us usa u.s states
  argentina argentine argentinian
  athens athenian
  britain british briton uk
  canada canadian
  carthage carthaginian
  china chinese
  congo congolese
  cyprus cypriot
  czechia czech
  denmark danish dane
  england english englishman englishmen
  finland finnish finn
  flanders flemish
  florence florentine
  france french frenchman frenchmen
  greece greek
  iceland icelandic icelander
  ireland irish irishman irishmen
  lebanon lebanese
  malaysia malaysian malay
  mexico mexican
  morocco moroccan
  naples neapolitan
  netherlands holland dutch dutchman dutchmen
  norway norwegian
  peru peruvian
  philippines filipino
  poland polish pole
  portugal portuguese
  scotland scottish scot
  spain spanish spaniard
  sweden swedish swede
  switzerland swiss
  thailand thai
  troy trojan
  turkey turkish turk
  venice venetian
  vienna viennese
  wales welsh welshman welshmen
`;

const byWord = new Map<string, number>();
for (const [group, line] of groups.trim().split('\n').entries())
  for (const word of line.trim().split(' ')) byWord.set(word, group);

/** Whether two English names (lower case) are a place and its people, or forms of one: “Spain’s” and “Spanish”, “Angolans” and “Angola”. */
export function areSamePeople(one: string, other: string): boolean {
  const [left, right] = [bare(one), bare(other)];
  const group = byWord.get(left);
  return group === undefined
    ? left === right || areForms(left, right, 'en')
    : group === byWord.get(right);
}

/** Without what makes it a genitive, or a plural of people. */
function bare(word: string): string {
  const owner = word.replace(/'s?$/u, '');
  const one = owner.replace(/(?<=\p{L}{3})s$/u, '');
  return !byWord.has(owner) && (byWord.has(one) || /(?:an|i)$/u.test(one)) ? one : owner;
}
