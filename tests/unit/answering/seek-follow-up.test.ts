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

it.each([
  ['And for children?', 'How much does it cost in Bremen?'],
  ['Where did he study?', 'When did the mayor of Bremen retire?'],
])('does not answer by itself what leans on another question: %s', (question, before) => {
  expect(answerQuestion(hall, question, [before]).found).toBe(false);
});
