import { describe, expect, it } from 'vitest';
import { holdsPhrase } from '@/lib/library/phrase-match';

describe('a phrase', () => {
  it('stands in a text word for word', () => {
    expect(holdsPhrase('The spring tide comes twice a month.', 'spring tide')).toBe(true);
    expect(holdsPhrase('A tide in spring', 'spring tide')).toBe(false);
    expect(holdsPhrase('offspring tides', 'spring tide')).toBe(false);
    expect(holdsPhrase('To be, or not to be', 'to be or not to be')).toBe(true);
  });

  it('may differ in case, accents and what stands between words', () => {
    expect(holdsPhrase('Das CAFÉ – am Meer', 'cafe am meer')).toBe(true);
    expect(holdsPhrase('an e-mail list', 'E mail')).toBe(true);
    expect(holdsPhrase('anything', '…')).toBe(true);
  });

  it('begins and ends anywhere where words are not spaced', () => {
    expect(holdsPhrase('潮汐是海水在月球引力作用下的运动', '月球引力')).toBe(true);
    expect(holdsPhrase('月球的引力', '月球引力')).toBe(false);
    expect(holdsPhrase('NFL球队', 'NFL')).toBe(false);
  });
});
