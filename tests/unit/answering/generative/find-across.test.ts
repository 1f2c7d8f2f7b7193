import { beforeAll, describe, expect, it } from 'vitest';
import { answerLanguage } from '@/lib/answering/generative/answer-language';
import { finishAnswer } from '@/lib/answering/generative/finish-answer';
import { groundAnswer } from '@/lib/answering/generative/ground-answer';
import { joinPages } from '@/lib/answering/library/join-pages';
import type { Embedder } from '@/lib/library/static-embedder';
import type { Claim } from '@/lib/protocol/conversation';
import { pageOfText } from '@/tests/eval/page-of-text';
import { prepareAsShipped, shippedGlossary } from '@/tests/shipped-reader';
import { savedPage } from '../library/documents';
import { shippedEmbedder } from '../../embedder';

const pages = {
  de: pageOfText(
    'Das Hallenbad',
    'Das Hallenbad am Mühlbach wurde im Jahr 1974 eröffnet. Der Gemeinderat hat beschlossen, es für 6,8 Millionen Euro zu sanieren. Während der Arbeiten findet der Schwimmunterricht in Hirschfelden statt. Hunde dürfen nicht auf die Liegewiese.',
    'de',
  ),
  en: pageOfText(
    'The lighthouse',
    'The lighthouse was built in 1871 after a ship had sunk in a storm. Visitors may climb the tower on Sundays. Dogs are not allowed inside. A ticket costs four euros.',
    'en',
  ),
};

describe('answers in another language than the page', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });

  async function claims(page: keyof typeof pages, answer: string): Promise<Claim[]> {
    const finished = await finishAnswer(prepareAsShipped(pages[page], embedder), answer, [], (of) =>
      Promise.resolve(shippedGlossary(of)),
    );
    return finished?.claims ?? [];
  }

  it.each([
    ['de', 'The indoor pool was opened in 1974.', 'im Jahr 1974 eröffnet'],
    ['de', 'The council decided to renovate the pool for 6.8 million euros.', 'zu sanieren'],
    ['de', 'Swimming lessons take place in Hirschfelden during the work.', 'Schwimmunterricht'],
    ['en', 'Der Leuchtturm wurde 1871 gebaut, nachdem ein Schiff gesunken war.', 'built in 1871'],
    ['en', 'Besucher dürfen sonntags auf den Turm steigen.', 'climb the tower'],
    ['en', 'Una entrada cuesta cuatro euros.', 'four euros'],
    ['de', 'La piscine couverte a été ouverte en 1974.', 'im Jahr 1974 eröffnet'],
  ] as const)('are led back, %s: %s', async (page, answer, source) => {
    const [claim] = await claims(page, answer);
    expect(claim?.support).toBe('supported');
    expect(claim?.quotes[0]?.text).toContain(source);
  });

  it('are led back to what is in another language beside what is not', async () => {
    const page = await joinPages([
      savedPage('Ferry', 'The ferry to the island leaves at eight in the morning.'),
      savedPage('Kapelle', 'Sie wurde im Jahr 1402 von Fischern gebaut.', { language: 'de' }),
    ]);
    const answer = 'The ferry leaves at eight in the morning. Fishermen built the chapel in 1402.';
    const found = groundAnswer(prepareAsShipped(page, embedder), answer, []);
    expect(found.map(({ quotes }) => quotes.map((quote) => quote.text))).toEqual([
      ['The ferry to the island leaves at eight in the morning.'],
      ['Sie wurde im Jahr 1402 von Fischern gebaut.'],
    ]);
    // What the page says otherwise in the language of the answer is no matter of another language.
    for (const wrong of [
      'The ferry leaves at nine in the morning.',
      'The ferry does not leave at eight.',
    ])
      expect(groundAnswer(prepareAsShipped(page, embedder), wrong, [])[0]?.support).toBe(
        'unsupported',
      );
  });

  it.each([
    ['de', 'The indoor pool was opened in 1984.'],
    ['de', 'The council decided to close the library in the old school next spring.'],
    ['en', 'Der Leuchtturm wurde 1891 gebaut, nachdem ein Schiff gesunken war.'],
    ['en', 'Der Leuchtturm wurde achtzehnhunderteinundneunzig gebaut.'],
    ['en', 'Ein Ticket kostet fünfundvierzig Euro.'],
    ['en', 'Der Wärter züchtete Bienen und verkaufte den Honig auf dem Markt.'],
  ] as const)('are marked where the page does not say so, %s: %s', async (page, answer) => {
    const [claim] = await claims(page, answer);
    expect(claim?.support).toBe('unsupported');
  });

  it.each([
    ['en', 'Visitors pay 4 euros per person.'],
    ['en', 'Ludwig van Beethoven composed nine operas.'],
    ['en', "Kathy Bates plays Rose's sister."],
    ['en', 'Leonardo da Vinci painted Mona Lisa.'],
    ['de', 'Anmeldung per E-Mail möglich.'],
    ['de', 'Das Hallenbad wurde 1974 eröffnet.'],
  ] as const)('are no others for a few small words, %s: %s', async (page, answer) => {
    const prepared = prepareAsShipped(pages[page], embedder);
    const of = (language: string) => Promise.resolve(shippedGlossary(language));
    expect((await answerLanguage(prepared, answer, of)).language).toBe(page);
  });
});
