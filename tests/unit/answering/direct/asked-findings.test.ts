import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();

const pages = {
  en: `# Abstract
    Moss on roofs has rarely been counted. We counted mosses on 212 roofs in two springs.
    Slate carried twice as many kinds as tin. Age explained a tenth of that. These results suggest that slate keeps moss longer.
    # Methods
    We placed one frame on each roof from March to May. Frames were read by two people.
    # Acknowledgements
    This work was supported by the Moss Council.`,
  de: `Wir zählten Moose auf 212 Dächern. Diese Ergebnisse legen nahe, dass Schiefer das Moos länger hält.`,
  named: `Background: Nobody knows how long moss lives.
    Methods: We counted mosses on 84 roofs and placed one frame on each.
    Results: The median was 17 kinds on slate and 9 on tin.
    Conclusions: Slate keeps more kinds of moss.`,
  none: `The moss on the roof of the town hall is green. The roof was built in 1902.`,
};
const ask = (page: keyof typeof pages, question: string) =>
  answerQuestion(
    prepared('', pages[page], embedder, { language: page === 'de' ? 'de' : 'en' }),
    question,
  );

it.each([
  ['en', 'What did they find?', ['Slate carried twice', 'These results suggest']],
  ['en', 'What do the authors conclude?', ['These results suggest']],
  ['named', 'What did they find?', ['17 kinds', 'Slate keeps']],
  ['de', 'Was sind die Ergebnisse der Studie?', ['legen nahe']],
  ['en', 'Who funded the study?', ['Moss Council']],
] as const)('tells what came out of a study, %s: %s', (page, question, words) => {
  const { found, text } = ask(page, question);
  expect(found).toBe(true);
  for (const each of words) expect(text).toContain(each);
  expect(text).not.toContain('placed one frame');
  expect(text).not.toContain('Nobody knows');
});

it('says that a page without a study does not tell', () => {
  expect(ask('none', 'What did they find?').found).toBe(false);
});
