import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const guide = prepared(
  'Garden plot scheme',
  `The scheme lends plots of land to people who want to grow their own food.
   # Eligibility
   You can apply if all of the following are true:
   - you live in the county
   - you are over 18
   - you do not rent a plot already
   If you are a pensioner, the age of your partner does not matter.
   # How to apply
   Before you start, you'll need:
   - your council tax number
   - two photographs of yourself
   It takes around ten minutes to apply online.
   # By post
   Send the form to: Plots, PO Box 12, Ambleford.
   # Deadlines
   You must apply by 31 October 2025. The plot must be dug by 31 March 2026, and you must pay the rent within 30 days of that.
   Groups must apply by 30 June 2025.
   If frost delays the work, you can ask for up to eight more weeks. You must ask before your deadline has passed.
   # Children
   Kites may be flown from the hill. A sandpit is open all year.`,
  await shippedEmbedder(),
);

it.each([
  ['who is eligible?', 'You can apply if', 'you do not rent a plot already'],
  ['who can apply?', 'You can apply if', 'you live in the county'],
  ['what documents do I need', "you'll need", 'two photographs of yourself'],
])('gives a list with the line that leads into it: %s', (question, lead, item) => {
  const { found, claims } = answerQuestion(guide, question);
  expect(found).toBe(true);
  expect(claims[0]?.quotes[0]?.text).toContain(lead);
  expect(claims.some(({ quotes }) => quotes.some(({ text }) => text === item))).toBe(true);
});

it('finds what stands below a heading in the plural', () => {
  const { text } = answerQuestion(guide, "what's the last day to apply?");
  expect(text).toContain('31 October 2025');
  expect(text).not.toContain('PO Box');
});

it('knows a heading by a word that says the same, beside one of the title', () => {
  expect(answerQuestion(guide, 'is there a garden for kids?').text).toContain('sandpit');
});
