import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const boats = prepared(
  'Boats for hire',
  `Our boats lie at the north quay, below the mill. They are open every day from May to September.
   Smoking is forbidden in all boats. If you do it all the same, we charge £120 for cleaning. Dogs travel in the bow.
   The Larch Grant lends boats to pupils. There are twelve places a year. Applications are read by the harbour master, Ida Berg.
   Fishing from our boats is allowed without a licence. The lake has perch and pike.`,
  await shippedEmbedder(),
);
const ask = (question: string) => answerQuestion(boats, question).text;

it('reads on to the sum or the person that is asked for', () => {
  expect(ask('What do I have to pay if somebody smoked in the boat?')).toBe(
    'Smoking is forbidden in all boats. If you do it all the same, we charge £120 for cleaning.',
  );
  expect(ask('Who gives the Larch Grant to pupils?')).toContain('Ida Berg');
});

it('takes nothing more where that is not asked for', () => {
  expect(ask('Is smoking forbidden in the boats?')).not.toContain('£120');
  expect(ask('Who can have the Larch Grant?')).not.toContain('Smoking');
});

it('reads on in other languages', async () => {
  const cars = prepared(
    'Mietwagen',
    `Unsere Wagen stehen am Bahnhof von Husum.
     In allen Fahrzeugen herrscht Rauchverbot. Bei Verstößen stellen wir 120 € in Rechnung.`,
    await shippedEmbedder(),
    { language: 'de' },
  );
  expect(answerQuestion(cars, 'Was muss ich zahlen, wenn im Auto geraucht wurde?').text).toContain(
    '120 €',
  );
});
