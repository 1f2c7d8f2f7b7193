import { expect, test } from 'vitest';
import { tellsLoading, tellsPart } from '@/lib/page/agent/part-words';

test.each([
  'Showing 1–8 of 240 results',
  'Showing 1 to 8 of 240 entries',
  '1-25 of 1823 items',
  '1-48 of over 10,000 results for "kettle"',
  'Products 1-30 of 37',
  '233–240 of 240',
  'Showing 24 of 133 results',
  "You've viewed 24 of 120 products",
  '1 bis 8 von 240',
  '1–8 von 240 Ergebnissen',
  'Sie haben 24 von 120 Produkten gesehen',
  'Affichage de 1–8 sur 240 résultats',
  'Mostrando 1-8 de 1.240 resultados',
  'Показано 1–8 из 240',
  'Εμφάνιση 1 έως 8 από 240',
  '1-8 / 240',
  'عرض ١-٨ من ٢٤٠',
  'แสดง 1 ถึง 8 จาก 240 รายการ',
  '240 में से 1-8',
  '240 sonuçtan 1-8',
  '第 1-8 条，共 240 条',
  '显示第 1 到第 8 条，共 240 条结果',
  '240件中 1～8件を表示',
  '1~8 / 240개',
  '1–8 of 240 · Loading…',
  'Loading more… | Showing 1 – 8 of 240',
])('tells of a part: %s', (text) => {
  expect(tellsPart(text)).toBe(true);
});

test.each([
  'Showing 2 of 2 products',
  'Showing 1–8 of 8 results',
  'Weeks 1-4 of 12',
  'Chapters 1 to 3 of 12 are free',
  '2 of 5',
  '1 of 3 reviews',
  'Page 1 of 8',
  '1/27/2026 - 3/24/2026',
  '1-5/12',
  '5-7 of 2026',
  '8-10 / 240 V',
  '1–8 of 240 · Loading dock',
  '3 of 5 patients were cured within 240 days',
  'Open 9-17 of the week',
  'Results',
  '',
])('tells of none: %s', (text) => {
  expect(tellsPart(text)).toBe(false);
});

test('knows the words that stand for what is to come', () => {
  for (const text of [
    'Loading…',
    'Loading more posts...',
    'Wird geladen …',
    'Chargement en cours...',
    '加载中',
    '読み込み中',
    'Загрузка…',
  ])
    expect([text, tellsLoading(text)]).toEqual([text, true]);
  for (const text of [
    'Loading',
    'Loading zone.',
    'Laden',
    'Loading times',
    'Laden-Öffnungszeiten',
    'Loaded',
    '',
  ])
    expect([text, tellsLoading(text)]).toEqual([text, false]);
});
