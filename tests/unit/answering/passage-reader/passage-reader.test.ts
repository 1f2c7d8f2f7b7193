import { beforeAll, describe, expect, it } from 'vitest';
import type { PassageReader } from '@/lib/answering/passage-reader/passage-reader';
import { readerWords } from '@/lib/answering/passage-reader/reader-words';
import { readerStem } from '@/lib/answering/passage-reader/word-vectors';
import { ReaderWeights } from '@/lib/answering/passage-reader/reader-weights';
import reference from '../../../fixtures/passage-reader/examples.json';
import { shippedReader } from '../../../shipped-reader';
import { shippedEmbedder } from '../../embedder';

describe('the shipped passage reader', () => {
  let reader: PassageReader;
  beforeAll(async () => {
    reader = shippedReader(await shippedEmbedder());
  });

  // Computed where it was trained, by another implementation.
  it.each(reference.examples)('reads “$question” as in training', (example) => {
    const { question, passages, logits } = example;
    const told = new Map(
      Object.entries(example.told).map(([word, { weight, standIns }]) => [
        word,
        { weight, standIns: new Map(Object.entries(standIns)) },
      ]),
    );
    const read = reader.read(question, (word) => told.get(word), passages);
    expect(read).toHaveLength(logits.length);
    logits.forEach((logit, at) => expect(read[at]).toBeCloseTo(logit, 3));
  });

  it('believes the score that a passage had without words', () => {
    const [passage] = reference.examples[0]?.passages ?? [];
    if (!passage) throw new Error('no example');
    const scored = [reader.scale * passage.score];
    expect(reader.read('?', () => undefined, [passage])).toEqual(scored);
    expect(reader.read('Why?', () => undefined, [{ ...passage, text: '…' }])).toEqual(scored);
    expect(reader.read('Why?', () => undefined, [])).toEqual([]);
  });
});

describe('readerWords', () => {
  it('sees years, numbers, signs, months, capitals and names', () => {
    const shapes = readerWords(
      'In 1871 the B-52s cost £3,500 (5.5 %) at NASA, in May, said Anna.',
      56,
    );
    expect(Object.fromEntries(shapes.map(({ word, shape }) => [word, shape]))).toEqual({
      in: 9,
      '1871': 1,
      the: 9,
      'b-52s': 3,
      cost: 9,
      '£': 4,
      '3,500': 2,
      '5.5': 2,
      '%': 4,
      at: 9,
      nasa: 6,
      may: 5,
      said: 9,
      anna: 8,
    });
    expect(readerWords('Bees dance.', 56)[0]?.shape).toBe(7);
    expect(readerWords('one two three', 2)).toHaveLength(2);
  });
});

describe('readerStem', () => {
  it.each([
    ['times', 'time'],
    ["river's", 'rivers'],
    ['refunded', 'refunds'],
  ])('takes %s and %s for one word', (one, other) =>
    expect(readerStem(one)).toBe(readerStem(other)),
  );

  it('tells other words apart', () => expect(readerStem('rain')).not.toBe(readerStem('ring')));
});

describe('ReaderWeights', () => {
  it('refuses a file that is cut off, and says what is missing', async () => {
    const header = new TextEncoder().encode('{"words":[],"tensors":[["a",1,4]]}  ');
    const file = new Uint8Array(4 + header.length + 8);
    new DataView(file.buffer).setUint32(0, header.length, true);
    file.set(header, 4);
    new DataView(file.buffer).setFloat32(4 + header.length, 0.5, true);
    file.set([2, 254, 0, 1], 8 + header.length);
    const weights = new ReaderWeights(file.buffer);
    expect([...weights.get('a').values]).toEqual([1, -1, 0, 0.5]);
    expect(() => weights.get('b')).toThrow(RangeError);
    expect(() => new ReaderWeights(file.buffer.slice(0, -4))).toThrow(RangeError);
  });
});
