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
