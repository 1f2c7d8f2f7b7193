import { expect, it } from 'vitest';
import { isByline } from '@/lib/text/bylines';

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
