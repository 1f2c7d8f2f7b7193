import { beforeAll, describe, expect, it } from 'vitest';
import { askedPlace } from '@/lib/answering/direct/asked-place';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../../embedder';
import { faults, prepared } from '../page';

const pages = {
  permit: `
    You need a permit to fish in the lake between May and October.
    # What you need
    - proof of your address
    - an angling certificate
    - two photographs
    # How to apply
    - Fill in the online form.
    - Upload your documents.
    - Pay the fee.
    Send by: 3 April for permits of the same year
    Processing time: 5 working days
    Form number: FP-7
    # Who can apply
    You can apply if you are at least 14 years old.
    # Opening hours
    - Monday: closed
    - Tuesday – Friday: 9:00 – 16:00
    - Saturday: 10:00 – 13:00
    # Prices
    - Adults: 24 €
    - Children under 16: free
    - Day permit: 6 €
    # Contact
    Desk: 01865 555 0143
    Address: Mill Lane 8, Harwick
    # Can I fish at night?
    Yes, from June to August, but not from a boat.
    # Fish you may keep
    | Fish | Least length | A day
    | Pike | 50 cm | 1
    | Perch | 18 cm | 10
    # Specifications of the lamp
    | Noise level | 21 dB
    | Weight | 6.4 kg
    | Warranty | 3 years
    # The club
    E-mail
    club@fish.example
    Members
    312 anglers`,
  changelog: `
    # 2.5.0 (12 March 2026)
    # 2.4.1 (2 February 2026)
    - Tables keep their last row.
    - Search finds words with accents again.
    # 2.4.0 (15 January 2026)
    - Dark mode follows the system.
    # 2.3.1 – 4 December 2025
    - Tokens are kept out of the log (CVE-2025-11873).`,
};

const people = `
    | Born | 14 February 1871, Luleå
    | Died | 2 November 1948, Zürich
    | Spouse | Karl Brunner (m. 1904; died 1931)
    She was born in Luleå, the youngest of five.
    # Festival
    - When
    - Friday 23 – Sunday 25 January 2026
    - Servings
    - 6
    - Salary range
    - £31,000 to £38,000
    - Packed weight: 1.98 kg
    The festival goes ahead in rain and snow. It is heavy work.
    # Competing interests
    Elsa Lund has been paid by LumaOptics.`;

describe('what stands behind a label, below a heading or in a table', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });
  const ask = (page: keyof typeof pages, question: string) => {
    const analyzed = prepared('Fishing in Loch Harwick', pages[page], embedder);
    const answer = answerQuestion(analyzed, question);
    expect(faults(answer, analyzed)).toEqual([]);
    return answer;
  };

  it.each([
    ['Where did she die?', 'Zürich'],
    ['When was she born?', '14 February 1871'],
    ['Who was her husband?', 'Karl Brunner'],
    ['When is the festival?', 'Friday 23'],
    ['How many people does it serve?', '6'],
    ['How much does the job pay?', '£31,000'],
    ['How heavy is it?', '1.98 kg'],
    ['Were there any conflicts of interest?', 'LumaOptics'],
  ])('knows labels by other words, %s', (question, words) => {
    const { found, claims } = answerQuestion(prepared('', people, embedder), question);
    expect(found).toBe(true);
    expect(claims[0]?.quotes.map(({ text }) => text).join()).toContain(words);
  });

  it.each(['When was Karl Brunner born?', 'When did Elsa die?'])(
    'does not take them for those of somebody else, %s',
    (question) => {
      const { found, claims } = answerQuestion(prepared('', people, embedder), question);
      const told = found ? (claims[0]?.quotes.map(({ text }) => text).join() ?? '') : '';
      expect(told).not.toMatch(/^(?:Born|Died)/);
    },
  );

  it('takes the amount that stands alone on the page of a product for its price', () => {
    const page = prepared(
      'Trek Tent',
      'Trek Tent\n€449.00 €379.00 incl. VAT\nFree delivery over €60.\nGas stove €54',
      embedder,
      { type: 'product' },
    );
    expect(answerQuestion(page, 'How much does the tent cost?').text).toContain('€379.00');
  });

  it.each([
    ['permit', 'What do I need?', 3, ['proof of your address', 'two photographs']],
    ['permit', 'Which documents do I need?', 3, ['an angling certificate']],
    ['permit', 'How many photographs do I need?', 1, ['two photographs']],
    ['permit', 'How do I apply?', 3, ['Fill in the online form.', 'Pay the fee.']],
    ['permit', 'What is the deadline?', 1, ['Send by: 3 April']],
    ['permit', 'How long does it take?', 1, ['5 working days']],
    ['permit', 'Which form do I need?', 1, ['FP-7']],
    ['permit', 'What are the opening hours?', 3, ['Monday: closed', 'Saturday']],
    ['permit', 'Is it open on Mondays?', 1, ['Monday: closed']],
    ['permit', 'How much do children pay?', 1, ['Children under 16: free']],
    ['permit', 'What is the telephone number?', 1, ['01865 555 0143']],
    ['permit', 'What is the address?', 1, ['Mill Lane 8']],
    ['permit', 'Can I fish at night?', 1, ['Yes, from June to August']],
    ['permit', 'Which fish may I keep?', 2, ['Pike | 50 cm', 'Perch | 18 cm']],
    ['permit', 'How loud is the lamp?', 1, ['21 dB']],
    ['permit', 'How heavy is it?', 1, ['6.4 kg']],
    ['permit', 'What is the e-mail of the club?', 1, ['E-mail · club@fish.example']],
    ['permit', 'How long is the guarantee?', 1, ['3 years']],
    ['changelog', 'What changed in 2.4.1?', 2, ['last row', 'accents']],
    ['changelog', 'When was 2.4.1 released?', 1, ['2 February 2026']],
    ['changelog', 'When was 2.3.1 released?', 1, ['4 December 2025']],
    ['changelog', 'Which version brought dark mode?', 1, ['2.4.0', 'Dark mode']],
  ] as const)('answers, %s: %s', (page, question, count, words) => {
    const { found, text, claims } = ask(page, question);
    expect(found).toBe(true);
    expect(claims).toHaveLength(count);
    for (const word of words) expect(text).toContain(word);
  });

  it.each([
    ['permit', 'What is the phone number of the police?'],
    ['permit', 'How much does a boat cost?'],
    ['permit', 'When is the swimming pool open?'],
    ['changelog', 'What was fixed in 2.4.2?'],
    ['changelog', 'When was 4.1 released?'],
    ['changelog', 'When was version 2.5.2 released?'],
  ] as const)('does not where it tells of something else, %s: %s', (page, question) => {
    expect(ask(page, question).found).toBe(false);
  });

  it.each([
    [
      'de',
      '# Öffnungszeiten\n- Montag: geschlossen\n- Samstag: 8 – 14 Uhr',
      'Wann ist am Samstag geöffnet?',
      '8 – 14 Uhr',
    ],
    [
      'fr',
      '# Ingrédients\n- 4 poireaux\n- 3 œufs\n# Étapes\n- Battez les œufs.',
      'Quels sont les ingrédients ?',
      '4 poireaux\n3 œufs',
    ],
    ['it', '# Contatti\nTelefono: 0766 555 302', 'Qual è il numero di telefono?', '0766 555 302'],
    [
      'ja',
      '# 利用料金\n一般は月額2,000円、学生は月額1,200円です。原動機付自転車は月額3,000円です。',
      '学生の料金はいくらですか？',
      '1,200円',
    ],
    ['zh', '# 规格\n| 重量 | 189 克\n| 保修 | 两年', '手机有多重？', '189 克'],
    ['ja', '# 営業時間\n- 平日：10時〜20時\n- 定休日：水曜日', '定休日はいつですか？', '水曜日'],
    [
      'ar',
      '# مواعيد العمل\n- السبت: من 9 إلى 5\n- الجمعة: مغلق',
      'ما هي مواعيد العمل؟',
      'السبت: من 9',
    ],
    ['hi', 'यह योजना किसानों के लिए है।\nअंतिम तिथि: 31 मई 2026', 'अंतिम तिथि कब है?', '31 मई'],
  ])('in %s', (language, lines, question, words) => {
    const analyzed = prepared('', lines, embedder, { language });
    const answer = answerQuestion(analyzed, question);
    expect(answer.found).toBe(true);
    expect(answer.text).toContain(words);
  });
});

describe('what a product is like', async () => {
  const embedder = await shippedEmbedder();
  const tool = `The Jimmy opens devices without scratches. Its handle does not slip.
    # Specifications
    | Handle material | Polymer core with rubberized grip
    | Blade material | 301 stainless steel
    | Weight | 35 g
    | Dimensions | 8.25" x 2.4" x 2.4"
    # Shipping
    - Same day shipping if ordered by 4 p.m.`;
  const headset = `The headset blocks noise on the road.
    # Size
    # 5.7 x 1.7 x 1.4 inches
    # Weight
    # 89 g
    # Colour`;

  it.each([
    [tool, 'how long is this thing', '8.25" x 2.4"'],
    [tool, 'whats it made of', '301 stainless steel'],
    [tool, 'what kind of metal is the blade', '301 stainless steel'],
    // Where values look like headings.
    [headset, 'how big is it', '5.7 x 1.7 x 1.4 inches'],
    [headset, 'how heavy is it', '89 g'],
  ])('%#', (text, question, words) => {
    const page = prepared('Product', text, embedder, { type: 'product' });
    const answer = answerQuestion(page, question);
    expect(answer.text).toContain(words);
    expect(answer.found).toBe(true);
    expect(faults(answer, page)).toEqual([]);
  });

  it.each([
    [tool, 'how long is the warranty'],
    [headset, 'whats it made of'],
    [headset, 'what colour is it'],
  ])('is not made up, %#', (text, question) => {
    const page = prepared('Product', text, embedder, { type: 'product' });
    expect(answerQuestion(page, question).found).toBe(false);
  });
});

it('takes no label for one that has its word and limits it otherwise', () => {
  const inn = prepared(
    'The Mill',
    `# Cancelling
     | When you tell us | Fee
     | 7 to 4 days before | 20% of the price
     | The day before | 50% of the price
     | The same day, or not at all | 100% of the price`,
  );
  const told = (question: string) =>
    askedPlace(inn, question, question)?.entries.map(({ main }) => main.text);
  expect(told('How much do I pay if I cancel the day before?')).toEqual([
    'The day before | 50% of the price',
  ]);
  expect(told('What does it cost to cancel on the same day?')).toBeUndefined();
});
