import { describe, expect, it } from 'vitest';
import { substance } from '@/lib/answering/substance';
import { prepared } from './page';

function substanceOf(text: string): number {
  const [sentence] = prepared('A page', text).sentences;
  return sentence ? substance(sentence, 'en') : 0;
}

describe('substance', () => {
  it.each([
    ['when it was put up', 'Weir & Lock Trust · Posted 6 days ago · 41 applicants'],
    ['who began it', 'Thread starter Mette · Start date 2 Dec 2024 · Replies 7 · Views 2,841'],
    ['who wrote it', 'Ana Duarte / Coimbra · 14/11/2024 07:45 · Atualizado às 13:10'],
    ['where it stands', 'Home / Floors / Oak boards'],
    ['what else may be meant', 'Not to be confused with her niece, the painter Edit Varn.'],
    ['whom to ask', 'Ask your dealer if you need more information or advice.'],
    ['who played', 'Holm (4-4-2): Berg; Roth (Lund 46), Ask, Dahl; Frey, Moe, Ives; Sand.'],
    [
      'who was present',
      'Present: Cllrs A. Berg (Mayor, in the chair), E. Roth, P. Lund, T. Ask, J. Moe.',
    ],
    ['what it sells', 'Book now: six nights on Lake Orva from £480 with our partner.'],
    [
      'what it is filed under',
      'Keywords: street light at night; hawk-moths; pollination; town planning',
    ],
    ['what its readers say', 'Sheila P 3 hours ago Well done, all of the rowers!'],
  ])('has no line that only says %s', (_what, line) => {
    expect(substanceOf(line)).toBeLessThan(0.05);
  });

  it.each([
    'The ferry leaves at nine · and the last one comes back at six in the evening.',
    'The bridge was closed 3 hours ago because a lorry had hit one of its piers.',
    'The towns of Holm, Lund, Orva, Varn, Sand and Berg share the cost of the new line.',
    'If you need more than two cards, you pay five pounds for each of them.',
  ])('has a sentence: %s', (line) => {
    expect(substanceOf(line)).toBeGreaterThan(0.5);
  });
});
