import { expect, it, test } from 'vitest';
import { extremeCards } from '@/lib/answering/direct/extreme-cards';
import { prepared } from '../page';

const stoves = prepared(
  'Stoves',
  `
  5 products
  # Fjell spirit burner
  Burns spirit, 210 g.
  €27.00
  # Vind gas stove
  Folds flat, 83 g.
  €59.00 €24.50
  # Storm petrol stove
  Works at minus thirty, 1.2 kg.
  €149.00
  # Glo wood stove
  No fuel to carry, 390 g.
  Sold out
  # Kveik mini stove
  For one cup, 45 g. Or €2.10 a month.
  €39.90
  # Skerry mini stove
  For two cups, 45 g.
  €1,049.00
  `,
);

it.each([
  ['Which is the cheapest?', ['€59.00 €24.50']],
  ['What is the most expensive stove?', ['€1,049.00']],
  ['Which product is the heaviest?', ['Works at minus thirty, 1.2 kg.']],
  ['Which stove is the lightest?', ['For one cup, 45 g. Or €2.10 a month.', 'For two cups, 45 g.']],
  ['Which is the cheapest mini stove?', ['€39.90']],
  ['Which is the cheapest tent?', undefined],
  ['Which stove is the oldest?', undefined],
  ['How much is the Vind gas stove?', undefined],
])('%s', (question, rows) => {
  expect(extremeCards(stoves, question)?.entries.map(({ main }) => main.text)).toEqual(rows);
});

test('does not compare other currencies, nor where most cards say nothing', () => {
  const cards = (...prices: string[]) =>
    prepared('Boats', prices.map((price, at) => `# Boat ${at}\n${price}`).join('\n'));
  const ask = (...prices: string[]) =>
    extremeCards(cards(...prices), 'Which is the cheapest boat?')?.entries.map(
      ({ main }) => main.text,
    );
  expect(ask('€ 10.00', '€ 20.00', '€ 30.00')).toEqual(['€ 10.00']);
  expect(ask('€ 10.00', '£ 20.00', '€ 30.00')).toBeUndefined();
  expect(ask('€ 10.00', 'On request', 'On request')).toBeUndefined();
  expect(ask('€ 10.00', '€ 20.00')).toBeUndefined();
});

test('compares what cards hold', () => {
  const kettles = prepared(
    'Kettles',
    '# Brook kettle\n1.5 l, from stock\n# Alder kettle\n2 l, from stock\n# Fen kettle\n600 ml, from stock',
  );
  const ask = (question: string) =>
    extremeCards(kettles, question)?.entries.map(({ main }) => main.text);
  expect(ask('Which kettle holds the most?')).toEqual(['2 l, from stock']);
  expect(ask('Which kettle holds the least?')).toEqual(['600 ml, from stock']);
});

test.each([
  [
    'fr',
    'Tentes',
    ['Tente Élan', 'Bivouac Lièvre', 'Tente Loutre'],
    'Quelle est la tente la moins chère ?',
    'Laquelle est la plus chère ?',
  ],
  [
    'de',
    'Zelte',
    ['Elch Kuppelzelt', 'Hase Biwak', 'Otter Familienzelt'],
    'Welches Zelt ist das günstigste?',
    'Was ist das teuerste Zelt?',
  ],
  [
    'ar',
    'الخيام',
    ['خيمة الأيل', 'خيمة الأرنب', 'خيمة القضاعة'],
    'ما هي أرخص خيمة؟',
    'ما هي أغلى خيمة؟',
  ],
  [
    'ru',
    'Палатки',
    ['Палатка Лось', 'Палатка Заяц', 'Палатка Выдра'],
    'Какая палатка самая дешёвая?',
    'Какая палатка самая дорогая?',
  ],
  ['zh', '帐篷', ['驼鹿帐篷', '野兔帐篷', '水獭帐篷'], '哪个帐篷最便宜？', '最贵的帐篷是哪个？'],
  [
    'ja',
    'テント',
    ['ヘラジカのテント', 'ウサギのテント', 'カワウソのテント'],
    '一番安いテントはどれですか？',
    '最も高いテントはどれですか？',
  ],
])('compares prices in %s', (language, title, names, cheapest, dearest) => {
  const prices = ['89,90 €', '19,50 €', '149,00 €'];
  const lines = names.map((name, at) => `# ${name}\n${prices[at]}`).join('\n');
  const page = prepared(title, lines, null, { language });
  const ask = (question: string) =>
    extremeCards(page, question)?.entries.map(({ main }) => main.text);
  expect(ask(cheapest)).toEqual(['19,50 €']);
  expect(ask(dearest)).toEqual(['149,00 €']);
});

test.each([
  ['4.4 (120 reviews)', '4.7 (64 reviews)', '3.9 (1,410 reviews)'],
  ['4.4 out of 5 · 120 ratings', '4.7 out of 5 · 64 ratings', '3.9 out of 5 · 1.4k ratings'],
  ['★ 4.4 (120)', '★ 4.7 (64)', '★ 3.9 (1.4k)'],
  ['Rated 4.4 by 120 customer reviews', 'Rated 4.7 by 64 reviews', 'Rated 3.9 by 410 reviews'],
  ['★★★★☆ 120 reviews', '★★★★★ 64 reviews', '★★★☆☆ 410 reviews'],
])('compares what cards are rated and by how many: %s', (heron, wren, owl) => {
  const lamps = prepared(
    'Desk lamps',
    `# Heron lamp\n$24.00\n${heron}\n# Wren lamp\n$18.50\n${wren}\n# Owl lamp\n$39.00\n${owl}`,
  );
  const ask = (question: string) =>
    extremeCards(lamps, question)?.entries.map(({ main }) => main.text);
  expect(ask('Which lamp has the highest rating?')).toEqual([wren]);
  expect(ask('Which lamp is rated best?')).toEqual([wren]);
  expect(ask('What is the best-rated lamp?')).toEqual([wren]);
  expect(ask('Which lamp has the best customer reviews?')).toEqual([wren]);
  expect(ask('Which lamp has the lowest average rating?')).toEqual([owl]);
  expect(ask('Which has the most reviews?')).toEqual([owl]);
  expect(ask('Which lamp has the fewest ratings?')).toEqual([wren]);
  expect(ask('Which lamp has the highest price?')).toEqual(['$39.00']);
  // What measures nothing of a card, or is said of the thing itself.
  expect(ask('Which is the best lamp?')).toBeUndefined();
  expect(ask('What is the price of the largest lamp?')).toBeUndefined();
  expect(ask('What is the rating of the tallest lamp?')).toBeUndefined();
});

test.each([
  ['de', 'Lampen', '4,4 von 5 Sternen', 'Welche Lampe ist am besten bewertet?'],
  ['fr', 'Lampes', '4,4/5 (120 avis)', 'Quelle lampe est la mieux notée ?'],
  ['es', 'Lámparas', '4,4 de 5 estrellas', '¿Qué lámpara es la mejor valorada?'],
])('compares ratings in %s', (language, title, best, question) => {
  const ratings = [best, best.replace('4,4', '4,1'), best.replace('4,4', '3,8')];
  const lines = ratings.map((rating, at) => `# Nr ${at}\n19 €\n${rating}`).join('\n');
  const page = prepared(title, lines, null, { language, type: 'collection' });
  expect(extremeCards(page, question)?.entries.map(({ main }) => main.text)).toEqual([best]);
});

test('compares the rows of a list of prices', () => {
  const fares = prepared(
    'Ferry',
    `
    # Tickets
    - Adults: £9
    - Children (4 to 15): £6.50
    - Families: £21
    # On board
    Bicycles are carried on deck for £2.
    `,
  );
  const ask = (question: string) =>
    extremeCards(fares, question)?.entries.map(({ main }) => main.text);
  expect(ask('Which ticket is the cheapest?')).toEqual(['Children (4 to 15): £6.50']);
  expect(ask('What is the most expensive ticket?')).toEqual(['Families: £21']);
});
