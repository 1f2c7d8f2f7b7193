import { beforeAll, describe, expect, it } from 'vitest';
import { summarize } from '@/lib/answering/extractive-summary';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../embedder';
import { faults, prepared } from './page';

describe('key points', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });
  const pointsOf = (title: string, lines: string): string[] => {
    const page = prepared(title, lines, embedder);
    const answer = summarize(page, 'key-points');
    expect(faults(answer, page)).toEqual([]);
    return answer.text.split('\n');
  };

  it('bring the label of a value, and the heading that tells two tables of the same columns apart', () => {
    const job = pointsOf(
      'Night baker',
      `- Salary
       - 2,650 euros gross a month
       - Hours
       - 38 a week, 23:00 to 6:30
       # What you do
       - You run the stone oven on your own.`,
    );
    expect(job).toContain('Hours · 38 a week, 23:00 to 6:30');
    const baths = pointsOf(
      'Opening hours of the town baths',
      `# Indoor pool
       | Day | Opens | Closes
       | Tuesday | 6:30 | 21:00
       # Sauna
       | Day | Opens | Closes
       | Tuesday | 10:00 | 23:00`,
    );
    expect(baths).toEqual([
      'Indoor pool',
      'Day | Opens | Closes',
      'Tuesday | 6:30 | 21:00',
      'Sauna',
      'Day | Opens | Closes',
      'Tuesday | 10:00 | 23:00',
    ]);
  });

  it('bring the question that they answer', () => {
    expect(
      pointsOf(
        'Library cards',
        `# How many books can I borrow?
        Up to 15 items at a time, of which at most five films.
        # What if I bring a book back late?
        You pay 20p for each day and item, but never more than £6.
        # Where is the library?
        The library stands on Ostrava Street, behind the town hall.`,
      ),
    ).toContain(
      'How many books can I borrow? Up to 15 items at a time, of which at most five films.',
    );
  });

  it('are rather few than furniture', () => {
    expect(
      pointsOf(
        'Trek 2 Tent',
        `Home › Tents › Trekking
        In stock – ships in 2 days
        The Trek 2 is a freestanding tent for two people who count grams but still want to sit upright.
        The fly is made of coated nylon with a water column of 3,000 mm, and the floor is rated at 5,000 mm.
        Get the best of the hills in your inbox every Friday morning.
        - Trek footprint €39`,
      ),
    ).toEqual([
      'The Trek 2 is a freestanding tent for two people who count grams but still want to sit upright.',
      'The fly is made of coated nylon with a water column of 3,000 mm, and the floor is rated at 5,000 mm.',
    ]);
  });

  it('bring what has happened to the entries of a changelog', () => {
    const points = pointsOf(
      'Quillpad',
      `Quillpad is an editor for notes on all your machines.
      # Removed
      - The old sync service, which was switched off in December.
      # Fixed
      - A crash when a notebook with more than 10,000 notes was opened.
      # Added
      - Dark mode follows the system setting on all platforms now.`,
    );
    expect(points).toContain('Removed · The old sync service, which was switched off in December.');
    expect(points.join('\n')).toContain('Fixed · A crash');
  });

  it('are not what somebody says to another, how they rate, who paid, or of a thing that is not named', () => {
    const text = pointsOf(
      'Air purifier Aeris',
      `The purifier cleans the air of rooms up to 45 square metres within one hour.
      My grandmother bought it on the first cold day of October in the shop at the corner.
      You can return it within thirty days if you are not satisfied with the result at all.
      The decision was put off to the next meeting of the board in the month of November.
      ★★★★★ Silent at night, and the air of the bedroom smells fresh in the morning.
      @piet the filter of the purifier is only three months old, so it should be fine.
      This work was funded by the Lindgren Foundation for clean air and healthy rooms.
      The filter lasts twelve months and costs thirty euros in every shop for household goods.
      A lamp on the purifier tells when the filter is full of dust, pollen or smoke.
      The purifier weighs six kilograms and stands on four wheels of rubber.`,
    ).join('\n');
    expect(text).not.toMatch(/grandmother|return it|decision|★|@piet|Lindgren/u);
    expect(text).toContain('The purifier cleans the air');
  });

  it('bring a question that is no heading, and never what somebody says to ask it', () => {
    const points = pointsOf(
      'I never plan a melody',
      `The composer Idris Bell on silence, film music, and why he sold his piano.
      Mr Bell, you sold your piano last year. Why?
      Because my hands always ran to the same chords on it. Now I compose on a borrowed accordion, which I play badly.
      You refused to write the music for Northwind. What happened?
      The director wanted strings under every kiss of the film. I offered him four minutes of silence instead, and he hung up.
      What are you working on now?
      An opera for children about a lighthouse.`,
    );
    expect(points.join('\n')).not.toMatch(/^You refused[^?]*$/mu);
    for (const point of points) expect(point).not.toMatch(/^Because|^(?:[^?]|\.)*\?$/u);
  });

  it('bring the names of the columns above a row', () => {
    const points = pointsOf(
      'Camping sites compared',
      `| Site | Pitches | Price | Open
      | Birch Hollow | 45 | €18 | April–October
      | Windy Gap | 30 | €12 | May–September`,
    );
    expect(points.slice(0, 2)).toEqual([
      'Site | Pitches | Price | Open',
      'Birch Hollow | 45 | €18 | April–October',
    ]);
  });
});
