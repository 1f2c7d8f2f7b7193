import { describe, expect, it } from 'vitest';
import { sideMatter } from '@/lib/answering/side-matter';
import { prepared } from './page';

const text = `= Varn opens a mill for oats in Holm
  Varn opened its first mill for oats on Monday, in the old dockyard of the town of Holm.
  It grinds eighty tonnes a day and gives work to sixty people, most of them from the town.
  The oats come from two hundred farms within an hour of the mill, by rail where they can.`;
const beside = (lines: string, type: 'article' | 'product' = 'article'): string[] => {
  const page = prepared('Varn opens a mill', `${text}\n${lines}`, null, { type });
  const found = sideMatter(page);
  return page.sentences.filter(({ index }) => found.has(index)).map((sentence) => sentence.text);
};

describe('what stands beside the text of a page', () => {
  it.each([
    ['who published it', '# About Varn', 'Varn has ground grain since 1911.'],
    ['who published it, in German', '# Über Varn', 'Varn mahlt seit 1911 Getreide.'],
    ['who published it, in French', '# À propos de Varn', 'Varn moud le grain depuis 1911.'],
    ['whom to call', '# Media contact', 'Ilse Roth, Varn, telephone 555 0199.'],
    ['whom to call, in Spanish', '# Contacto de prensa', 'Ilse Roth, Varn, teléfono 555 0199.'],
    ['sources', '# References', '- A history of the mills of Holm and its farms.'],
    ['sources, in Japanese', '# 参考文献', '- 製粉の歴史 第二巻'],
  ])('is %s', (_what, heading, line) => {
    expect(beside(`${heading}\n${line}`)).toEqual([line.replace(/^- /, '')]);
  });

  it('is a work that is referred to, without a heading too', () => {
    expect(beside('- Roth I, Lund P. Oats by rail. J Mill Res 2018;4:12–19.')).not.toEqual([]);
    expect(beside('Roth I, Lund P. Oats by rail. J Mill Res 2018;4:12–19.')).not.toEqual([]);
    expect(beside('- Roth, I. (1991). A life among mills. Holm.')).not.toEqual([]);
    expect(beside('- Varn bought the dockyard in 2018, when it had stood empty.')).toEqual([]);
  });

  it('is what a picture shows, with who took it', () => {
    expect(beside('The mill seen from the quay on Monday. (Photo: Per Ask)')).toHaveLength(2);
    expect(beside('The mill is seen from the quay. A photo shows the old one.')).toEqual([]);
  });

  it('is not what a page is about', () => {
    const above = prepared(
      'Varn',
      `= Varn\n# About Varn\nVarn has ground grain since 1911.\n${text}`,
    );
    expect(sideMatter(above).size).toBe(0);
    expect(beside('# About Varn\nVarn has ground grain since 1911.', 'product')).toEqual([]);
    expect(beside('# About the oats\nThey are of a sort that stands the wind.')).toEqual([]);
  });
});
