import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const { page } = prepared(
  'Ferry 7',
  `# Monday to Friday, outward
   | North Quay | 0610 | 0710 | 2140
   | Chapel Island | 0631 | 0731 | –
   | Old Harbour | 0650 | 0750 | 2220
   Then every 20 minutes between 0710 and 2140 from North Quay.
   # Sunday and public holidays, outward
   | North Quay | 0905 | 1705
   | Old Harbour | 0945 | 1745
   # Monday to Friday, return
   | Old Harbour | 0700 | 0800 | 2230
   | Chapel Island | 0719 | 0819 | –
   | North Quay | 0740 | 0840 | 2310
   # Sunday and public holidays, return
   | Old Harbour | 0955 | 1755
   | North Quay | 1035 | 1835
   # Fares
   | Single | 4.20 | 2.10
   Dogs travel free.`,
);
const analyzed = prepared('Ferry 7', '', await shippedEmbedder(), {
  blocks: page.blocks,
  words: page.words,
});
const ask = (question: string) => answerQuestion(analyzed, question);

describe('a question for a departure', () => {
  it.each([
    ['last ferry on sunday from the harbour to the quay', 'Old Harbour | 0955 | 1755'],
    ['What time is the last ferry to Old Harbour on weekdays?', 'North Quay | 0610 | 0710 | 2140'],
    ['When does the first ferry to the quay leave Chapel Island on a Tuesday?', '0719 | 0819'],
    ['when does the ferry reach North Quay on public holidays?', 'North Quay | 1035 | 1835'],
  ])('is answered by the row of its stop, day and direction: %s', (question, row) => {
    const { found, claims, text } = ask(question);
    expect(found).toBe(true);
    expect(claims).toHaveLength(1);
    expect(text).toContain(row);
  });

  it('comes with the heading that tells the timetable', () => {
    expect(ask('When does the ferry leave Chapel Island to the harbour?').text).toBe(
      'Monday to Friday, outward\nChapel Island | 0631 | 0731 | –\nOld Harbour | 0650 | 0750 | 2220',
    );
  });

  it.each([
    'When does the Sunday ferry leave Chapel Island?',
    'When does the ferry to South Quay leave Old Harbour on Saturdays?',
  ])('is not, where no timetable has its stop and day: %s', (question) => {
    expect(ask(question).found).toBe(false);
  });

  it('leaves how often something runs to the sentence that says it', () => {
    expect(ask('How often does the ferry run on a weekday?').text).toContain('every 20 minutes');
  });
});
