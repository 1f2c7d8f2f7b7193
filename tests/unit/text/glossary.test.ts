import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Glossary, glossaryLanguages } from '@/lib/text/glossary';
import { shippedGlossary } from '../../shipped-reader';

describe('Glossary', () => {
  const german = new Glossary(
    'bridge\tbrücke\nhang\thängen\nbuild\tbauen,gebaut\nhow long\twie lange\n-\tdenn\nthe\tdie,der\nbuild again\tgebaut\n',
    'de',
  );

  it('says words in English by any of their forms, in their order', () => {
    expect(german.gloss('Die Brücken hängten.')).toBe('the bridge hang.');
  });

  it('takes compounds apart', () => expect(german.gloss('Hängebrücke')).toBe('hang bridge'));

  it('knows phrases, and what English leaves out', () =>
    expect(german.gloss('Wie lange denn?')).toBe('how long?'));

  it('takes the first of two lines', () => expect(german.gloss('gebaut')).toBe('build'));

  it('keeps what it does not know, figures and signs of money', () =>
    expect(german.gloss('Anselm zahlt 3,90 €')).toBe('Anselm zahlt 3,90 €'));

  it('does not take an ending for one that only looks like it', () => {
    const french = new Glossary('pin\tbroche\nshow\tmontrer\nsale\tvente\nstone\tpierre', 'fr');
    expect(french.gloss('brochure')).toBe('brochure');
    expect(french.gloss('ventes')).toBe('sale');
    expect(french.gloss('montrait')).toBe('show');
    expect(french.gloss('La maison de Pierre, à Montréal')).toContain('Pierre');
  });

  it('leaves off what Arabic writes onto a word', () => {
    const arabic = new Glossary('city\tمدينة', 'ar');
    expect(arabic.gloss('والمدينة')).toBe('city');
    expect(new Glossary('send\tيرسل', 'ar').gloss('سنرسل')).toBe('send');
  });

  it('cuts scripts without spaces, and gives what it does not know as a name in Latin letters', () => {
    const chinese = new Glossary('bridge\t桥\nbuild\t建造\nwhen\t什么时候', 'zh');
    expect(chinese.gloss('青石桥什么时候建造？')).toMatch(/^[A-Z][a-z]+ bridge when build\?$/u);
  });

  it('writes Cyrillic names as they sound', () =>
    expect(new Glossary('city\tгород', 'ru').gloss('Города Ржев')).toBe('city Rzhev'));
});

describe('what is shipped', () => {
  it('is a list for each language it is said to be for', () => {
    const folder = resolve(import.meta.dirname, '../../../assets/public/glossaries');
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(files.toSorted()).toEqual(glossaryLanguages.map((language) => `${language}.txt`));
  });

  it.each([
    ['de', 'Wann wurde der Leuchtturm gebaut?', 'when was the lighthouse built?'],
    ['fr', 'Combien coûte la livraison ?', 'how much cost the delivery?'],
    ['es', '¿Cuándo abre el museo?', 'when open the museum?'],
    ['it', 'Quando apre il museo?', 'when open the museum?'],
    ['ru', 'Когда открывается музей?', 'when open museum?'],
    ['pt', 'A que horas abre o museu?', 'when does it open the museum?'],
    ['th', 'พิพิธภัณฑ์เปิดกี่โมง', 'museum opens at what time'],
    ['zh', '博物馆什么时候开门？', 'museum when open the door?'],
  ])('reads a question, %s: %s', (language, question, english) =>
    expect(shippedGlossary(language)?.gloss(question)).toBe(english),
  );
});

it('tells what share of a text it knows, and a name from a word', () => {
  const french = new Glossary('stone\tpierre\nhouse\tmaison\nthe\tla', 'fr');
  expect(french.share('la maison rouge de Jean')).toBeCloseTo(0.4);
  expect(french.share('')).toBe(0);
  expect(french.glossWord('pierre', false)).toBe('stone');
  expect(french.glossWord('Pierre', false)).toBe('Pierre');
});
