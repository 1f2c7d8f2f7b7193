import { expect, it } from 'vitest';
import { isByline, isDateline } from '@/lib/text/bylines';

it.each([
  'By Ada Finch',
  'Obituary by Ada Finch',
  'Written by Ada Finch, 3 May 2026',
  'Von Ada Finch',
  'Par Ada Finch',
  'Text: Ada Finch',
  'Autorin: Ada Finch',
  'Автор: Ада Финч',
  '著者：山田花子',
  'Von Ada Finch · 14. März 2025, 17:42 Uhr · Lesezeit 4 Min.',
  'By Ada Finch · 4 min read',
])('knows a byline: %s', (line) => {
  expect(isByline(line)).toBe(true);
});

it.each([
  'Ada Finch',
  'Photographs by Ada Finch were taken in May.',
  'By May 2027',
  'by the sea',
  'Standby Ada Finch',
  'Date: 3 May 2026',
  'Time: 9:30',
])('takes nothing else for one: %s', (line) => {
  expect(isByline(line)).toBe(false);
});

it.each([
  'Lesezeit: 4 Minuten',
  'Reading time: 4 minutes',
  '6 min read',
  'Published 3 May 2026',
  'Aktualisiert: 12.03.2025, 14:30 Uhr',
  'نُشر في 20 أبريل 2025',
])('knows a line that only says when: %s', (line) => {
  expect(isDateline(line)).toBe(true);
});

it.each([
  'Cooking time: 40 minutes',
  'Takes 4 minutes',
  'Published by Harbour Press in 2019',
  'The report was published on 3 May 2026',
  'Released in 2024',
])('takes nothing else for when a page was written: %s', (line) => {
  expect(isDateline(line)).toBe(false);
});
