import { describe, expect, it } from 'vitest';
import {
  documentFrequency,
  forEachPosting,
  frequencyUnit,
  LexicalBuilder,
  mergeLexical,
  type PackedLexical,
} from '@/lib/library/packed-lexical';
import { findTerm, forEachUnder, packTerms } from '@/lib/library/packed-terms';

function postings(lexical: PackedLexical, term: string): [chunk: number, frequency: number][] {
  const found: [number, number][] = [];
  const at = findTerm(lexical.terms, term);
  if (at >= 0)
    forEachPosting(lexical, at, (chunk, units) => found.push([chunk, units * frequencyUnit]));
  return found;
}

/** Chunks in which `rare` stands 20,000 apart and `common` in all. */
function sample(): PackedLexical {
  const builder = new LexicalBuilder();
  for (let chunk = 0; chunk < 40_001; chunk++)
    builder.add(
      new Map([
        ['common', 1 + (chunk % 3)],
        ['everywhere', 1],
        ...(chunk % 20_000 === 0 ? [['rare', 2.5] as const] : []),
      ]),
      100,
      ['en'],
    );
  return builder.build();
}

describe('posting lists', () => {
  it('keep chunks however far apart, and frequencies in halves', () => {
    const lexical = sample();
    expect(postings(lexical, 'rare')).toEqual([
      [0, 2.5],
      [20_000, 2.5],
      [40_000, 2.5],
    ]);
    const common = postings(lexical, 'common');
    expect(common.length).toBe(40_001);
    expect(
      common.every(([chunk, frequency], at) => chunk === at && frequency === 1 + (at % 3)),
    ).toBe(true);
    expect(documentFrequency(lexical, findTerm(lexical.terms, 'common'))).toBe(40_001);
    expect(postings(lexical, 'nowhere')).toEqual([]);
  });

  it('cap what does not fit: saturation makes no difference there', () => {
    const builder = new LexicalBuilder();
    builder.add(
      new Map([
        ['a', 1000],
        ['b', 0.01],
      ]),
      1e9,
      ['en'],
    );
    const lexical = builder.build();
    expect(postings(lexical, 'a')).toEqual([[0, 127.5]]);
    expect(postings(lexical, 'b')).toEqual([[0, 0.5]]);
    expect(lexical.lengths[0]).toBe(0xffff);
  });

  it('come out of merging in order, in slices, without what is left out', () => {
    const part = sample();
    const [even, odd] = [0, 1].map((side) =>
      Int32Array.from({ length: 40_001 }, (_, chunk) => (chunk < 30_000 ? 2 * chunk + side : -1)),
    ) as [Int32Array, Int32Array];
    const merging = mergeLexical([part, part], [even, odd], 60_000);
    let step = merging.next();
    let slices = 1;
    for (; !step.done; slices++) step = merging.next();
    expect(slices).toBeGreaterThan(1);
    expect(postings(step.value, 'rare').map(([chunk]) => chunk)).toEqual([0, 1, 40_000, 40_001]);
    expect(postings(step.value, 'common').map(([chunk]) => chunk)).toEqual([
      ...Array(60_000).keys(),
    ]);
    expect(step.value.lengths.length).toBe(60_000);
  });
});

describe('a packed dictionary', () => {
  const words = [
    '',
    'a',
    'ab',
    'abc',
    'b',
    'zebra',
    'ä',
    '月',
    '月球',
    '\u{fffd}',
    '\u{1f600}',
  ].toSorted();
  const terms = packTerms(words);

  it('finds each of its terms and no other', () => {
    words.forEach((word, at) => expect(findTerm(terms, word)).toBe(at));
    for (const other of ['aa', 'abcd', 'A', '球', '\u{1f601}'])
      expect(findTerm(terms, other)).toBe(-1);
    expect(findTerm(packTerms([]), 'a')).toBe(-1);
  });

  it('tells which begin alike', () => {
    const found: string[] = [];
    forEachUnder(terms, 'ab', (term, at) => found.push(`${at} ${term}`));
    expect(found).toEqual([`${words.indexOf('ab')} ab`, `${words.indexOf('abc')} abc`]);
  });
});
