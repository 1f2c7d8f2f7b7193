import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();

const pages = {
  en: `The town will pay for the repair of the sea wall, the mayor said. The sea wall was built by prisoners of war.
    Storms have broken the harbour wall three times. None of the boats was insured.
    The ferry company, Wightline, offered its crews 3 % more pay in 2026. The heat pump of the harbour office draws 8 kW.
    Delivery of the final plans is due in May. The crossing to the island takes an hour.
    # 4 Discussion
    The seals of the harbour were not counted.`,
  de: `Der Rat lässt die Ufermauer ausbessern. Die Ufermauer hat der Baumeister Emil Brandt gebaut.
    Die Fähre kostet für Erwachsene vier Euro. Die Werft hat zwölf Boote gebaut.`,
  hi: `इस योजना में किसानों को सौर पंप लगाने के लिए 60 प्रतिशत अनुदान मिलता है। पंजीकरण शुल्क 200 रुपये है।`,
};

it.each([
  ['en', 'When was the sea wall built?', false],
  ['en', 'How high is the sea wall?', false],
  ['en', 'How many ferries does Wightline own?', false],
  ['en', 'How many seals of the harbour were counted?', false],
  ['en', 'How many times was the harbour wall broken?', true],
  ['en', 'How much pay did Wightline offer?', true],
  ['en', 'How much did the harbour office pay for the heat pump?', false],
  ['en', 'What is the penalty for late delivery?', false],
  ['en', 'How many boats were insured?', true],
  ['en', 'How long does the crossing to the island take?', true],
  ['en', 'Who built the sea wall?', true],
  ['de', 'Wie hoch ist die Ufermauer?', false],
  ['de', 'Was kostet die Fähre?', true],
  ['de', 'Wie viele Boote hat die Werft gebaut?', true],
  ['hi', 'पंप की कीमत कितनी है?', false],
  ['hi', 'पंजीकरण शुल्क कितना है?', true],
] as const)(
  'is no answer where a figure or a day is asked for, %s: %s',
  (language, question, found) => {
    const page = prepared('', pages[language], embedder, { language });
    expect(answerQuestion(page, question).found).toBe(found);
  },
);

const houses = prepared(
  'Rules of the house',
  `One parking space comes with the flat, a second is 40. A lost card is printed again for 10.
  The plot is charged separately: 1,200 for a large one and 620 for a small one.
  The caretaker repairs taps without a fee. The lift carries 12 people.
  The office opens at half past six.`,
  embedder,
);

it.each([
  ['what does a second parking space cost', 'a second is 40'],
  ['what does a lost card cost', 'for 10'],
  ['what does a small plot cost', '620'],
  ['how much does it cost to have taps repaired', 'without a fee'],
  ['what time does the office open', 'half past six'],
])('takes sums without a currency and times in words for amounts: %s', (question, words) => {
  const { found, text } = answerQuestion(houses, question);
  expect(text).toContain(words);
  expect(found).toBe(true);
});

it('takes what measures something else for no sum', () => {
  expect(answerQuestion(houses, 'how much did the lift cost').found).toBe(false);
});

it.each([
  ['how many mins is the short cut of the film', '118 minutes'],
  ['What does a trip to the lighthouse cost?', 'Two credits'],
])('knows short units and sums of other kinds: %s', (question, words) => {
  const film = `The film about the lighthouse was made by two sisters. A short cut of it runs to 118 minutes.
    Two credits are charged for each trip to the lighthouse, and tea is served there.`;
  const answer = answerQuestion(prepared('The film', film, embedder), question);
  expect(answer.found).toBe(true);
  expect(answer.text).toContain(words);
});

it.each([
  ['de', 'Wie hoch ist die Selbstbeteiligung?', '950 €'],
  ['ru', 'Во сколько обойдётся вызов врача?', '3 200'],
] as const)(
  'finds a price that is asked for in the words of a height or an hour, %s: %s',
  (language, question, said) => {
    const text = {
      de: `Die Selbstbeteiligung beträgt 950 € je Schadensfall und lässt sich gegen einen Aufpreis auf 250 € senken.
      Fahrten nach Dänemark sind erlaubt. In allen Wagen herrscht Rauchverbot.`,
      ru: `Вызов врача на дом стоит 3 200 рублей, в посёлки дороже. Парковка во дворе бесплатная.`,
    }[language];
    const answer = answerQuestion(prepared('', text, embedder, { language }), question);
    expect(answer.found).toBe(true);
    expect(answer.text).toContain(said);
  },
);

it.each([
  ['What does a deckhand earn?', false],
  ['How much does the Pelican plan cost?', false],
  ['How much does the Heron plan cost?', true],
])(
  'takes what is paid out for no price, and a sentence without a sum for no pay: %s',
  (question, found) => {
    const text = `A deckhand has learned to swim and to row.
    # Plans
    The Pelican plan pays up to €900 for a lost sail.
    The Heron plan costs €30 for a season.`;
    expect(answerQuestion(prepared('Sailing plans', text, embedder), question).found).toBe(found);
  },
);
