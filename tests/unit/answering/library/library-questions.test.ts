import { describe, expect, it } from 'vitest';
import { asksForOverview } from '@/lib/answering/library/library-questions';
import { searchQuery } from '@/lib/answering/library/search-query';

describe('asksForOverview', () => {
  it.each([
    ['What do my saved pages about tides say?', 'tides', null],
    ['what do my saved pages on tag ocean say', null, 'ocean'],
    ['Summarize my documents tagged “deep sea”', null, 'deep sea'],
    ['Summarise all my saved articles', null, null],
    ['What do these documents say about neap tides?', 'neap tides', null],
    ['What is in my library?', null, null],
    ['What are these documents about?', null, null],
    ['What is my library about', null, null],
    ['Give me an overview of my notes on harbours', 'harbours', null],
    ['Summary', null, null],
  ])('%s', (question, subject, tag) => {
    expect(asksForOverview(question)).toMatchObject({ subject, tag });
  });

  it.each([
    'What do tides have to do with the moon?',
    'Which pages of the manual are missing?',
    'How many documents does the archive hold?',
    'What is in the harbour at low water?',
    'What are the documents about tides called?',
  ])('not: %s', (question) => {
    expect(asksForOverview(question)).toBeNull();
  });
});

describe('searchQuery', () => {
  it('adds the question that a follow-up leans on, and only then', () => {
    const before = ['Who are you?', 'When does the ferry leave in summer?'];
    expect(searchQuery('And in winter?', before)).toBe(
      'When does the ferry leave in summer? And in winter?',
    );
    expect(searchQuery('How deep is the northern harbour basin?', before)).toBe(
      'How deep is the northern harbour basin?',
    );
    expect(searchQuery('And in winter?', [])).toBe('And in winter?');
  });
});
