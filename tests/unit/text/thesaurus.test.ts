import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Thesaurus } from '@/lib/text/thesaurus';
import { compileThesaurus } from '@/scripts/thesaurus/compile';
import { shippedThesaurus } from '../../shipped-reader';

const source = `refund\trepay,money-back\treceipt
get rid of\tremove\twaste
cost\tprice
thing
`;

describe('compileThesaurus', () => {
  const file = compileThesaurus(source, 'en');

  it('writes stems, and single words from both sides', () => {
    expect(file.split('\n')).toEqual([
      'cost\tprice',
      'get rid of\tremov\twast',
      'money-back\trefund',
      'price\tcost',
      'refund\tmoney-back,repai\treceipt',
      'repai\trefund',
      '',
    ]);
  });

  it('is what the shipped file was made by', () => {
    const read = (path: string) =>
      readFileSync(resolve(import.meta.dirname, '../../..', path), 'utf8');
    const made = compileThesaurus(read('scripts/thesaurus/en.tsv'), 'en');
    expect(made === read('assets/public/thesaurus/en.txt')).toBe(true);
  });
});

describe('Thesaurus', () => {
  const thesaurus = new Thesaurus(compileThesaurus(source, 'en'));

  it('knows what may stand for a word or a phrase, and what gives it away', () => {
    expect(thesaurus.otherWords('refund')).toEqual({
      same: ['money-back', 'repai'],
      cues: ['receipt'],
    });
    expect(thesaurus.otherWords('get rid of')).toEqual({ same: ['remov'], cues: ['wast'] });
    expect(thesaurus.otherWords('repai')).toEqual({ same: ['refund'], cues: [] });
  });

  it('knows nothing of other words', () => {
    expect(thesaurus.otherWords('boat')).toBeNull();
    expect(thesaurus.otherWords('')).toBeNull();
    expect(new Thesaurus('').otherWords('refund')).toBeNull();
  });

  it.each([
    ['cost', 'fee'],
    ['kid', 'child'],
    ['monei back', 'refund'],
    ['come up with', 'invent'],
  ])('is shipped with what says “%s”: %s', (asked, said) =>
    expect(shippedThesaurus().otherWords(asked)?.same).toContain(said),
  );
});
