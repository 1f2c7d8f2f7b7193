import { expect, it } from 'vitest';
import { withUmlauts } from '@/lib/answering/umlauts';
import { shippedGlossary } from '../../shipped-reader';
import { prepared } from './page';

const page = prepared(
  'Hallenbad',
  'Die Öffnungszeiten gelten an allen Tagen. Der Fön ist frei. Neue Gäste zahlen nichts.',
  null,
  { language: 'de' },
);

it('knows words that ask by the glossary', () => {
  const glossary = shippedGlossary('de');
  expect(withUmlauts({ ...page, glossary }, 'fuer wen gilt es ueber Nacht')).toBe(
    'für wen gilt es über Nacht',
  );
});

it.each([
  ['Welche Oeffnungszeiten gelten', 'Welche Öffnungszeiten gelten'],
  ['zahlen neue gaeste', 'zahlen neue gäste'],
  ['ist die Steuer bezahlt', 'ist die Steuer bezahlt'],
])('writes words as the page has them: %s', (typed, full) => {
  expect(withUmlauts({ ...page, glossary: null }, typed)).toBe(full);
});
