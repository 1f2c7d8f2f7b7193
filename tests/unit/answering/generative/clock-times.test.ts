import { describe, expect, it } from 'vitest';
import { withTimesOf } from '@/lib/answering/generative/clock-times';
import { spellOut } from '@/lib/answering/generative/spell-out';
import { testGrounding } from './told-of-page';

describe('times of day', () => {
  it.each([
    // Language of the claim, the claim, language of the page, the page, the claim as the page writes it.
    ['en', 'It opens at 5 p.m.', 'de', 'Geöffnet ab 17 Uhr.', 'It opens at 17'],
    [
      'en',
      'It opens at 1:15 pm on Sundays.',
      'de',
      'Ab 13.15 Uhr.',
      'It opens at 13.15 on Sundays.',
    ],
    ['en', 'Open from 2 to 5 p.m.', 'de', 'Offen 14–17 Uhr.', 'Open from 14 to 17'],
    ['en', 'Open from 10 to 5 pm.', 'fr', 'De 10 h à 17 h.', 'Open from 10 to 17'],
    ['en', 'Until 8:30 am.', 'th', 'ถึงเวลา 08.30 น.', 'Until 08.30'],
    ['en', 'Until 12 p.m.', 'it', 'Fino alle 12.', 'Until 12'],
    ['de', 'Ab 17 Uhr ist offen.', 'en', 'Open from 5 p.m. on.', 'Ab 5 Uhr ist offen.'],
    ['de', 'Ab 17:30 Uhr ist offen.', 'en', 'Open from 5:30pm on.', 'Ab 5:30 Uhr ist offen.'],
    ['fr', 'Ouvert dès 8h.', 'en', 'Open from 8:00 a.m.', 'Ouvert dès 8:00h.'],
    ['ja', '午後3時に始まる。', 'en', 'It starts at 3 p.m.', '3に始まる。'],
    ['zh', '17时开门。', 'en', 'It opens at 17:00.', '17:00开门。'],
    ['de', 'Ab 14:00 Uhr.', 'de', 'Ab 14 Uhr.', 'Ab 14 Uhr.'],
    ['en', 'At 9:00 a.m. sharp.', 'en', 'At 9 a.m.', 'At 9 sharp.'],
  ])('%s: %s (%s: %s)', (language, claim, ofPage, text, written) => {
    expect(withTimesOf({ language: ofPage, texts: [text] }, claim, language)).toBe(written);
  });

  it.each([
    ['en', 'It opens at 5 a.m.', 'de', 'Geöffnet ab 17 Uhr.'],
    ['en', 'It opens at 7:30 p.m.', 'en', 'It opens at 7:30.'],
    ['en', 'It opens at 5 p.m.', 'en', 'The 17 members come at 5.'],
    ['de', 'Ab 17 Uhr.', 'en', 'Open from 5 a.m.'],
    ['en', 'They won 3:2 and 21:19.', 'en', 'They won 3–2 and 21–19.'],
    ['en', 'It lasts 15:42:10.', 'de', 'Um 15.42 Uhr.'],
  ])('stay as they are where the page has none such: %s: %s (%s: %s)', (...each) => {
    const [language, claim, ofPage, text] = each;
    expect(withTimesOf({ language: ofPage, texts: [text] }, claim, language)).toBe(claim);
  });
});

it.each([
  ['ja', '令和11年3月', '2029年3月'],
  ['ja', '平成元年', '1989年'],
  ['th', 'ปี 2498', 'ปี 1955'],
  ['th', 'พ.ศ. 2566', 'ค.ศ. 2023'],
  ['th', 'วันที่ 3 มีนาคม 2567', 'วันที่ 3 มีนาคม 2024'],
  ['th', 'ราคา 2500 บาท', 'ราคา 2500 บาท'],
])('years of other eras, %s: %s', (language, text, written) => {
  expect(spellOut(text, language)).toBe(written);
});

testGrounding([
  {
    what: 'times in several forms',
    language: 'de',
    page: `Das Hallenbad öffnet um 14 Uhr und schließt um 21.30 Uhr. Der Fanbus fährt am Sonntag um 13.15 Uhr am Vereinsheim ab.`,
    true: [
      'Das Hallenbad öffnet um 14:00 Uhr.',
      'Das Hallenbad schließt um 21:30 Uhr.',
      'Der Fanbus fährt um 13:15 Uhr am Vereinsheim ab.',
    ],
    false: [
      'Das Hallenbad öffnet um 15:00 Uhr.',
      'Das Hallenbad schließt um 21:15 Uhr.',
      'Der Fanbus fährt um 13:30 Uhr am Vereinsheim ab.',
    ],
  },
  {
    what: 'times in several forms',
    language: 'en',
    page: `The pool opens at 2 p.m. and closes at 9:30 p.m. on weekdays. The last bus leaves the station at 22:40.`,
    true: [
      'The pool opens at 2:00 pm.',
      'The pool closes at 21:30 on weekdays.',
      'The last bus leaves the station at 10:40 p.m.',
    ],
    false: [
      'The pool opens at 3:00 pm.',
      'The pool closes at 20:30 on weekdays.',
      'The last bus leaves the station at 10:20 p.m.',
    ],
  },
  {
    what: 'times in several forms',
    language: 'fr',
    page: `La mairie ouvre à 8h30 et ferme à 17 heures. Le marché se tient chaque samedi sur la place.`,
    true: ['La mairie ouvre à 8 h 30.', 'La mairie ouvre à 8:30.', 'La mairie ferme à 17 h 00.'],
    false: ['La mairie ouvre à 8 h 45.', 'La mairie ferme à 18 h 00.'],
  },
]);
