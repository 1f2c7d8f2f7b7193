import { describe, expect, it } from 'vitest';
import { isProcedure, tellsDecision } from '@/lib/answering/decisions';

describe('decisions', () => {
  it.each([
    ['en', 'It was RESOLVED by six votes to one to close the lane to lorries.'],
    ['en', 'The motion was lost by three votes to four.'],
    ['en', 'I have seen the figures, and I think the tax should go.'],
    ['de', 'Der Rat beschloss am Montag, die Halle zu erhalten.'],
    ['fr', 'Le conseil a décidé de fermer la piscine.'],
    ['es', 'El pleno acordó cerrar la calle al tráfico.'],
    ['it', 'La giunta ha approvato il nuovo piano.'],
    ['pt', 'A câmara aprovou o novo regulamento.'],
    ['ru', 'Совет постановил закрыть улицу.'],
    ['ja', '議会は条例案を可決しました。'],
  ])('are told in %s: %s', (language, text) => {
    expect(tellsDecision(text, language)).toBe(true);
  });

  it('are not told by what is only proposed', () => {
    expect(tellsDecision('Cllr Berg proposed to close the lane to lorries.', 'en')).toBe(false);
  });
});

describe('procedure', () => {
  it.each([
    'Apologies for absence were received from Cllr Lund.',
    'Cllr Moe declared a pecuniary interest in item 7.',
    'It was RESOLVED to approve the minutes of 3 May as a true record.',
    'There being no further business, the Mayor closed the meeting at nine.',
    'In attendance: Mrs A. Thorn (Clerk), twelve members of the public.',
  ])('is: %s', (text) => {
    expect(isProcedure(text)).toBe(true);
  });

  it('is not what was said or decided', () => {
    expect(isProcedure('Cllr Moe presented the results of the survey.')).toBe(false);
    expect(isProcedure('It was RESOLVED to close the lane to lorries.')).toBe(false);
  });
});
