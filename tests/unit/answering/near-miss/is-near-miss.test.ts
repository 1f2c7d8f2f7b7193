import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const pages = {
  de: `Die Zahnradbahn auf den Hochberg wurde 1893 eröffnet. Gebaut hat sie der Ingenieur Emil Locher-Brandt.
    Die Fahrt dauert achtzehn Minuten. Das Gasthaus auf dem Gipfel schließt, sobald der erste Schnee fällt.`,
  es: `El molino de viento de Campo Alto se construyó en 1742. Lo levantó el maestro Jacinto Ferrer.
    Cuando el viento supera los sesenta kilómetros por hora, el molinero detiene las aspas.
    El molino abre los domingos. La entrada es gratuita para los vecinos; los demás pagan tres euros.`,
  fr: `Le phare de la pointe Noire fut allumé en 1851. L'architecte Léonce Aubry l'a dessiné après le naufrage de la Belle-Anne.
    La corne de brume retentit lorsque la visibilité tombe sous un mille.`,
  it: `Il ponte di Valscura fu costruito nel 1620 dal capomastro Biagio Tondini. È lungo ottanta metri e ha tre archi.
    Quando il fiume supera i quattro metri, il ponte viene chiuso.`,
  tr: `Karataş deniz feneri 1876 yılında mimar Halil Nuri tarafından yapıldı. Sis çöktüğünde düdük çalar.`,
};

describe('a question that has half of its words in common with the page', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });
  const ask = (language: keyof typeof pages, question: string) =>
    answerQuestion(prepared('', pages[language], embedder, { language }), question);

  it.each([
    ['de', 'Wer besitzt die Bahn heute?'],
    ['de', 'Wann starb der Ingenieur?'],
    ['es', '¿Quién es el dueño del molino?'],
    ['es', '¿Cuánto pesa la piedra del molino?'],
    ['fr', 'Qui possède le phare ?'],
    ['it', 'Quanto pesa il ponte?'],
    ['it', 'Chi ha pagato il ponte?'],
    ['tr', 'Fenerin sahibi kim?'],
  ] as const)('is not answered by whatever is said of the rest, %s: %s', (language, question) => {
    expect(ask(language, question).found).toBe(false);
  });

  it.each([
    ['de', 'Wann wurde die Bahn eröffnet und wer hat sie gebaut?', ['1893', 'Emil']],
    ['de', 'Wann schließt das Gasthaus?', ['Schnee']],
    ['es', '¿Cuánto cuesta la entrada?', ['tres euros']],
    ['es', '¿Cuándo detiene el molinero las aspas?', ['viento supera']],
    ['fr', 'Quand la corne de brume retentit-elle ?', ['visibilité']],
    ['it', 'Quanti archi ha?', ['tre archi']],
    ['tr', 'Düdük ne zaman çalar?', ['Sis']],
  ] as const)('is, where they only ask, %s: %s', (language, question, words) => {
    const { found, text, unanswered } = ask(language, question);
    expect(found).toBe(true);
    expect(unanswered).toBeUndefined();
    for (const word of words) expect(text).toContain(word);
  });
});

it('leaves a part open that asks for what the page does not have, though it names its subject', async () => {
  const page = prepared(
    'Tides at Harrow Sound',
    `The mill on the causeway was built in 1787 by the brothers Enoch and Saul Pettifer.
    | Station | High water (m)
    | Harrow Bar | 8.9
    | Lower Quay | 9.2`,
    await shippedEmbedder(),
  );
  const { text, unanswered } = answerQuestion(
    page,
    'When was the mill built and who is the mayor of Harrow?',
  );
  expect(text).toContain('1787');
  expect(unanswered).toEqual(['who is the mayor of Harrow']);
});
