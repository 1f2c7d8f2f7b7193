import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { shippedEmbedder } from '../embedder';
import { museum } from './museum';
import { faults, prepared } from './page';

describe('several questions at once', () => {
  let page: AnalyzedPage;
  beforeAll(async () => {
    page = prepared('The Harbour Museum', museum, await shippedEmbedder());
  });

  it.each([
    [
      'Who founded the museum and how much do adults pay?',
      ['Anna Lindqvist', '12 euros'],
      undefined,
    ],
    ['When is it open in summer? Is there a car park?', ['9 am', 'no car park'], undefined],
    ['Who founded it, and when?', ['1923'], undefined],
    ['How much do adults pay, and when was it founded?', ['12 euros', '1923'], undefined],
    ['When was the museum founded and who designed it?', ['1923'], ['who designed it']],
    ['Who is the director and when was it founded?', ['1923'], ['Who is the director']],
    ['Who founded the museum and why?', ['Anna Lindqvist'], ['why']],
    ['What was the building before and how does it work?', ['rope factory'], undefined],
  ])('answers every part in its turn: %s', (question, words, unanswered) => {
    const answer = answerQuestion(page, question);
    const places = words.map((text) => answer.text.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(answer.unanswered).toEqual(unanswered);
    expect(faults(answer, page)).toEqual([]);
  });

  it('has the subject of several questions from the one before them', () => {
    const { text } = answerQuestion(page, 'When does it close, and why is there no parking?', [
      'Is the museum open in winter?',
    ]);
    expect(text).toMatch(/closes at 4 pm.*\n.*closed to traffic/s);
  });

  it.each([
    ['When was 2.4.1 released and what did it fix?', ['2 February 2026', 'last row'], 'heavy'],
    ['How hot must the oven be and how long does it bake?', ['175 °C', '50 minutes'], 'pan'],
    ['Who is the contractor and when are the drafts due?', ['Ada Finch', '30 June'], 'two years'],
  ])('goes on about the same thing, or about another: %s', async (question, words, not) => {
    const lines = `# 2.4.1 – 2 February 2026
      - Fixed tables that lost their last row.
      # 2.4.0 – 15 January 2026
      - Fixed a crash on heavy pages.
      # Cake
      Melt the butter in a pan. Heat the oven to 175 °C. Bake for 50 minutes, until a skewer comes out clean.
      # Agreement
      This agreement is made between Brightfen Ltd ("the Client") and Ada Finch ("the Contractor").
      The Contractor delivers drafts by 30 June. The Contractor keeps plans secret for two years.`;
    const mixed = prepared('', lines, await shippedEmbedder());
    const { text, unanswered } = answerQuestion(mixed, question);
    for (const each of words) expect(text).toContain(each);
    expect(text).not.toContain(not);
    expect(unanswered).toBeUndefined();
  });

  it('says once that nothing is found where no part is answered', () => {
    const answer = answerQuestion(page, 'Who won the world cup and when was the router reset?');
    expect(answer).toMatchObject({ found: false });
    expect(answer.unanswered).toBeUndefined();
  });
});
