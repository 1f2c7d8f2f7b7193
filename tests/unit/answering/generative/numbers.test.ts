import { describe, expect, it } from 'vitest';
import { digitValue, spelledNumber, wordValue } from '@/lib/answering/generative/numbers';

describe('digitValue', () => {
  it.each([
    ['1,234', '1234'],
    ['1.234', '1234'],
    ['1,234.50', '1234.5'],
    ['1.234,5', '1234.5'],
    ['3.14', '3.14'],
    ['3,14', '3.14'],
    ['1,234,567', '1234567'],
    ["1'234", '1234'],
    ['007', '7'],
    ['0', '0'],
    ['１２３', '123'],
    ['١٢٣', '123'],
    ['१२३', '123'],
    ['๑๒๓', '123'],
  ])('reads %s as %s', (text, value) => {
    expect(digitValue(text)).toBe(value);
  });
});

describe('wordValue', () => {
  it('knows numbers in words, but not articles and pronouns', () => {
    expect([
      wordValue('seven', 'en'),
      wordValue('third', 'en'),
      wordValue('forty', 'en'),
      wordValue('zwölf', 'de'),
    ]).toEqual(['7', '3', '40', '12']);
    expect(
      [
        wordValue('one', 'en'),
        wordValue('second', 'en'),
        wordValue('seven', 'xx'),
        wordValue('', 'xx'),
      ].slice(0, 3),
    ).toEqual([null, null, null]);
  });
});

describe('spelledNumber', () => {
  it.each([
    ['four hundred and twenty steps', 'en', 4, '420'],
    ['two thousand five hundred men', 'en', 4, '2500'],
    ['twenty five', 'en', 2, '25'],
    ['one hundred', 'en', 2, '100'],
    ['two hundred and five hundred', 'en', 2, '200'],
    ['5 thousand', 'en', 2, '5000'],
    ['treinta y cinco', 'es', 3, '35'],
    ['quatre vingt dix sept', 'fr', 4, '97'],
    ['двадцать пять', 'ru', 2, '25'],
    ['خمسة وعشرون', 'ar', 2, '25'],
  ])('reads %s', (text, language, length, value) => {
    expect(spelledNumber(text.split(' '), language)).toEqual({ length, value });
  });

  it.each(['twenty and six', '20 five star hotels', 'one of the towers', 'three men'])(
    'takes the first of “%s” for itself',
    (text) => {
      expect(spelledNumber(text.split(' '), 'en')).toBeNull();
    },
  );
});
