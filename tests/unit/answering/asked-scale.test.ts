import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const embedder = await shippedEmbedder();
const pages = {
  drops: [
    'en',
    'Calmex drops',
    `Shake the bottle and give the drops with a little water. Do not give them to a child with a fever.
     # How to take Calmex
     | Age (weight) | Single dose | Most in a day
     | 6–11 months (7–9 kg) | 2 ml | 6 ml
     | 1–3 years (10–15 kg) | 3 ml | 9 ml
     | 4–6 years (16–20 kg) | 5 ml | 15 ml
     | 7–11 years (21–40 kg) | 8 ml | 24 ml
     | 12 years and over (more than 40 kg) | 12 ml | 36 ml
     You must ask a doctor if an infant under 1 year is unwell for more than 24 hours.`,
  ],
  parcels: [
    'en',
    'Parcel prices',
    `# Prices inland
     - Up to 2 kg: €4.90
     - Up to 5 kg: €6.90
     - Up to 10 kg: €9.90
     # Prices abroad
     Parcels abroad weigh 20 kg at most and take a week.`,
  ],
  ferry: [
    'en',
    'Harbour ferry',
    `| Ticket | Single fare
     | Adults | $8
     | Under 4 | free
     | 4–15 | $4
     | 65+ | $5
     A child of any age may bring a small dog. The ferry leaves at ten.`,
  ],
  cabin: [
    'en',
    'Lake cabin',
    `# Price per night
     | Stay | Price per night
     | 1–2 nights | €120
     | 3–6 nights | €105
     | 7 nights or more | €90
     # Cancelling
     | When you cancel | What you pay
     | up to 30 days before arrival | nothing
     | 29–8 days before arrival | half the price
     | 7 days before arrival or less | the whole price`,
  ],
  bad: [
    'de',
    'Hallenbad Seewiesen',
    `| Besucher | Eintritt
     | Kinder unter 4 Jahren | frei
     | Kinder von 4 bis 12 Jahren | 3 €
     | Jugendliche von 13 bis 17 Jahren | 4 €
     | Erwachsene | 6 €
     | ab 65 Jahren | 5 €`,
  ],
  musee: [
    'fr',
    'Musée des Vents',
    `| Visiteur | Tarif
     | Moins de 6 ans | gratuit
     | De 6 à 17 ans | 4 €
     | Adultes | 9 €
     | Plus de 65 ans | 6 €`,
  ],
  ru: [
    'ru',
    'Музей часов',
    `| Посетители | Билет
     | Дети до 7 лет | бесплатно
     | Дети от 7 до 14 лет | 200 ₽
     | Взрослые | 500 ₽`,
  ],
  ja: [
    'ja',
    '水の博物館',
    `| 区分 | 料金
     | 3歳未満 | 無料
     | 3歳〜12歳 | 500円
     | 13歳以上 | 900円`,
  ],
} as const;

it.each([
  ['drops', 'how much do I give a 5 year old', '5 ml'],
  ['drops', 'dose for a five-year-old', '5 ml'],
  ['drops', 'maximum per day for a child of 9', '24 ml'],
  ['drops', 'my baby is 8 months old, what dose?', '2 ml'],
  ['drops', 'How much for a child of 18 kg?', '5 ml'],
  ['drops', 'dose for a 14 year old', '12 ml'],
  ['drops', 'What is the dose for a 4 month old baby?', null],
  ['parcels', 'How much does a parcel of 4 kg cost?', '€6.90'],
  ['parcels', 'price of a 1.5 kg parcel inland', '€4.90'],
  ['parcels', 'price of a 12 kg parcel inland', null],
  ['ferry', 'What does a ticket cost for a child of 9?', '$4'],
  ['ferry', 'fare for my 3 year old', 'free'],
  ['ferry', "I'm 70, what is my fare?", '$5'],
  ['cabin', 'How much per night for 4 nights?', '€105'],
  ['cabin', 'price per night for 10 nights', '€90'],
  ['cabin', 'What do I pay if I cancel 12 days before arrival?', 'half'],
  ['cabin', 'What do I pay if I cancel 40 days before arrival?', 'nothing'],
  ['bad', 'Was kostet der Eintritt für mein 5-jähriges Kind?', '3 €'],
  ['bad', 'Was kostet der Eintritt für ein Kind von 3 Jahren?', 'frei'],
  ['bad', 'Eintritt für meine 15-jährige Tochter', '4 €'],
  ['musee', 'Quel tarif pour un enfant de 4 ans ?', 'gratuit'],
  ['musee', 'Quel est le tarif pour un enfant de 10 ans ?', '4 €'],
  ['ru', 'Сколько стоит билет для ребёнка 9 лет?', '200'],
  ['ja', '5歳の子供の料金はいくらですか', '500円'],
  ['ja', '2歳の料金はいくらですか', '無料'],
] as const)(
  'answers for an amount from the span it lies in (%s: %s)',
  (name, question, expected) => {
    const [language, title, lines] = pages[name];
    const page = prepared(title, lines, embedder, { language });
    const { found, claims, text } = answerQuestion(page, question);
    expect({ question, found, text }).toMatchObject({ found: expected !== null });
    if (expected === null) return;
    const [first = { start: 0, end: 0, quotes: [] }] = claims;
    expect(text.slice(first.start, first.end)).toContain(expected);
    // With the names of the columns at most.
    expect(first.quotes.length).toBeLessThan(3);
  },
);
