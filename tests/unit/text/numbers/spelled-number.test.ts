import { describe, expect, it } from 'vitest';
import { spelledNumber } from '@/lib/text/numbers/spelled-number';

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
