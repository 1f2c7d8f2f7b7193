import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const museum = {
  en: `
    # Opening hours
    | Day | Open | Close
    | Monday | closed | closed
    | Tuesday to Friday | 10:00 | 18:00
    | Sat–Sun | 9:00 | 20:00
    # Prices
    A ticket costs 8 euros. Children pay nothing.
    The museum is closed on 1 January and 25 December.`,
  de: `
    # Öffnungszeiten
    | Tag | Öffnet | Schließt
    | Montag | geschlossen | geschlossen
    | Dienstag bis Freitag | 10:00 | 18:00
    | Samstag und Sonntag | 9:00 | 20:00
    # Preise
    Eine Karte kostet 8 Euro. Kinder zahlen nichts.
    Das Museum ist am 1. Januar und am 25. Dezember geschlossen.`,
};

it.each([
  ['en', 'Is it open on Wednesday?', '10:00'],
  ['en', 'When does it open on Thursday?', '10:00'],
  ['en', 'opening hours wednesday', '10:00'],
  ['en', 'Is the museum open on Monday?', 'closed | closed'],
  ['en', 'What are the opening hours on weekends?', '9:00'],
  ['de', 'Ist mittwochs geöffnet?', '10:00'],
  ['de', 'Is it open on Wednesday?', '10:00'],
] as const)('finds the hours of a day that a span of days holds (%s): %s', async (...each) => {
  const [language, question, hours] = each;
  const page = prepared('Harbour museum', museum[language], await shippedEmbedder(), { language });
  const { found, text } = answerQuestion(page, question);
  expect(found).toBe(true);
  expect(text).toContain(hours);
});

it('takes the lines on who wrote a page, and when, for no answer but to that', async () => {
  const lines = `
    Von Sabine Krämer · 14. März 2025, 17:42 Uhr · Lesezeit 4 Min.
    Die Brücke ist seit März gesperrt. Die Verkehrsfreigabe des Neubaus ist für November 2026 geplant.
    Der Bau kostet 4 Millionen Euro.`;
  const page = prepared('Brücke', lines, await shippedEmbedder(), { language: 'de' });
  expect(answerQuestion(page, 'Wann ist die Brücke fertig?').text).not.toContain('Krämer');
  expect(answerQuestion(page, 'Who wrote this article?').text).toContain('Krämer');
});

it('takes a sentence whose days are added for no label of the block below it', () => {
  const page = prepared('Harbour museum', 'Open daily.\nChildren pay nothing.');
  expect(page.vocabulary().labels.get(1)).toHaveLength(0);
  expect(page.vocabulary().frequency(page.vocabulary().id('monday') ?? -1)).toBe(1);
});
