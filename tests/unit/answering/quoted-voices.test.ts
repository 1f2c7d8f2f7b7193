import { describe, expect, it } from 'vitest';
import { quotedVoices } from '@/lib/answering/quoted-voices';
import { prepared } from './page';

const news = `The bridge at Holm has been closed since a lorry hit one of its piers on Monday.
  The council expects the repair to take until spring and to cost two million crowns.
  A ferry carries pedestrians across the river every twenty minutes from six in the morning.
  Lorries have to take the tunnel at Varn, which adds forty minutes to the journey.`;
const voices = (lines: string, language = 'en'): string[] => {
  const page = prepared('Bridge closed', lines, null, { language });
  const found = quotedVoices(page);
  return page.sentences.filter(({ index }) => found.has(index)).map(({ text }) => text);
};

describe('voices in a text', () => {
  it('are those who speak of themselves', () => {
    const said = '“I heard a bang and ran out with my cat,” said Ilse Roth, who lives nearby.';
    expect(voices(`${news}\n${said}`)).toEqual([said]);
    const german = '„Wir haben einen Knall gehört und sind gerannt“, sagte Ilse Roth.';
    const text = `Die Brücke in Holm ist seit Montag gesperrt, weil ein Lastwagen sie gerammt hat.
      Der Stadtrat rechnet damit, dass die Reparatur bis zum Frühjahr dauert.
      Eine Fähre bringt Fußgänger alle zwanzig Minuten über den Fluss.`;
    expect(voices(`${text}\n${german}`, 'de')).toEqual([german]);
  });

  it('are not those who tell of the matter, or in figures', () => {
    const said = '“The pier is cracked from top to bottom,” said the engineer, Per Ask.';
    const promise = '“We will not open it before March 2027,” said the engineer, Per Ask.';
    expect(voices(`${news}\n${said}\n${promise}`)).toEqual([]);
  });

  it('are none where they are what a page has to say', () => {
    expect(voices('“I build boats.”\n“I have built them since my youth.”\nHe smiles.')).toEqual([]);
  });
});
