import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();

const page = prepared(
  'Line 41: Harbour – Airport',
  `# Monday to Friday
   | Stop | 41A | 41 | 41X
   | Harbour | 06:12 | 06:42 | 07:42
   | Town Hall | 06:17 | 06:47 | 07:48
   | University | 06:38 | 07:08 | 08:12
   | Airport | 06:55 | 07:25 | 08:31
   Service 41X is operated with an electric bus. After 09:00 buses leave the harbour every 20 minutes.
   # Fares
   | Ticket | Adult | Child (5–15) | Senior
   | Single | 2.80 | 1.40 | 1.90
   | Day pass | 7.00 | 3.50 | 5.00
   | Weekly pass | 26.00 | 13.00 | 18.00
   # Passengers
   | Year | 1990 | 2000
   | Harbour | 12,300 | 14,100
   | Airport | 8,200 | 21,900`,
  embedder,
);
const ask = (question: string) => answerQuestion(page, question);

describe('a question for a cell of a table', () => {
  it.each([
    ['What time does the 41X get to the airport?', 'Airport | 06:55 | 07:25 | 08:31'],
    ['When does the 06:42 bus arrive at the University?', 'University | 06:38'],
    ['When does the 41A leave the town hall?', 'Town Hall | 06:17'],
    ['How much is a weekly pass for seniors?', 'Weekly pass | 26.00'],
    ['What does a day pass cost for an adult?', 'Day pass | 7.00'],
  ])('is answered by its row: %s', (question, row) => {
    const { found, claims } = ask(question);
    expect(found).toBe(true);
    expect(claims[0]?.quotes.map(({ text }) => text).join()).toContain(row);
  });

  it.each([
    'When does the 42 leave the Town Hall?',
    'When does the 06:52 bus arrive at the University?',
    'How much is a monthly pass for seniors?',
  ])('is not, where the table has no such row or column: %s', (question) => {
    expect(ask(question).found).toBe(false);
  });

  it('leaves the sentence that tells it where there is one', () => {
    expect(ask('How often do buses leave the harbour after 09:00?').text).toContain('20 minutes');
  });
});

it('takes a row with figures for the names of columns only where those below are of another form', () => {
  const table = prepared(
    '',
    `| Mon | 9–5 | 6 rooms
     | Tue | 10–6 | 7 rooms
     | Wed | 9–4 | 8 rooms`,
  );
  expect(table.tableHeaders()).toEqual([null, null, null]);
  expect(page.tableHeaders().filter((header) => header?.text.startsWith('Stop'))).toHaveLength(4);
});

describe('of two tables with the same rows', () => {
  const buses = prepared(
    'Bus 42 Bergen Park – Airport',
    `# Weekdays
     | Stop | Trip 1 | Trip 2 | Trip 3
     | Bergen Park | 06:10 | 07:40 | 09:10
     | University | 06:40 | 08:16 | –
     | Airport | 07:02 | 08:41 | 09:58
     # Sundays
     | Stop | Trip 1 | Trip 2
     | Bergen Park | 08:00 | 13:00
     | Airport | 08:45 | 13:47`,
    embedder,
  );
  const rowsFor = (question: string) => {
    const { found, claims } = answerQuestion(buses, question);
    return found ? claims.flatMap(({ quotes }) => quotes.map(({ text }) => text)) : [];
  };

  it('names both where the question does not tell them apart', () => {
    const quoted = rowsFor('When does trip 2 arrive at the airport?').join('\n');
    expect(quoted).toContain('Weekdays');
    expect(quoted).toContain('07:02 | 08:41');
    expect(quoted).toContain('Sundays');
    expect(quoted).toContain('08:45 | 13:47');
  });

  it('takes the one whose heading the question names', () => {
    const quoted = rowsFor('When does trip 2 arrive at the airport on Sunday?').join('\n');
    expect(quoted).toContain('08:45 | 13:47');
    expect(quoted).not.toContain('08:41');
  });

  it('reads a row in which a cell is empty like the others', () => {
    expect(rowsFor('When does trip 3 stop at the University?').join('\n')).toContain(
      'University | 06:40 | 08:16 | –',
    );
  });

  it('has no row for a column that is not there', () => {
    expect(rowsFor('When does trip 5 leave Bergen Park?')).toEqual([]);
  });
});
