import { describe, expect, it } from 'vitest';
import { digitValue } from '@/lib/text/numbers/digits';

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
