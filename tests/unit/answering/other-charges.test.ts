import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const shirt = `
  # Arrival shirt
  A light shirt of brushed cotton with a straight hem.
  # Fit and care
  Wash it at thirty degrees.
  # Delivery
  Standard shipping - $5
  Express shipping - $15
  Orders leave our house in Harwick within two days.
`;

it.each(['how much does it cost', 'How much is the Arrival shirt?', "what's the price"])(
  'does not tell what shipping costs where a price is asked for: %s',
  async (question) => {
    const page = prepared('Arrival shirt', shirt, await shippedEmbedder());
    expect(answerQuestion(page, question).text).not.toContain('$');
    const priced = prepared('Arrival shirt', `$29.00\n${shirt}`, await shippedEmbedder());
    expect(answerQuestion(priced, question)).toMatchObject({ found: true, text: '$29.00' });
  },
);

it.each(['how much does it cost', "what's the price"])(
  'finds no price where there is none but that of shipping: %s',
  async (question) => {
    const page = prepared('Arrival shirt', shirt, await shippedEmbedder());
    expect(answerQuestion(page, question).found).toBe(false);
  },
);

it.each(['how much is shipping', 'How much is it to ship the shirt by express?'])(
  'tells it where it is asked for: %s',
  async (question) => {
    const page = prepared('Arrival shirt', shirt, await shippedEmbedder());
    const { found, text } = answerQuestion(page, question);
    expect(found).toBe(true);
    expect(text).toContain('$');
  },
);

it('does not tell what delivery costs, and from what on it is free, where a price is asked for', async () => {
  const text = `
    # Ridge 45 backpack
    €179.00
    A backpack of 45 litres with a frame of aluminium. It weighs 1.4 kg.
    # Delivery
    Standard delivery in Ireland costs €4.90 and takes two days; it is free from €100.
  `;
  const page = prepared('Ridge 45 backpack', text, await shippedEmbedder());
  for (const question of ['How much does the backpack cost?', 'What does the Ridge 45 cost?'])
    expect(answerQuestion(page, question).text).not.toContain('4.90');
  expect(answerQuestion(page, 'What does delivery cost?').text).toContain('4.90');
});
