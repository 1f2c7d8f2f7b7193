import { expect, it } from 'vitest';
import { namesIdentifier } from '@/lib/answering/asked-identifier';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const manual = prepared(
  'Manual of the weighing station',
  `Values that arrive from the display out of order are kept for 47 hours and then dropped.
   The display draws at most 36 mA at 12 volts.
   Do not calibrate the scale while the enclosure is open.
   A second display can be added from firmware 7 onwards.
   What appears in the display is stored for a year.
   Values from the scale that arrive out of order are kept for 52 hours and then dropped.
   # Further messages
   | Code | Meaning | Remedy
   | E-47 | Lid contact open | Press the lid down until it clicks twice
   | E-52 | Card full | Insert an empty card`,
  await shippedEmbedder(),
);

it.each([
  ['What should I do when E-47 appears?', 'clicks twice'],
  ['What is the remedy for E-52?', 'Insert an empty card'],
])('finds an error by its name, not by the figure in it: %s', (question, words) => {
  const { found, claims, text } = answerQuestion(manual, question);
  expect({ found, text }).toMatchObject({ found: true });
  expect(text.slice(claims[0]?.start, claims[0]?.end)).toContain(words);
});

it('tells nothing apart on a page about it', () => {
  const bus = (title: string) =>
    prepared(
      title,
      `The X20 runs on all days but Christmas Day.
       | Stop | Departs
       | Market Square | 07:10
       | Mill Lane | 07:25
       Dogs travel free of charge on all of our buses.`,
    );
  const question = 'When does the X20 leave Mill Lane?';
  expect(namesIdentifier(bus('Bus X20 to Harwick'), question)).toBeNull();
  expect(namesIdentifier(bus('Buses to Harwick'), question)).not.toBeNull();
});
