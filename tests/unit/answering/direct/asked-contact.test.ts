import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();

const pages = {
  centre: `Can't find what you need? Write to desk@larkfield.example or ring us on 01632 960 418.
    # Membership
    A membership costs £46 a month. From 2019–2024 it was £38.
    # Lost property
    Things are kept for 30 days. Call 555 0144 between 9am and 4pm.`,
  amt: `Fragen zur Stelle beantwortet Ihnen Frau Kettler unter 0961 555-312.
    Die Stelle ist vom 01.10.2026 an zu besetzen.`,
  none: 'The tower was built in 1908. It was repaired in 2019–2024. Call it old. The phone company paid.',
};
const ask = (name: keyof typeof pages, question: string) =>
  answerQuestion(
    prepared('', pages[name], embedder, { language: name === 'amt' ? 'de' : 'en' }),
    question,
  );

describe('asked for a telephone number or an address for mail', () => {
  it.each([
    ['centre', 'What is the phone number?', '01632 960 418'],
    ['centre', 'What is the phone number of the lost property office?', '555 0144'],
    ['centre', 'What is the email address?', 'desk@larkfield.example'],
    ['amt', 'Wie lautet die Telefonnummer?', '0961 555-312'],
  ] as const)('tells the sentence that gives one, %s: %s', (page, question, words) => {
    const { found, text } = ask(page, question);
    expect(found).toBe(true);
    expect(text).toContain(words);
  });

  it('tells none of somebody else', () => {
    expect(ask('centre', 'What is the phone number of the mayor?').found).toBe(false);
  });

  it('takes no year or price for one', () => {
    expect(ask('none', 'What is the phone number?').found).toBe(false);
  });
});
