import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { summarize } from '@/lib/answering/extractive-summary';
import { shippedEmbedder } from '../../embedder';
import { prepareAsShipped } from '../../../shipped-reader';
import { prepared } from '../page';

const embedder = await shippedEmbedder();

const pages = {
  news: `# Harbour wall gives way in storm
    By Ada Finch, harbour correspondent
    Published 3 May 2026 · Updated 5 May 2026
    The harbour wall gave way on Friday night, and eleven boats were lost.
    The song of the night was written by Tom Reed in 1952. The wall was built in 1887 by the town.`,
  obituary: `# Saul Pettifer, 1931–2026
    Obituary by Ruth Adler
    12 April 2026
    Saul Pettifer, who has died aged 94, built the last wooden ferries of the sound.`,
  paper: `# Moss on northern roofs
    Lotte Brandt, Kenji Mori, A. B. Whitfield
    We counted mosses on 212 roofs and found that slate carries twice as many kinds as tin.`,
  ru: `# Башня над морем
    Текст: Анна Лунина, 5 мая 2026 года
    Башню построил архитектор Отто Кукук в 1908 году. Высота башни 25 метров.`,
  blog: `# Nine ways to tie a boat
    Ada Finch October 14, 2025 — 7 minutes read
    The bowline holds best, and best practices begin with it. I wrote this blog for my crew.`,
  magazine: `# Nine ways to tie a boat
    3 May 2026 • Ada Finch • 9 min read
    The bowline holds best on any boat.`,
  apart: `# Nine ways to tie a boat

    Written by

    Ada Finch

    Last updated on:

    October 1, 2025

    The bowline holds best on any boat.`,
  labels: `# Nine ways to tie a boat

    Best Practices

    More Knots by Harbour Rope Works

    The best of these practices is the bowline, which harbour works teach with a rope. By May 2027 all will.`,
  posted: `# Snow in June
    Posted on June 12, 2024 by Mo Farrow in Weather
    Ten centimetres fell on the pass. The first forecast was published 7 Oct 1923 by the army.`,
  short: `# Slow trains
    Published 7 Oct 2023 by Wim de Boer
    The night train is back. Coffee is served by Ana at seven.`,
  prepared: `# Annual report
    Prepared by Miriam Oduya, treasurer
    The bridge carried 412,000 vehicles. The soup was prepared by Ole Lund.`,
  de: `# Schnee im Juni
    Veröffentlicht am 12. Juni 2024 von Mo Farrow
    Zehn Zentimeter fielen auf dem Pass, und die Straße blieb gesperrt.`,
  fr: `# Neige en juin
    Publié le 12 juin 2024 par Mo Farrow
    Dix centimètres sont tombés sur le col, et la route est restée fermée.`,
  es: `# Nieve en junio
    Redactado por Mo Farrow
    Cayeron diez centímetros en el puerto y la carretera quedó cerrada.`,
  ar: `# قرية تصنع الصابون من الزيتون
    بقلم: سامي حداد، 9 فبراير 2024
    في قرية عين الرمان يصنع السكان الصابون من زيت الزيتون منذ القرن السابع عشر.`,
  served: `# The night train
    Published 7 Oct 2023 by popular demand
    Reviewed 3 May 2024 by the board
    Coffee is served by Ana at seven.`,
  none: `The harbour wall gave way on Friday night. Tom Reed wrote a song about it in 1952.`,
};
const languages: Record<string, string> = { ru: 'ru', de: 'de', fr: 'fr', es: 'es', ar: 'ar' };

describe('asked who wrote a page, and when', () => {
  const ask = (page: keyof typeof pages, question: string) =>
    answerQuestion(
      prepared('', pages[page], embedder, { language: languages[page] ?? 'en' }),
      question,
    );

  it.each([
    ['news', 'Who wrote this article?', 'Ada Finch'],
    ['news', 'Who is the author?', 'Ada Finch'],
    ['news', 'When was this published?', '3 May'],
    ['news', 'When was the article last updated?', '5 May'],
    ['obituary', 'Who wrote this obituary?', 'Ruth Adler'],
    ['obituary', 'When was this written?', '12 April'],
    ['blog', 'Who wrote this post?', 'Ada Finch'],
    ['blog', 'When was this published?', 'October 14'],
    ['magazine', 'Who is the author of this article?', 'Ada Finch'],
    ['magazine', 'When was this written?', '3 May 2026'],
    ['apart', 'Who wrote this?', 'Ada Finch'],
    ['apart', 'When was this last updated?', 'October 1'],
    ['paper', 'Who are the authors of this paper?', 'Kenji Mori'],
    ['ru', 'Кто написал эту статью?', 'Анна Лунина'],
    ['posted', 'Who wrote this?', 'Mo Farrow'],
    ['posted', 'Who is the author?', 'Mo Farrow'],
    ['posted', 'When was it posted?', 'June 12, 2024'],
    ['short', 'Who wrote this?', 'Wim de Boer'],
    ['prepared', 'Who wrote this report?', 'Miriam Oduya'],
    ['de', 'Wer hat das geschrieben?', 'Mo Farrow'],
    ['de', 'Wer ist der Autor?', 'Mo Farrow'],
    ['fr', 'Qui a écrit cet article ?', 'Mo Farrow'],
    ['es', '¿Quién escribió este artículo?', 'Mo Farrow'],
    ['ar', 'من كتب المقال؟', 'سامي حداد'],
  ] as const)('tells it by its byline, %s: %s', (page, question, words) => {
    const { found, text } = ask(page, question);
    expect(found).toBe(true);
    expect(text).toContain(words);
  });

  it.each([
    ['news', 'Who wrote the song of the night?', 'Tom Reed'],
    ['news', 'When was the wall built?', '1887'],
    ['ru', 'Кто построил башню?', 'Отто Кукук'],
  ] as const)('looks in the text for what that tells, %s: %s', (page, question, words) => {
    expect(ask(page, question).text).toContain(words);
  });

  it.each(['none', 'labels'] as const)(
    'says that a page without a byline does not tell: %s',
    (page) => {
      expect(ask(page, 'Who wrote this article?').found).toBe(false);
      expect(ask(page, 'When was this article published?').found).toBe(false);
    },
  );

  it('takes nobody for an author who is not said to have written', () => {
    expect(ask('served', 'Who wrote this?').found).toBe(false);
  });

  it('is no comment below the article', () => {
    const { page } = prepared(
      'Council bans leaf blowers',
      `Published 7 Oct 2023 by Wim de Boer
       Petrol leaf blowers may no longer be used from next autumn.
       Finally! The noise drove my dog crazy.
       New machines will cost me 11,000 euros.`,
    );
    const writers = [undefined, undefined, 'rakefan', 'J. Peeters'];
    const blocks = page.blocks.map((block, at) => {
      const author = writers[at];
      return author === undefined ? block : { ...block, author };
    });
    const { text } = answerQuestion(
      prepareAsShipped({ ...page, blocks }, embedder),
      'Who wrote the article?',
    );
    expect(text).toContain('Wim de Boer');
  });

  it('makes no point of it', () => {
    const points = summarize(prepared('', pages.obituary, embedder), 'key-points').text;
    expect(points).not.toContain('Ruth Adler');
    expect(points).toContain('wooden ferries');
  });
});
