import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { summarize } from '@/lib/answering/extractive-summary';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { Embedder } from '@/lib/library/static-embedder';
import { samplePage } from '@/tests/quality/sample-page';
import { shippedEmbedder } from '../embedder';
import { museum } from './museum';
import { faults, prepared } from './page';
import { prepareAsShipped } from '../../shipped-reader';

const boots = `
  # Alpine Pro 4
  €329.00
  Boot with a stiff sole.
  # Budget Trek
  €59.90
  Synthetic boot for day walks, 510 g.
  # Desert Scout
  €139.00
  Suede boot for hot climates.
`;

describe('answerQuestion', () => {
  let page: AnalyzedPage;
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
    page = prepared('The Harbour Museum', museum, embedder);
  });

  it.each([
    ['When is the museum open in summer?', 'from 9 am to 7 pm'],
    ['How much do adults pay?', '12 euros'],
    ['Who founded the museum?', 'Anna Lindqvist'],
    ['Which tram goes there?', 'Tram line 4'],
    ['Why is there no car park?', 'closed to traffic'],
    ['Do childrn enter for free?', 'free of charge'],
  ])('%s', (question, words) => {
    const answer = answerQuestion(page, question);
    expect(answer.found).toBe(true);
    expect(answer.claims[0]?.quotes[0]?.text).toContain(words);
    expect(answer.claims.length).toBeLessThanOrEqual(3);
    expect(faults(answer, page)).toEqual([]);
  });

  it('offers the next best sentences that it does not quote itself', () => {
    const { claims, further = [] } = answerQuestion(page, 'When is the museum open in winter?');
    const quoted = claims.flatMap(({ quotes }) => quotes.map(({ text }) => text));
    expect(further).toHaveLength(2);
    expect(further.filter(({ text }) => quoted.includes(text))).toEqual([]);
    expect(answerQuestion(page, 'xyzzy').further ?? []).toEqual([]);
  });

  it('offers where to look also when most words of the question are nowhere on the page', () => {
    const answer = answerQuestion(page, 'What do retired soldiers, veterans and pensioners pay?');
    expect(answer).toMatchObject({ found: false, claims: [] });
    expect(answer.evidence).toBeLessThan(0.15);
    expect(answer.further?.[0]?.text).toContain('Adults pay 12 euros');
  });

  it('adds no second passage that has the words of the question without what it asks for', () => {
    const tides = prepareAsShipped(samplePage('article', 'article'), embedder);
    const { text, claims, further = [] } = answerQuestion(tides, 'Why are there two tides a day?');
    expect(claims[0]?.quotes[0]?.text).toContain('and so has two high waters');
    expect(text).not.toContain('one twelfth');
    // It stays within reach.
    expect(further[0]?.text).toContain('one twelfth');
  });

  it('brings the sentence a pronoun points to', () => {
    const [claim] = answerQuestion(page, 'Who founded the museum in 1923?').claims;
    expect(claim?.quotes).toHaveLength(2);
    expect(claim?.quotes[1]?.text).toContain('The Harbour Museum tells');
  });

  it('brings nothing for a word that only joins a sentence to the one before it', () => {
    const bridge = prepared(
      'The old bridge',
      'The harbour was dredged twice. However, the stone bridge collapsed in the storm of 1887.',
      embedder,
    );
    const [claim] = answerQuestion(bridge, 'When did the stone bridge collapse?').claims;
    expect(claim?.quotes.map(({ text }) => text)).toEqual([
      'However, the stone bridge collapsed in the storm of 1887.',
    ]);
  });

  it.each([
    'What is the boiling point of nitrogen?',
    'Who won the football world cup in 2014?',
    'How do I reset my router password?',
  ])('says that the page does not: %s', (question) => {
    const answer = answerQuestion(page, question);
    expect(answer.found).toBe(false);
    expect(answer.claims.length).toBeLessThanOrEqual(2);
    expect(faults(answer, page)).toEqual([]);
  });

  it.each([
    'What is this page about?',
    'tl;dr',
    'Summarize this article',
    'Can you give me a short summary?',
    'worum geht es hier?',
    '总结',
  ])('sums up when asked about the whole: %s', (question) => {
    const answer = answerQuestion(page, question);
    expect(answer.found).toBe(true);
    expect(answer.claims.length).toBeGreaterThanOrEqual(2);
  });

  it('lists the main points when asked for them', () => {
    expect(answerQuestion(page, 'What are the main points?').layout).toBe('list');
    expect(answerQuestion(page, 'key takeaways').layout).toBe('list');
  });

  it('understands a follow-up by the question before it', () => {
    const answer = answerQuestion(page, 'And in winter?', ['When is the museum open in summer?']);
    expect(answer.found).toBe(true);
    expect(answer.claims[0]?.quotes[0]?.text).toContain('In winter');
  });

  it.each([
    ['What is the fog rule?', 'Ships sound the horn every two minutes.'],
    ['How much is a day ticket?', '€ 12.50'],
    ['Why does the quay flood?', 'so the quay floods'],
    ['Where does the ferry to Holm leave?', 'Ferry | Pier | Departure'],
    ['What should I bring aboard?', 'Warm clothes.'],
  ])('shows what a reader needs: %s', (question, words) => {
    const harbour = prepared(
      'The harbour',
      `# Rules
      The fog rule
      Ships sound the horn every two minutes. Those at anchor ring a bell.
      # Day ticket
      € 12.50
      # Why the quay floods
      The ground below it sinks by a millimetre a year. The wall stays where it is, so the quay floods at every storm.
      Does the quay flood?
      # Ferries
      | Ferry | Pier | Departure
      | Sandby | North | 9:00
      | Holm | South | 10:30
      # Aboard
      Bring a few things aboard:
      - Warm clothes.
      - A bag for what must stay dry.`,
      embedder,
    );
    const answer = answerQuestion(harbour, question);
    expect(answer.found).toBe(true);
    expect(answer.text).toContain(words);
    expect(answer.claims[0]?.quotes[0]?.text).not.toMatch(/^The fog rule$|\?$/);
    expect(faults(answer, harbour)).toEqual([]);
  });

  it('does not answer when a telling word is nowhere on the page', () => {
    expect(answerQuestion(page, 'What is the temperature of the building?').found).toBe(false);
  });

  it('takes “Is there …?” for a whole question', () => {
    const asked = 'Is there a tram line?';
    expect(answerQuestion(page, asked, ['How much do adults pay?'])).toEqual(
      answerQuestion(page, asked),
    );
  });

  it('works without the embedder and on an empty page', () => {
    expect(
      answerQuestion(prepared('The Harbour Museum', museum), 'How much do adults pay?').text,
    ).toContain('12 euros');
    expect(answerQuestion(prepared('', ''), 'Anything?')).toMatchObject({
      found: false,
      claims: [],
      text: '',
    });
    expect(answerQuestion(page, '?')).toMatchObject({ found: false });
  });

  it('works in other languages', () => {
    const zh = prepared(
      '',
      '博物馆夏季每天上午九点开放。成人票价为十二欧元。电车四号线停在门口。',
      embedder,
      { language: 'zh' },
    );
    expect(answerQuestion(zh, '成人票价是多少？').claims[0]?.quotes[0]?.text).toContain('十二欧元');
    const de = prepared(
      '',
      'Das Museum öffnet im Sommer um neun Uhr. Erwachsene zahlen zwölf Euro. Die Straßenbahn hält vor der Tür.',
      embedder,
      { language: 'de' },
    );
    expect(answerQuestion(de, 'Was zahlt ein Erwachsener?').claims[0]?.quotes[0]?.text).toContain(
      'zwölf Euro',
    );
  });

  it.each([
    ['What was the population of Corvo in 2010?', 'Corvo | 14,000 | 19,900 | 28,700'],
    ['How many people lived in Belmar in 2010?', 'Belmar | 80,100 | 79,400 | 75,000'],
  ])('answers from a row below columns that are years: %s', (question, row) => {
    const cities = `
      # Population by city
      | City | 1990 | 2000 | 2010
      | Arden | 120,400 | 134,000 | 151,200
      | Belmar | 80,100 | 79,400 | 75,000
      | Corvo | 14,000 | 19,900 | 28,700
    `;
    const { claims, found, text } = answerQuestion(prepared('Cities', cities, embedder), question);
    expect(found).toBe(true);
    expect(claims).toHaveLength(1);
    expect(text).toBe(`City | 1990 | 2000 | 2010\n${row}`);
    // Rows of years are no names of columns.
    const lights = `
      | Norre | 1871 | granite
      | Sunde | 1902 | iron
    `;
    expect(answerQuestion(prepared('Lights', lights, embedder), 'Sunde?').text).toBe(
      'Sunde | 1902 | iron',
    );
  });

  it('answers from a row of a table, found by the names of its columns', () => {
    const ferries = prepared(
      'Ferries',
      `
      All boats leave from the western pier.
      | Island | First boat | Crossing time | Single fare
      | Hallig | 07:10 | 35 minutes | € 8.50
      | Norre | 08:25 | 80 minutes | € 14.00
      | Skerry | 09:40 | 125 minutes | € 19.80
      `,
      embedder,
    );
    const { found, claims } = answerQuestion(ferries, 'What is the single fare to Norre?');
    expect(found).toBe(true);
    expect(claims.map(({ quotes }) => quotes.map(({ text }) => text))).toEqual([
      ['Norre | 08:25 | 80 minutes | € 14.00', 'Island | First boat | Crossing time | Single fare'],
    ]);
  });

  it('names the product that a price belongs to', () => {
    const shop = prepared(
      'Camping stoves',
      `
      # Ember Duo gas stove
      - Two flames side by side for pan and pot.
      - € 84.50
      # Fjell spirit burner
      - Burns quietly for 25 minutes on one filling.
      - € 27.00
      # Twig wood stove
      - Needs no fuel but what lies about in the forest.
      - € 52.00
      `,
      embedder,
      { type: 'collection' },
    );
    const { text } = answerQuestion(shop, 'How much is the Fjell spirit burner?');
    expect(text).toContain('Fjell spirit burner');
    expect(text).toContain('€ 27.00');
    expect(text).not.toContain('€ 84.50');
  });

  it.each([
    ['What is the price of the Alpine Pro 4?', 'Alpine Pro 4 · €329.00 · Boot with a stiff sole.'],
    ['Which boot costs €59.90?', 'Budget Trek · €59.90 · Synthetic boot for day walks, 510 g.'],
    ['Which boot is for hot climates?', 'Desert Scout · €139.00 · Suede boot for hot climates.'],
  ])('reads a card as one, on any page: %s', (question, text) => {
    const shop = prepared('Hiking boots', boots, embedder);
    const answer = answerQuestion(shop, question);
    expect(answer).toMatchObject({ found: true, text });
    expect(answer.claims[0]?.form).toBe('item');
    expect(faults(answer, shop)).toEqual([]);
    expect(answerQuestion(shop, 'How much is the Everest Ultra 9?').found).toBe(false);
  });

  it('names what stands on a card in summaries, each card once', () => {
    const shop = prepared('Hiking boots', boots, embedder);
    for (const style of ['summary', 'key-points'] as const) {
      const answer = summarize(shop, style);
      const lines = answer.text.split('\n');
      expect(new Set(lines).size).toBe(lines.length);
      for (const line of lines) expect(line).toMatch(/^(?:Alpine|Budget|Desert).+ · €.+ · .+\.$/u);
      expect(faults(answer, shop)).toEqual([]);
    }
  });

  it('leaves what is said of the whole list out of its last card', () => {
    const label = '1–3 of 240 · Loading…';
    const skipped = [{ reason: 'part-of-list' as const, count: 1, label }];
    const shop = prepared('Hiking boots', `${boots}\n${label}`, embedder, { skipped });
    expect(summarize(shop, 'key-points').text).not.toContain('240');
    expect(answerQuestion(shop, 'Which boot is for hot climates?').text).not.toContain('240');
  });
});
