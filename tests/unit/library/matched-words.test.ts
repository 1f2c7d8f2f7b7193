import { describe, expect, it } from 'vitest';
import { matchedWords } from '@/lib/library/matched-words';

function marked(
  text: string,
  query: string,
  language: string,
  phrases: readonly string[] = [],
): string[] {
  return matchedWords(text, { text: query, english: query, phrases }, language).map(
    ({ start, end }) => text.slice(start, end),
  );
}

describe('the words a text was found by', () => {
  it('are those of the query in any form, but no function words', () => {
    expect(
      marked('Tides rise; the tidal range is the rise of a tide.', 'the rising tides', 'en'),
    ).toEqual(['Tides', 'rise', 'rise', 'tide']);
    expect(marked('Die Häuser am Hausmeisterhof', 'Haus', 'de')).toEqual(['Häuser']);
    expect(marked('Защита Пэнтерс уступила очков', 'защиты пэнтерс', 'ru')).toEqual([
      'Защита',
      'Пэнтерс',
    ]);
  });

  it('are stretches of runs without spaces, joined where they overlap', () => {
    expect(marked('潮汐是海水在月球引力作用下的运动。', '月球引力', 'zh')).toEqual(['月球引力']);
    expect(marked('NFL黑豹队的防守', '黑豹队 nfl', 'zh')).toEqual(['NFL黑豹队']);
  });

  it('are all words of a phrase where it stands, and not where they stand apart', () => {
    const text =
      'It leaves in the morning; the café opens in  the — morning, every morning in May.';
    expect(marked(text, 'in the morning', 'en', ['in the morning'])).toEqual([
      'in the morning',
      'in  the — morning',
      'morning',
    ]);
    expect(marked('Im Café', 'im cafe', 'de', ['im cafe'])).toEqual(['Im Café']);
  });

  it('are what begins like the last word while it is typed, unless that is a word already', () => {
    expect(marked('The lighthouse and its lights', 'lighthou', 'en')).toEqual(['lighthouse']);
    expect(marked('The lighthouse and its lights', 'light', 'en')).toEqual(['lights']);
    expect(marked('The lighthouse and its lamp', 'lighthou lamp', 'en')).toEqual(['lamp']);
    expect(marked('The lighthouse', 'lighthou ', 'en')).toEqual([]);
    expect(marked('Élan', 'el', 'fr')).toEqual(['Élan']);
  });

  it('are none where the text says nothing of it', () => {
    expect(marked('Nothing here.', 'tides', 'en')).toEqual([]);
    expect(marked('', 'tides', 'en')).toEqual([]);
    expect(marked('tides', '', 'en')).toEqual([]);
  });
});
