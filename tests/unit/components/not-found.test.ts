import './words';
import { expect, it } from 'vitest';
import { tellNotFound } from '@/components/words/not-found';
import { sampleAnswer } from '@/tests/unit/state/samples';

it('names who does not speak of what they are asked about', () => {
  const answer = { ...sampleAnswer(['What Marta wrote.']), found: false };
  expect(tellNotFound(answer)).toBe('No clear answer on this page.');
  expect(tellNotFound({ ...answer, silent: 'Ida' })).toBe('Ida does not speak of it here.');
});
