import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { otherLanguages } from '@/lib/text/question-language';
import { prepared } from '../answering/page';

const pages: Record<string, string> = {
  pt: `Depois de quatro anos parado, o bondinho de Santa Rita voltou a circular nesta quarta-feira. A passagem custa cinco reais e as crianças não pagam.`,
  it: `Dopo quattro anni di fermo la funicolare di Santa Rita è tornata a circolare mercoledì. Il biglietto costa cinque euro e i bambini non pagano.`,
  es: `Después de cuatro años parado, el funicular de Santa Rita volvió a circular este miércoles. El billete cuesta cinco euros y los niños no pagan.`,
  fr: `Après quatre ans d'arrêt, le funiculaire de Santa Rita circule de nouveau depuis mercredi. Le billet coûte cinq euros et les enfants ne paient pas.`,
  nl: `Na vier jaar stilstand rijdt de kabelbaan van Santa Rita sinds woensdag weer. Een kaartje kost vijf euro en kinderen betalen niet.`,
  de: `Nach vier Jahren Pause fährt die Seilbahn von Santa Rita seit Mittwoch wieder. Eine Karte kostet fünf Euro, und Kinder zahlen nichts.`,
};

describe('of a question that the page does not answer', () => {
  const languageOf = (page: string, question: string) =>
    answerQuestion(prepared('', pages[page] ?? '', null, { language: page }), question);

  it.each([
    ['pt', 'Quanto custou a reforma?'],
    ['pt', 'Quanto a prefeitura investiu?'],
    ['pt', 'Quantos motoristas trabalham lá?'],
    ['pt', 'Quem inaugurou a linha?'],
    ['it', 'Quanto pesa la cabina?'],
    ['it', 'Quante persone lavorano a bordo?'],
    ['es', '¿Cuánto pesa la cabina?'],
    ['es', '¿Quién construyó la estación?'],
    ['fr', 'Combien pèse la cabine ?'],
    ['fr', 'Laquelle a gagné la course ?'],
    ['nl', 'Hoeveel weegt de cabine?'],
    ['nl', 'Waarom viel de stroom uit?'],
    ['de', 'Wann war die Explosion?'],
  ])('the language is known by the words it asks with, %s: %s', (page, question) => {
    const answer = languageOf(page, question);
    expect(answer.found).toBe(false);
    expect(answer.pageLanguage).toBeUndefined();
  });

  it.each([
    ['pt', 'Quanto è costata la ristrutturazione?'],
    ['it', 'Quanto custou a reforma do bonde?'],
    ['es', 'How much did the repairs cost?'],
    ['de', 'Combien pèse la cabine de ce train ?'],
  ])('the language is another one, %s: %s', (page, question) => {
    expect(languageOf(page, question)).toMatchObject({ found: false, pageLanguage: page });
  });
});

it('names all languages that a few words may be in', () => {
  expect(otherLanguages('en', 'la casa de madera')).toEqual(expect.arrayContaining(['es', 'fr']));
  expect(otherLanguages('en', 'Где построили часовню?')[0]).toBe('ru');
  expect(otherLanguages('en', 'When was the chapel built?')).toEqual([]);
  expect(otherLanguages('ja', '忘记密码怎么办？')).toEqual(['zh']);
  expect(otherLanguages('ja', '圖書館有多少本書？')).toEqual(['zh']);
  expect(otherLanguages('en', 'Gibt es Parkplätze?')).toContain('de');
  expect(otherLanguages('en', 'Ab welchem Alter können Kinder Schwimmunterricht nehmen?')).toEqual([
    'de',
  ]);
  expect(otherLanguages('en', '¿Está abierto hoy?')).toContain('es');
  expect(otherLanguages('en', 'Quanto costa?')).toContain('it');
  for (const english of ['Harbour museum parking?', 'Was Quanta founded?', 'La Scala tickets'])
    expect(otherLanguages('en', english)).toEqual([]);
  for (const japanese of ['開館時間', '図書館の場所', '入館料金', '大人一名', '写真一覧', '双子座'])
    expect(otherLanguages('ja', japanese)).toEqual([]);
  for (const portuguese of ['O museu está aberto hoje?', 'A sala está fechada?'])
    expect(otherLanguages('pt', portuguese)).toEqual([]);
});
