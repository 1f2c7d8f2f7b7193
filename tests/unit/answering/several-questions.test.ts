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

  it('says once that nothing is found where no part is answered', () => {
    const answer = answerQuestion(page, 'Who won the world cup and when was the router reset?');
    expect(answer).toMatchObject({ found: false });
    expect(answer.unanswered).toBeUndefined();
  });
});
