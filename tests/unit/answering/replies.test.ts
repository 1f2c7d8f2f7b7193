import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const entries = {
  ferry: [
    ['Are pets allowed?', 'Yes, on the open deck.'],
    ['Is smoking allowed?', 'No, nowhere on board.'],
    ['Do children travel free?', 'Yes, until their sixth birthday.'],
  ],
  parcels: [
    ['Where is my parcel?', 'Enter the number from your receipt on the tracking page.'],
    [
      'How heavy may a parcel be?',
      'Up to 31.5 kg. Anything above 20 kg has to be handed in at a depot.',
    ],
    [
      'Can I change the address?',
      'Yes, until the parcel is on the delivery van. It costs 2 euros.',
    ],
    ['Do you deliver on Saturdays?', 'Only in cities with more than 100,000 inhabitants.'],
    ['Are towels provided?', 'No, please bring your own. They can be rented for 2 euros.'],
  ],
} as const;

let pages: Record<'ferry' | 'ferryLines' | 'parcels', AnalyzedPage>;
beforeAll(async () => {
  const embedder = await shippedEmbedder();
  const page = (title: keyof typeof entries, mark: string) =>
    prepared(
      'Questions',
      entries[title].map(([asked, reply]) => `${mark}${asked}\n${reply}`).join('\n'),
      embedder,
    );
  pages = {
    ferry: page('ferry', '# '),
    ferryLines: page('ferry', ''),
    parcels: page('parcels', '# '),
  };
});

describe('what replies to a question of the page', () => {
  const ask = (page: keyof typeof pages, question: string) => answerQuestion(pages[page], question);

  it.each([
    ['ferry', 'Can I smoke on deck?', 'open deck'],
    ['ferryLines', 'Can I smoke on deck?', 'open deck'],
    ['ferry', 'Do students travel free?', 'sixth birthday'],
    ['ferryLines', 'Do students travel free?', 'Do children'],
    ['ferryLines', 'Do students travel free?', 'sixth birthday'],
    ['parcels', 'Do you deliver on Sundays?', 'delivery van'],
    ['parcels', 'Do you deliver on Sundays?', 'Only in cities'],
    ['parcels', 'Can I change the sender?', 'Yes'],
  ] as const)('answers no other, %s: %s', (page, question, reply) => {
    const { found, text } = ask(page, question);
    expect(found && text.includes(reply)).toBe(false);
  });

  it.each([
    ['ferryLines', 'Is smoking allowed?', 'nowhere on board'],
    ['ferry', 'Can I smoke on board?', 'nowhere on board'],
    ['ferry', 'Do children travel free?', 'sixth birthday'],
    ['parcels', 'Do you deliver on Saturdays?', 'Only in cities'],
    ['parcels', 'What is the maximum weight?', '31.5 kg'],
    ['parcels', 'Do I have to bring a towel?', 'bring your own'],
    ['parcels', 'How much does it cost to rent towels?', '2 euros'],
    ['parcels', 'Can I change the address of a parcel?', 'until the parcel'],
  ] as const)('answers that, %s: %s', (page, question, reply) => {
    const { found, text } = ask(page, question);
    expect(found).toBe(true);
    expect(text).toContain(reply);
  });
});
