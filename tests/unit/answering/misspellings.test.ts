import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { withoutMisspellings } from '@/lib/answering/misspellings';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const lines = `Express parcels arrive on the next day. The founder, Edda Martins, was buried beside the harbour.
  Reheating the soup takes ten minutes. Season tickets are sold at the kiosk. Languages were added in spring.
  The stables and the stalls are closed on Mondays.`;

describe('misspelt words of a question', () => {
  let page: AnalyzedPage;
  beforeAll(async () => {
    page = prepared('The Wharf', lines, await shippedEmbedder());
  });

  it.each([
    // Left out, too many, swapped, wrong.
    ['when do exprss parcels arrive', 'when do express parcels arrive'],
    ['where was she burried', 'where was she buried'],
    ['who sells seaosn tickets', 'who sells season tickets'],
    ['who sells season tuckets', 'who sells season tickets'],
    // What a question is asked with, and inflected words of the page.
    ['Wich langauges were added?', 'which languages were added?'],
    ['wher is the kiosk', 'where is the kiosk'],
    ['how mutch is it', 'how much is it'],
    ['how do you rehat it', 'how do you reheating it'],
  ])('are read as what is meant (%s)', (typed, meant) => {
    expect(withoutMisspellings(page, typed)).toBe(meant);
  });

  it.each([
    'who is Edda Martens',
    // Words of the language and inflected words of the page, and what is short.
    'can I expire',
    'is there a bury or a ticketed season',
    'what is it mad of',
    // One of two words may be meant.
    'are the stabls open',
    'seaosns-tickets',
  ])('stay as they are where they may be right (%s)', (typed) => {
    expect(withoutMisspellings(page, typed)).toBe(typed);
  });

  it('do not keep a question from its answer', () => {
    const { found, claims } = answerQuestion(page, 'where was the foundr burried');
    expect(found).toBe(true);
    expect(claims[0]?.quotes[0]?.text).toContain('was buried beside the harbour');
  });
});
