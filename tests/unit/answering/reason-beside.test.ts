import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const ships = prepared(
  'The yard of Kalmar',
  `The yard launched eighty-one vessels, among them the schooner Vega.
   The Vega sank off Iceland in 1911 with nine men aboard. An inquiry blamed rotten planks.
   The Orm was sold in 1920 to a Danish company. Timber went to Leith with the ship.
   Because of the war, the Saga was never finished. The hull lay in the harbour.`,
  await shippedEmbedder(),
);
const ask = (question: string, ...before: string[]) => answerQuestion(ships, question, before);

it('reads on from what happened to why', () => {
  expect(ask('Why did the Vega sink?').text).toContain('rotten planks');
  const { text } = ask('Why?', 'What happened to the Vega?');
  expect(text).toContain('rotten planks');
  expect(text).not.toContain('eighty-one');
});

it('takes nothing more where there is no reason, or it is told', () => {
  expect(ask('Why was the Orm sold?').text).not.toContain('Timber');
  expect(ask('Why was the Saga never finished?').text).not.toContain('hull');
});

it('asks an interview itself, not the line that says what it is about', async () => {
  const interview = prepared(
    '“I never plan a melody”',
    `The composer Idris Bell on silence, film music, and why he sold his piano.
     # Mr Bell, you sold your piano last year. Why?
     Because my hands always ran to the same chords. Now I compose on a borrowed accordion.
     # And the neighbours?
     They moved out.
     # You refused to write the music for “Northwind”. What happened?
     The director wanted strings under every kiss. I offered him four minutes of silence instead, and he hung up.`,
    await shippedEmbedder(),
  );
  const { found, text } = answerQuestion(interview, 'Why did Bell get rid of his piano?');
  expect(found).toBe(true);
  expect(text).toContain('same chords');
  expect(answerQuestion(interview, 'Why did he not write music for Northwind?').text).toContain(
    'strings',
  );
});
