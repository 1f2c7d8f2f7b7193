/** Writes tests/fixtures/pdf. Run it again after a change: `node scripts/fixture-pdfs/make.ts` */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writePdf, type PdfPage, type Text } from './pdf-writer.ts';

const folder = path.resolve(import.meta.dirname, '../../tests/fixtures/pdf');
mkdirSync(folder, { recursive: true });
const save = (name: string, bytes: Uint8Array): void =>
  writeFileSync(path.join(folder, name), bytes);

/** Lines one under the other. */
function lines(
  texts: readonly string[],
  x: number,
  y: number,
  leading = 13,
  more: Partial<Text> = {},
): Text[] {
  return texts.map((text, index) => ({ text, x, y: y - index * leading, ...more }));
}

const running = (number: number): Text[] => [
  { text: 'Journal of Coastal Studies 2024', x: 60, y: 805, size: 8 },
  { text: `${number + 40}`, x: 290, y: 30, size: 8 },
];

const paper: PdfPage[] = [
  {
    texts: [
      ...running(1),
      { text: 'arXiv:2411.01234v2 [ocean] 3 Nov 2024', x: 20, y: 250, size: 16, turned: 90 },
      { text: 'Tides of the Western Harbour', x: 130, y: 760, size: 20 },
      ...lines(
        [
          'Abstract. The harbour has two high waters a day. We measured them for a full year with gauges at the',
          'lock and at the pier, and found that the wind explains most of what the tables leave open, which is',
          'more than had been thought before.',
        ],
        60,
        720,
      ),
      { text: '1 Introduction', x: 60, y: 660, size: 12, font: 'bold' },
      ...lines(
        [
          'The western harbour lies behind a sandbar',
          'that the sea has moved twice in a hun-',
          'dred years. Pilots know the well-',
          'known channel by heart, and their ﬁles',
          'say when it was last dredged.',
          'A well-known rule says that the channel',
          'is safe for three hours before high water',
          'and for two hours after it, unless the wind',
          'blows from the north for more than a day',
          'and holds the water back in the bay, as it',
        ],
        60,
        640,
      ),
      ...lines(
        ['often does in the months after midsummer.', 'The tables do not know about the wind.'],
        310,
        660,
      ),
      { text: '2 Methods', x: 310, y: 620, size: 12, font: 'bold' },
      ...lines(
        [
          'Two gauges were read every ten minutes.',
          'The gauge at the lock is the older one. It',
          'was set up in 1961 and has been read by',
          'hand ever since, twice a day and at night.',
          'The gauge at the pier writes to a card. We',
          'compared both for a month before the year',
          'of measurements began, and the difference',
        ],
        310,
        600,
      ),
    ],
  },
  {
    texts: [
      ...running(2),
      ...lines(['was never larger than two centimetres on', 'any day without snow.'], 60, 760),
      { text: '3 Results', x: 60, y: 715, size: 12, font: 'bold' },
      ...lines(
        [
          'The highest water of the year was 4.31 m',
          'on 17 February, with a storm from the',
          'north-west and a full moon the day before.',
          'The lowest was 0.12 m on 4 October.',
        ],
        60,
        695,
      ),
      { text: 'Station', x: 60, y: 610 },
      { text: 'Mean', x: 160, y: 610 },
      { text: 'Range', x: 230, y: 610 },
      { text: 'Lock', x: 60, y: 597 },
      { text: '2.21 m', x: 160, y: 597 },
      { text: '3.90 m', x: 230, y: 597 },
      { text: 'Pier', x: 60, y: 584 },
      { text: '2.19 m', x: 160, y: 584 },
      { text: '3.94 m', x: 230, y: 584 },
      ...lines(
        [
          'Wind from the north held the water back',
          'on thirty-one days. On these days the high',
          'water came forty minutes late on average,',
          'and the tables were wrong by half a metre.',
        ],
        310,
        760,
      ),
      { text: '4 Discussion', x: 310, y: 690, size: 12, font: 'bold' },
      ...lines(
        [
          'The pilots were right about the wind. We',
          'suggest that the tables be printed with a',
          'second column for days of north wind.',
        ],
        310,
        670,
      ),
    ],
  },
  {
    texts: [
      ...running(3),
      { text: 'References', x: 60, y: 760, size: 12, font: 'bold' },
      ...lines(
        ['[1] The Harbour Master, Tide Tables, 1961.', '[2] A. Pilot, Notes on the Channel, 1998.'],
        60,
        740,
        13,
        { size: 9 },
      ),
    ],
  },
];
save('two-columns.pdf', writePdf({ pages: paper, language: 'en' }));

save(
  'headings.pdf',
  writePdf({
    title: 'Microsoft Word - handbook_final.docx',
    outline: [
      { title: 'Before you sail', page: 0, items: [{ title: 'What to bring', page: 0 }] },
      { title: 'On the water', page: 1 },
    ],
    pages: [
      {
        texts: [
          { text: 'The Sailing Handbook', x: 60, y: 770, size: 24 },
          { text: '1 Before you sail', x: 60, y: 720, size: 14 },
          ...lines(
            [
              'Look at the weather on the evening before, and once more in the morning. A',
              'falling barometer means wind.',
            ],
            60,
            695,
          ),
          { text: '1.1 What to bring', x: 60, y: 650 },
          ...lines(
            [
              '• A life jacket for everyone on board, and one more for a guest who may',
              '  come along',
              '• Water',
              '• The chart of the bay',
            ],
            60,
            630,
          ),
          ...lines(
            [
              'The chart is sold at the harbour office, which opens at nine and closes at noon',
              'on Sundays.',
            ],
            60,
            560,
          ),
        ],
      },
      {
        texts: [
          { text: '2 On the water', x: 60, y: 770, size: 14 },
          ...lines(
            [
              'Keep to the right of the channel. Boats under sail give way to the ferry.',
              'Nobody swims near the lock.',
            ],
            60,
            745,
          ),
        ],
      },
    ],
  }),
);

save(
  'japanese.pdf',
  writePdf({
    title: '潮の満ち引き',
    language: 'ja',
    pages: [
      {
        texts: lines(
          [
            '潮の満ち引きは、月と太陽の引力によって起こる。満',
            '潮は一日に二回ある。港では潮位を毎日記録している。',
          ],
          60,
          760,
          18,
          { size: 12, font: 'japanese' },
        ),
      },
    ],
  }),
);

save(
  'hebrew.pdf',
  writePdf({
    pages: [
      {
        texts: ['הגאות והשפל נגרמים בידי הירח והשמש ומשנים את', 'גובה המים בנמל פעמיים ביום.'].map(
          (text, index) => ({
            text,
            // Ends at the right edge.
            x: 535 - [...text].length * 6,
            y: 760 - index * 18,
            size: 12,
            font: 'hebrew' as const,
          }),
        ),
      },
    ],
  }),
);

save('scanned.pdf', writePdf({ pages: [{ picture: true }, { picture: true }] }));
save(
  'partly-scanned.pdf',
  writePdf({
    title: 'Minutes of the harbour board',
    pages: [
      {
        texts: lines(
          ['The board met on 3 May and decided to dredge the channel before the', 'autumn storms.'],
          60,
          760,
        ),
      },
      { picture: true },
      { picture: true },
      { texts: lines(['The work will cost two million and take six weeks.'], 60, 760) },
    ],
  }),
);
save(
  'turned.pdf',
  writePdf({
    pages: [
      {
        rotate: 90,
        texts: lines(
          [
            'This page lies on its side, and its text stands upright',
            'once the viewer has turned it.',
          ],
          60,
          100,
          13,
        ).map(({ y, ...text }) => ({ ...text, x: 595 - y, y: 60, turned: 90 })),
      },
    ],
  }),
);
save('blank.pdf', writePdf({ pages: [{}, {}] }));
save(
  'locked.pdf',
  writePdf({
    password: 'harbour',
    pages: [{ texts: lines(['Nobody reads this without the password.'], 60, 760) }],
  }),
);
save('damaged.pdf', Buffer.from('%PDF-1.5\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Cata', 'latin1'));
save('not-a-pdf.pdf', Buffer.from('<!doctype html><title>404</title><p>There is no such file.'));
