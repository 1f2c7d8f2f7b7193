import { beforeAll, describe, expect, it } from 'vitest';
import { customerVoices } from '@/lib/answering/customer-voices';
import { summarize } from '@/lib/answering/extractive-summary';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const shop = `The chimney sweeps of Halden clean every flue of the town and of the farms around it.
  A visit takes about an hour and costs 60 euros for a house with one chimney.
  Each sweep brings a vacuum cleaner, so that no soot falls on the carpet of the room.
  Once a year the law asks for a visit, and the sweep enters it in the book of the house.`;
const said = [
  'We had soot in the whole living room before the chimney sweeps of Halden cleaned our flue.',
  'I call the chimney sweeps of Halden every autumn, and they have cleaned each flue of my house.',
  'The chimney sweeps of Halden came to us on the next day, and we have been warm since then.',
];

describe('what customers say', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });
  const summaryOf = (lines: string): string =>
    summarize(prepared('Chimney sweeps of Halden', lines, embedder), 'summary', { sentences: 3 })
      .text;

  it.each([
    ['below a heading that says so', `# What our customers say\n${said.join('\n')}`],
    ['as quotes', `# Reviews\n${said.map((line) => `> “${line}”`).join('\n')}`],
    [
      'with their names',
      said.map((line, at) => `${line}\n~ ${['Berta K.', 'Olaf Nygård', 'Ines'][at]}`).join('\n'),
    ],
  ])('is not what a page says of itself: %s', (_what, voices) => {
    for (const lines of [`${shop}\n${voices}`, `${voices}\n# The sweeps\n${shop}`]) {
      const text = summaryOf(lines);
      for (const line of said) expect(text).not.toContain(line);
      expect(text).toContain('costs 60 euros');
    }
  });

  it('is not what a page says of itself where each has a heading and stars', () => {
    const told = ['Strong, but the handle sticks', 'Fits every chimney of the Halden sweeps'];
    const cards = told.map(
      (title, at) => `## ${title}
        ${'★'.repeat(at + 3)}☆ by Ola N. on 3 March · Verified buyer
        Lovely shape and plenty of bristles. The chimney sweeps of Halden sell it in blue as well.`,
    );
    const lines = `${shop}\n# Customer reviews\n4.6 out of 5, based on 187 reviews.\n${cards.join('\n')}`;
    const page = prepared('Halden soot brush', lines, embedder);
    const voices = [...customerVoices(page)].map((at) => page.sentences[at]?.text ?? '');
    expect(voices.filter((text) => text.startsWith('Lovely shape'))).toHaveLength(told.length);
    expect(voices.join('\n')).not.toContain('187 reviews');
    for (const style of ['summary', 'key-points'] as const)
      expect(summarize(page, style).text).not.toMatch(/bristles|sticks|★/u);
  });

  it('is all that a page of reviews has', () => {
    expect(summaryOf(`# Reviews\n${said.join('\n')}`)).toContain(said[0]);
  });
});
