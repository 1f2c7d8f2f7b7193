import { describe, expect, it } from 'vitest';
import { askedAbbreviation, spellsOut } from '@/lib/answering/spelled-out';

describe('askedAbbreviation', () => {
  it.each([
    ['What does NATO stand for?', 'NATO'],
    ['what do the letters h.i.v. stand for', 'hiv'],
    ['what is dna short for', 'dna'],
    ["What's the full form of CPU?", 'CPU'],
    ['gdp meaning', 'gdp'],
  ])('finds what is to be spelled out in “%s”', (question, letters) => {
    expect(askedAbbreviation(question)).toBe(letters);
  });

  it.each([
    'What does the rolls royce logo mean?',
    'what does photosynthesis mean',
    'Who is NATO?',
  ])('leaves “%s” alone', (question) => {
    expect(askedAbbreviation(question)).toBeNull();
  });
});

describe('spellsOut', () => {
  it.each([
    ['The North Atlantic Treaty Organization (NATO) was founded in 1949.', 'nato'],
    ['The Organization of American States, or OAS, meets here.', 'OAS'],
    ['It is measured by the GDP (gross domestic product) of a year.', 'gdp'],
    ['The molecule is called deoxyribonucleic acid (DNA).', 'DNA'],
    ['International Atomic Time (abbreviated TAI, from its French name) is a standard.', 'tai'],
    ['RADAR was an acronym of four words at first.', 'radar'],
    ['“SOS” stands for nothing at all.', 'sos'],
    ['The H.I.V. is the human immunodeficiency virus (HIV).', 'hiv'],
  ])('finds the words in “%s”', (text, letters) => {
    expect(spellsOut(text, letters)).toBe(true);
  });

  it.each([
    ['NATO met in Brussels to talk about the treaty.', 'nato'],
    ['TAI may be reported using traditional means of specifying days.', 'tai'],
    ['He went to Rome (by ship, as ever).', 'ship'],
  ])('does not in “%s”', (text, letters) => {
    expect(spellsOut(text, letters)).toBe(false);
  });
});
