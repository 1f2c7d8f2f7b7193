import { describe, expect, it } from 'vitest';
import { splitSentences } from '@/lib/text/sentences';

function split(text: string, language = 'en'): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

/** Texts with `|` where a sentence ends. */
const cases: Record<string, string[]> = {
  en: [
    'We met Dr. Ada King at 5 p.m. in St. Albans.|She was early.',
    'The lab moved to the U.S. in 1990.|It stayed there.',
    'They live in the U.K.|How far is that?',
    'See Fig. 3 and pp. 12 of vol. 2.|The rest follows.',
    'J. R. R. Tolkien wrote it, says C. S. Lewis.|Nobody disagrees.',
    'It costs $3.50 (about 3.20 euros. A bargain!) in the shop.|Buy it.',
    '“Stop here. Now!” she said.|He stopped.',
    'He shouted "Go!" and ran.|Nobody followed.',
    'Did it work?|Yes!|It did.',
    'He left in 1990.|20 people stayed.',
    'The reef is old.[2] It is also large.',
    'Is it safe?! she wondered.|It was.',
    'Use version 2.0.1 of node.js today.|It is faster.',
    'Bread, milk, etc. are sold here.|Eggs are not.',
    'They signed with Smith & Co. at noon.|Then they ate.',
    'Lt. Col. Smith spoke.|He was brief.',
    'Water boils at 100 °C.|Steam leaves it.',
    'It was only 30 °C. in the shade.',
  ],
  de: [
    'Der Dampf hat etwa 565 °C.|Das reicht aus.',
    'Das gilt z. B. am 3. Oktober.|Danach nicht mehr.',
    'Frau Dr. Weber, geb. Klein, wohnt in der Hauptstr. 5.|Sie ist nicht da.',
    'Er kam im 19. Jahrhundert auf.|Die Folgen waren groß.',
    'Am 3. Okt. 1525 brannte sie ab.|Prof. Dr. med. vet. E. Mayr sagt es.',
  ],
  fr: ['M. Dupont habite av. Foch.|Il part demain.', '« Viens ! » dit-elle.|Il vint.'],
  es: ['El Sr. García vive en EE. UU. desde 1999.|¿Lo conoces?'],
  pt: [
    'Aberto desde 3 de out. 2024 para a Exma. Sra. Lima.|A casa fica perto do mar.|Tudo é novo.',
  ],
  ru: [
    'Она родилась 5 янв. 1980 г. в Твери.|Потом уехала.',
    'А. С. Пушкин родился в 1799 г. в Москве.|Он писал стихи.',
  ],
  zh: ['我们去看《你好！世界》吧。|好的！'],
  th: ['สอบถามได้ที่โทร. 054-000-222 ทุกวัน'],
  ja: [
    '入館料は500円（小学生は無料。）となる。|春に開く。',
    '彼は「行こう。早く！」と言った。|雨が降っていた。',
  ],
  hi: ['यह सच है।|वह घर गया।', 'डॉ. शर्मा और प्रो. ए. पी. जे. राव आए।|कीमत रु. 500 और दूरी 5 कि.मी. है।'],
  vi: ['GS. Nguyễn Văn An đến TP. Hồ Chí Minh.|Th.S. Lê cũng đến.'],
  ko: ['그는 "갑니다."라고 말했다.|비가 왔다.'],
  sv: ['Det kostar bl.a. 5 kronor, t.ex. i Umeå.|Han gick.'],
  ar: ['هل تعرف ذلك؟|نعم أعرفه جيدا.'],
};

describe('splitSentences', () => {
  for (const [language, texts] of Object.entries(cases))
    it.each(texts)(`${language}: %s`, (text) => {
      const wanted = text.includes('[2]')
        ? ['The reef is old.[2]', 'It is also large.']
        : text.split('|');
      expect(
        split(text.replaceAll('|', /^(?:zh|ja)$/.test(language) ? '' : ' '), language),
      ).toEqual(wanted);
    });

  it('cuts inline lists that count, and leaves others whole', () => {
    expect(split('1) Mix the flour 2) Add the eggs 3) Bake it')).toEqual([
      '1) Mix the flour',
      '2) Add the eggs',
      '3) Bake it',
    ]);
    expect(split('• one thing • another thing')).toEqual(['• one thing', '• another thing']);
    expect(split('Please buy 1) fish and 2) salt today.')).toHaveLength(1);
  });

  it('reads text without capitals', () => {
    expect(split('i went home. it was late. nobody was there.')).toHaveLength(3);
  });

  it('joins wrapped lines and keeps paragraphs apart', () => {
    expect(
      split(
        'The first line goes on and on until the margin breaks it\nin the middle.\n\nNew paragraph',
      ),
    ).toEqual([
      'The first line goes on and on until the margin breaks it\nin the middle.',
      'New paragraph',
    ]);
  });

  it('begins no Thai sentence with “therefore”', () => {
    const cause = 'ฝนตกหนักติดต่อกันหลายวันในพื้นที่ภาคเหนือและน้ำในแม่น้ำสูงขึ้นอย่างรวดเร็ว';
    const text = `${cause} จึงต้องปิดสะพานชั่วคราว`;
    expect(split(text, 'th')).toEqual([text]);
  });

  it('cuts Thai at spaces, into stretches of about a sentence', () => {
    const clause = 'ทีมรับของแพนเธอร์สเสียไปเพียงสามร้อยแปดแต้มในฤดูกาลนี้';
    const spans = split(`${clause} ${clause} ${clause} ${clause}`, 'th');
    expect(spans).toHaveLength(2);
    expect(spans.join(' ')).toBe(`${clause} ${clause} ${clause} ${clause}`);
  });

  it.each([
    'หอคอยขนนกออกแบบโดยสมชาย ใจดี ใน พ.ศ. 2436',
    'เมื่อวันที่ 5 ม.ค. 2563 ดร. สมชาย พบ พล.อ. วิชัย เวลา 10.30 น. ที่ รร. บ้านเหนือ',
  ])('ends no Thai sentence at an abbreviation: %s', (text) => {
    expect(split(text, 'th')).toEqual([text]);
  });

  it('loses nothing but white space', () => {
    const text = '  A b. "C d!" E (f. g) h?\n\n1. i 2. j … k. 日本。これは。 ';
    for (const language of ['en', 'de', 'ja', 'th'])
      expect(split(text, language).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    expect(split('   ')).toEqual([]);
    expect(split('')).toEqual([]);
  });
});
