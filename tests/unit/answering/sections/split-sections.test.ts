import { describe, expect, it } from 'vitest';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { splitSections } from '@/lib/answering/sections/split-sections';
import { longPage, paragraph } from './long-page';

function split({ page, sentences }: AnalyzedPage, room: number, most = room) {
  const costs = sentences.map(({ words }) => words);
  return splitSections(sentences, costs, { usual: room, most }, page.title).map((section) => ({
    ...section,
    words: costs.slice(section.from, section.to).reduce((sum, words) => sum + words, 0),
  }));
}

const titles = (page: AnalyzedPage, room: number) => split(page, room).map(({ title }) => title);

describe('splitSections', () => {
  it('goes by the headings', () => {
    const page = longPage([
      '# The harbour',
      paragraph(1, 8),
      '## History',
      paragraph(2, 8),
      '## Today',
      paragraph(3, 8),
    ]);
    expect(titles(page, 120)).toEqual(['The harbour', 'History', 'Today']);
    expect(titles(page, 1000)).toEqual(['']);
  });

  it('joins small neighbours of one chapter and divides what is too large at its own headings', () => {
    const page = longPage([
      '# The harbour',
      '## Boats',
      '### Ferries',
      paragraph(1, 2),
      '### Barges',
      paragraph(2, 2),
      '### Yachts',
      paragraph(3, 2),
      '## Lamps',
      '### Red',
      paragraph(4, 9),
      '### Green',
      paragraph(5, 9),
    ]);
    expect(titles(page, 130)).toEqual(['Boats', 'Lamps › Red', 'Lamps › Green']);
    expect(titles(page, 60)[0]).toBe('Boats › Ferries · Barges');
  });

  it('leaves a section whole that is a little large', () => {
    const page = longPage([
      '# The harbour',
      '## Log',
      paragraph(1, 15),
      '## End',
      paragraph(2, 15),
    ]);
    expect(split(page, 120, 240).map(({ title }) => title)).toEqual(['Log', 'End']);
  });

  it('divides text without headings at its paragraphs, in parts of about the same size', () => {
    const page = longPage(Array.from({ length: 20 }, (_, at) => paragraph(at, 4)));
    const parts = split(page, 300);
    expect(parts.map(({ title }) => title)).toEqual(['1/4', '2/4', '3/4', '4/4']);
    const sizes = parts.map(({ words }) => words);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(300);
    expect(Math.min(...sizes)).toBeGreaterThan(150);
    for (const { from } of parts) expect(page.sentences[from]?.start).toBe(0);
  });

  it('cuts within a paragraph only where it alone is too long', () => {
    const page = longPage(['# The harbour', '## Log', paragraph(1, 60), '## End', paragraph(2, 3)]);
    const parts = split(page, 200);
    expect(parts.map(({ title }) => title)).toEqual([
      'Log (1/4)',
      'Log (2/4)',
      'Log (3/4)',
      'Log (4/4)',
      'End',
    ]);
    for (const { words } of parts) expect(words).toBeLessThanOrEqual(200);
  });

  it('leaves nothing out and nothing twice, and no section with headings alone', () => {
    const lines = ['# The harbour', '## Part one'];
    for (let chapter = 0; chapter < 60; chapter++) {
      lines.push(`${chapter % 7 === 0 ? '##' : '###'} Chapter ${chapter}`);
      for (let at = 0; at < chapter % 9; at++)
        lines.push(paragraph(chapter * 10 + at, 1 + (at % 6)));
    }
    lines.push('## Appendix');
    const page = longPage(lines);
    for (const room of [40, 100, 500, 3000, 1e6]) {
      const sections = split(page, room);
      expect(sections.map(({ from }) => from)).toEqual([
        0,
        ...sections.slice(0, -1).map(({ to }) => to),
      ]);
      expect(sections.at(-1)?.to).toBe(page.sentences.length);
      for (const { from, to, words } of sections) {
        expect(words <= room || to - from <= 2).toBe(true);
        expect(page.sentences.slice(from, to).some(({ kind }) => kind !== 'heading')).toBe(true);
      }
    }
  });

  it('says nothing of an empty page', () => {
    expect(split(longPage([]), 100)).toEqual([]);
  });
});
