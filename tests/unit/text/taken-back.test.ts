import { describe, expect, it } from 'vitest';
import { awaitsOutcome, isException, isTakenBack } from '@/lib/text/taken-back';

describe('isTakenBack', () => {
  it.each([
    ['Some pilots say that the moon has no part in it.', 'But the tables show otherwise.', true],
    ['Many people believe that high water comes at noon.', 'In fact it moves by the day.', true],
    ['Some pilots say that the moon has no part in it.', 'They are few.', false],
    ['Some pilots live ashore.', 'But most do not.', false],
    ['The gates were supposed to be painted in May.', 'They were not: it rained.', true],
    ['The port said in June that it would dredge the channel.', 'It has not done so.', true],
    ['The port said in June that it would dredge the channel.', 'It is nine miles long.', false],
    ['Ms Lund proposed to sell the pier.', 'The motion was lost by 3 votes to 4.', true],
    ['Ms Lund proposed to sell the pier.', 'The pier was built in 1901.', false],
    ['We hypothesised that lamps would help.', 'However, more ships were lost.', true],
    ['The pilot was accused of sleeping on watch.', 'He denied it.', true],
    [
      'The pilot planned to sleep on board.',
      'He did not forget his lamp when he left home.',
      false,
    ],
    ['In issue 12 I wrote that the pier is 9 miles long.', 'It is 0.9.', true],
    ['In issue 12 I wrote about the pier.', 'It is 0.9 miles long.', false],
    ['An earlier version said that the pier was sold.', 'It was let.', true],
  ])('%s %s', (statement, next, taken) => {
    expect(isTakenBack(statement, next, 'en')).toBe(taken);
  });

  it.each([
    ['Der Hafen sollte im Mai öffnen.', 'Dazu kam es nicht.', 'de', true],
    ['Die Stadt wollte den Hafen verkaufen.', 'Doch der Rat war dagegen.', 'de', true],
    ['Die Stadt wollte den Hafen verkaufen.', 'Er hat drei Becken.', 'de', false],
    ['In Heft 12 schrieb ich, der Hafen sei verkauft.', 'Er ist verpachtet.', 'de', true],
    ['Le port devait ouvrir en mai.', 'Il n’a pas ouvert.', 'fr', true],
    ['Le port devait ouvrir en mai.', 'Il a trois bassins.', 'fr', false],
    ['El puerto iba a abrir en mayo.', 'No ha sido así.', 'es', true],
    ['El puerto iba a abrir en mayo.', 'Tiene tres muelles.', 'es', false],
  ])('%s %s', (statement, next, language, taken) => {
    expect(isTakenBack(statement, next, language)).toBe(taken);
  });
});

describe('awaitsOutcome', () => {
  it.each([
    ['We hypothesised that lamps would help.', true],
    ['Lamps helped, as we had hypothesised.', false],
  ])('%s', (sentence, awaits) => {
    expect(awaitsOutcome(sentence)).toBe(awaits);
  });
});

describe('isException', () => {
  it.each([
    ['You do not need to do anything if your boat has no engine.', 'en', true],
    ['This does not apply to boats without an engine.', 'en', true],
    ['You need a licence if your boat has an engine.', 'en', false],
    ['These rules changed when the pier was built.', 'en', false],
    ['Sie müssen nichts tun, wenn Ihr Boot keinen Motor hat.', 'de', true],
    ['Sie müssen sich melden, wenn Ihr Boot einen Motor hat.', 'de', false],
    ["Vous n'avez rien à faire si votre bateau n'a pas de moteur.", 'fr', true],
    ["Vous n'avez que trois jours pour payer.", 'fr', false],
    ['No tiene que hacer nada si su barco no tiene motor.', 'es', true],
    ['No hay muelle para barcos grandes.', 'es', false],
  ])('%s', (sentence, language, is) => {
    expect(isException(sentence, language)).toBe(is);
  });
});
