import { beforeAll, describe, expect, it } from 'vitest';
import { summarize } from '@/lib/answering/extractive-summary';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../embedder';
import { faults, prepared } from './page';

const bakery = `The bakery of Ostby looks for a baker who runs the stone oven at night.
  You bake rye bread and rolls for twelve shops and four schools of the town.
  A colleague shows you the oven during your first two weeks.`;
const post = `- Location: Ostby, at the harbour
  - Salary: £31,400 a year
  - Contract: permanent
  - Closing date: 14 March 2026
  - Reference: OB-114`;
const duties = `# What you do
  - Light the oven at eleven in the evening
  - Weigh and knead the doughs
  - Load the van of the driver at five`;

describe('key facts', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });
  const told = (style: 'summary' | 'key-points', lines: string, language = 'en'): string[] => {
    const page = prepared('A page', lines, embedder, { language });
    const answer = summarize(page, style);
    expect(faults(answer, page)).toEqual([]);
    return answer.claims.map(({ start, end }) => answer.text.slice(start, end));
  };

  it.each(['summary', 'key-points'] as const)('of an advertisement stand in %s', (style) => {
    const lines = told(style, `= Night baker\n${post}\n${bakery}\n${duties}`);
    expect(lines).toEqual(
      expect.arrayContaining([
        'Location: Ostby, at the harbour',
        'Salary: £31,400 a year',
        'Closing date: 14 March 2026',
      ]),
    );
    expect(lines.join('\n')).toMatch(/stone oven/u);
    expect(lines.join('\n')).not.toMatch(/OB-114/u);
  });

  it('are the price below a name, and the rows of tables whose headings name them', () => {
    const oven = told(
      'summary',
      `= Ostby stone oven
       £1,249.00 £1,399.00
       In stock
       The stone oven of Ostby bakes bread for a family in half an hour.
       # Specifications
       | Weight | 92 kg
       | Door | cast iron`,
    );
    expect(oven).toContain('Ostby stone oven · £1,249.00 £1,399.00');
    const museum = told(
      'summary',
      `= Bread museum
       The museum shows nine centuries of bread in a mill by the river.
       # Opening hours
       | Season | Monday to Friday | Weekend
       | Summer | 9:00–18:00 | 10:00–19:00
       | Winter | Closed | 10:00–16:00
       # Tickets
       | Adult | €9
       | Student | €6
       | Child | Free`,
    );
    expect(museum).toContain(
      'Opening hours\nSeason | Monday to Friday | Weekend\nSummer | 9:00–18:00 | 10:00–19:00\nWinter | Closed | 10:00–16:00',
    );
    expect(museum).toContain('Tickets\nAdult | €9\nStudent | €6');
  });

  it('are known in other languages', () => {
    expect(
      told(
        'summary',
        `= 등불축제
         - 기간: 2026년 10월 3일 ~ 10월 12일
         - 장소: 강변 수변공원
         - 주최: 강변시
         - 입장료: 무료
         등불축제는 마을 사람들이 강에 종이등을 띄운 데서 시작되었습니다.`,
        'ko',
      ),
    ).toEqual(
      expect.arrayContaining([
        '기간: 2026년 10월 3일 ~ 10월 12일',
        '장소: 강변 수변공원',
        '입장료: 무료',
      ]),
    );
  });

  it('are none of running text, nor of the entries of a list', () => {
    const prose = Array.from({ length: 8 }, () => bakery).join('\n');
    expect(told('summary', `- Location: Ostby\n${prose}`)).not.toContain('Location: Ostby');
    const talks = ['Rye', 'Salt', 'Yeast']
      .map((name, at) => `# On ${name}\nVenue: hall ${at + 1}\nPrice: £${at + 4}`)
      .join('\n');
    expect(told('summary', `${bakery}\n${talks}`).join('\n')).not.toMatch(/^(?:Venue|Price)/mu);
  });
});
