import { expect, it } from 'vitest';
import { groundAnswer } from '@/lib/answering/generative/ground-answer';
import { toPassages } from '@/lib/answering/generative/passages';
import { prepared } from '../page';

const pages = {
  fr: [
    'Granville',
    'Granville, port situé à l’ouest de la baie, compte douze mille habitants.\nLe port de Carteret se trouve à l’est de la dune.',
  ],
  es: [
    'Sandvik',
    'La ciudad se encuentra al oeste de la bahía y cuenta con doce mil habitantes.\nEl puerto de Carteret se encuentra al este de la duna.',
  ],
} as const;

it.each([
  ['fr', 'Le port de Granville est peuplé de douze mille habitants.', true],
  ['fr', 'Le port de Carteret se trouve à l’ouest de la dune.', false],
  ['es', 'Este puerto, la ciudad, cuenta con doce mil habitantes en la bahía.', true],
  ['es', 'El puerto de Carteret se encuentra al oeste de la duna.', false],
] as const)('knows points of the compass from other words (%s): %s', (language, text, isTrue) => {
  const [title, body] = pages[language];
  const page = prepared(title, body, null, { language });
  const claims = groundAnswer(page, text, toPassages(page, page.sentences));
  expect(claims.map(({ support }) => support !== 'unsupported')).toEqual([isTrue]);
});

it.each([
  ['The museum in the harbour closes in October.', true],
  ['The museum in the harbour opens in May.', true],
  ['The museum in the harbour closes in May.', false],
  ['The museum in the harbour opens in October.', false],
])('knows what is said of each of two opposites: %s', (text, isTrue) => {
  const body =
    'The museum in the harbour opens in May and closes in October.\nEntry is free on Sundays.';
  const page = prepared('Sandvik', body, null, { language: 'en' });
  const claims = groundAnswer(page, text, toPassages(page, page.sentences));
  expect(claims.map(({ support }) => support !== 'unsupported')).toEqual([isTrue]);
});
