import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const embedder = await shippedEmbedder();
const hall = prepared(
  'The sports hall',
  `# Questions about membership
   # May I bring a guest?
   Yes, twice a month, for 5 euros a visit.
   # Do you have a swimming pool?
   Not yet. One is being built and should open in 2026.
   # The hall
   The hall was built by Ida Lund. It is open in winter from nine to five.
   The town council gave Lund a silver cup and, two years later, a street of her own name.
   The caretaker, Lars Holm, drowned because he would not leave his dog.`,
  embedder,
);

it.each([
  ['Do you have a pool?', 'May I bring a guest?', '2026'],
  ['What did the council give her?', 'Why did the caretaker drown?', 'silver cup'],
  ['And in winter?', 'When is the hall open in summer?', 'nine to five'],
])(
  'takes a question for whole where it only looks like a follow-up: %s',
  (question, before, words) => {
    const { found, text } = answerQuestion(hall, question, [before]);
    expect(found).toBe(true);
    expect(text).toContain(words);
  },
);

const bike = prepared(
  'Trail bike',
  `# The battery
   Charge the battery between 5 and 40 degrees. A new battery costs 620 euros.
   # The app
   You can see the version of the firmware in the app under Settings. It has a map.
   # Reviews
   Neoprene covers are a waste of money. Interviews with three riders are on the club page.
   The map has tracks for children and shows every spring. A ride with a guide costs 20 euros, for children 12.
   # Hire
   The day costs 35 euros. It can be hired in winter from Friday to Sunday.`,
  embedder,
);

it.each([
  ['Are neoprene covers worth it?', 'Where can I see the firmware version?', 'waste'],
  ['Where are the interviews?', 'Where can I see the firmware version?', 'club page'],
  ['And for children?', 'What does a ride with a guide cost?', '12'],
  ['How much is it for children?', 'What does a ride with a guide cost?', '12'],
  ['What about winter?', 'When can I hire it in summer?', 'Friday'],
  ['Is it freehold or leasehold?', 'Where can I see the firmware version?', null],
])(
  'draws to what an earlier question asked only where this one lacks it: %s',
  (question, before, words) => {
    const { found, text } = answerQuestion(bike, question, [before]);
    expect({ found, text }).toMatchObject({ found: words !== null });
    if (words !== null) expect(text).toContain(words);
  },
);

it.each([
  ['And for children?', 'How much does it cost in Bremen?'],
  ['Where did he study?', 'When did the mayor of Bremen retire?'],
])('does not answer by itself what leans on another question: %s', (question, before) => {
  expect(answerQuestion(hall, question, [before]).found).toBe(false);
});
