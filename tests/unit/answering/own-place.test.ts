import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const embedder = await shippedEmbedder();
const museum = prepared(
  'Lantern Museum, Brelin',
  `# Your visit
   The museum is shut on 24 and 25 December. There is no parking at the museum.
   The museum shop sells lamps and goes on selling them online. The hotel opposite is under other management.
   # How to find us
   Tram 6 stops at Old Quay, three minutes' walk from the entrance. Bus 31 from the railway station runs every ten minutes.`,
  embedder,
);

it.each([
  ['Which tram goes to the museum?', 'Tram 6'],
  ['how do I get to the museum by tram?', 'Tram 6'],
  ['Which bus goes to the venue?', 'Bus 31'],
  ['Is there parking at the museum?', 'no parking'],
])('takes the place that a page is of for where it is: %s', (question, words) => {
  const { found, text } = answerQuestion(museum, question);
  expect({ found, text }).toMatchObject({ found: true });
  expect(text).toContain(words);
});
