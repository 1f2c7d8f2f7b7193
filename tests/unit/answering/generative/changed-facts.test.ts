import { testGrounding, type ToldOfPage } from './told-of-page';

// Made for these tests: a page, retellings of it, and the same with a fact changed.
const cases: ToldOfPage[] = [
  {
    what: 'numbers that change places',
    language: 'en',
    page: 'Harwick beat Osmond by 7 to 2 in the final. The shelter keeps five cats and three dogs. Adults pay 9 euros and pupils pay 4 euros.',
    true: [
      'Harwick won the final against Osmond 7-2.',
      'Osmond lost the final against Harwick 2–7.',
      'The shelter keeps three dogs and five cats.',
      'Pupils pay 4 euros and adults pay 9 euros.',
    ],
    false: [
      'Harwick beat Osmond by 2 to 7 in the final.',
      'Harwick won the final against Osmond 2-7.',
      'The shelter keeps three cats and five dogs.',
      'Adults pay 4 euros and pupils pay 9 euros.',
    ],
  },
  {
    what: 'a score the other way round',
    language: 'zh',
    page: '海滨队以7比2战胜了山岭队。',
    true: ['海滨队7:2战胜山岭队。'],
    false: ['海滨队以2比7战胜了山岭队。'],
  },
  {
    what: 'a score the other way round',
    language: 'ja',
    page: '浜チームは7対2で山チームに勝った。',
    true: ['浜チームが7-2で山チームに勝った。'],
    false: ['浜チームは2対7で山チームに勝った。'],
  },
  {
    what: 'units exchanged',
    language: 'en',
    page: 'The Ridge 40 is a backpack for long tours. It holds 40 litres and weighs 1.4 kilograms. It costs 120 pounds. The path is 12 km long.',
    true: [
      'The backpack holds 40 l and weighs 1.4 kg.',
      'It costs £120.',
      'The path is 12 kilometres long.',
    ],
    false: [
      'The backpack holds 40 gallons.',
      'It weighs 1.4 pounds.',
      'The path is 12 miles long.',
      'The path is 12 m long.',
    ],
  },
  {
    what: 'units exchanged',
    language: 'de',
    page: 'Das Becken verliert am Tag 30 Kubikmeter Wasser. Der Garten misst 500 Quadratmeter.',
    true: ['Das Becken verliert am Tag 30 m³ Wasser.', 'Der Garten misst 500 m².'],
    false: ['Das Becken verliert am Tag 30 Liter Wasser.', 'Der Garten misst 500 Hektar.'],
  },
  {
    what: 'two sentences in a row told as one',
    language: 'es',
    page: 'Un equipo de Lugo ha descrito un pez nuevo que vive en el río Miño. El animal mide apenas cuatro centímetros y no tiene escamas. La alcaldesa Berta Pazos abrió la exposición.',
    true: ['Un equipo de Lugo ha descrito un pez de cuatro centímetros del río Miño.'],
    false: [
      'Un equipo de Lugo ha descrito un pez de cinco centímetros del río Miño.',
      'Un equipo de Lugo ha descrito un pez de cuatro centímetros del río Ebro.',
    ],
  },
  {
    what: 'a number in the place of another',
    language: 'hi',
    page: 'सोहन का चावल बाजार में 45 रुपये किलो बिकता है, जबकि साधारण चावल का भाव 28 रुपये है।',
    true: ['सोहन का चावल बाजार में 45 रुपये किलो बिकता है।'],
    false: ['सोहन का चावल बाजार में 28 रुपये किलो बिकता है।'],
  },
  {
    what: 'a number in the place of another',
    language: 'en',
    page: 'A ticket costs 45 francs for adults, children pay 28 francs.',
    true: ['A ticket costs 28 francs for children.', 'A ticket costs 45 francs.'],
    false: ['A ticket costs 28 francs for adults.'],
  },
  {
    what: 'dates in digits',
    language: 'en',
    page: 'On 14 March 1963 a storm tore the roof of the town hall away. The mill was closed on 05/21/1970.',
    true: [
      'The storm of 14/03/1963 tore the roof of the town hall away.',
      'On 1963-03-14 a storm tore the roof of the town hall away.',
      'The mill was closed on 21 May 1970.',
    ],
    false: [
      'The storm of 14/05/1963 tore the roof of the town hall away.',
      'On 1963-03-15 a storm tore the roof of the town hall away.',
      'The mill was closed on 21 June 1970.',
    ],
  },
  {
    what: 'dates in digits',
    language: 'de',
    page: 'Am 14. März 1945 zerstörte ein Brand den Turm der Burg.',
    true: ['Ein Brand zerstörte am 14.03.1945 den Turm der Burg.'],
    false: ['Ein Brand zerstörte am 14.02.1945 den Turm der Burg.'],
  },
  {
    what: 'names that differ in a letter or an ending',
    language: 'en',
    page: 'The pianist Clara Haberl studied in Leipzig. The painter Otto Brandt came from Iceland and sold the Brandts’ house.',
    true: [
      'Clara Haberl’s studies took place in Leipzig.',
      'Brandt, an Icelandic painter, sold the house.',
    ],
    false: [
      'The pianist Clara Haber studied in Leipzig.',
      'The pianist Clara Haberlin studied in Leipzig.',
      'The painter Otto Brandl came from Iceland.',
    ],
  },
  {
    what: 'names that differ in a letter or an ending, and words in another case',
    language: 'de',
    page: 'Die Lehrerin Paula Grimm gründete das Museum in Wieselbach. Emil Haberl malte im großen Saal die Decke. Etwa 40 Prozent der Besucher kommen aus Österreich. Erst neun Jahre später wurde der Saal geöffnet.',
    true: [
      'Emil Haberl malte die Decke des großen Saals.',
      'Rund 40 % der Besucher kommen aus Österreich.',
      'Der Saal wurde neun Jahre später geöffnet.',
    ],
    false: [
      'Die Lehrerin Paula Grimmel gründete das Museum in Wieselbach.',
      'Emil Haber malte im großen Saal die Decke.',
      'Etwa 40 Prozent der Besucher kommen aus Österlund.',
    ],
  },
  {
    what: 'names in another case, or another name',
    language: 'ru',
    page: 'Библиотека была основана печатником Юлием Васильевым. Башня выше колокольни.',
    true: ['Юлий Васильев основал библиотеку.', 'Колокольня ниже башни.'],
    false: ['Библиотека была основана печатником Юлием Васильковым.', 'Колокольня выше башни.'],
  },
  {
    what: 'what was decided',
    language: 'en',
    page: 'The council voted for the plan to rebuild the mill. The senate voted to reject the tax. The tower is taller than the chimney. Wages were raised in May.',
    true: [
      'The council backed the plan to rebuild the mill.',
      'The senate rejected the tax.',
      'The senate voted against the tax.',
      'The chimney is shorter than the tower.',
    ],
    false: [
      'The council rejected the plan to rebuild the mill.',
      'The council voted against the plan to rebuild the mill.',
      'The chimney is taller than the tower.',
      'Wages were cut in May.',
    ],
  },
  {
    what: 'what was decided',
    language: 'fr',
    page: 'Le conseil a voté pour la restauration du moulin. La bibliothèque est fermée le lundi.',
    true: ['Le conseil a approuvé la restauration du moulin.'],
    false: [
      'Le conseil a voté contre la restauration du moulin.',
      'Le conseil a rejeté la restauration du moulin.',
      'La bibliothèque est ouverte le lundi.',
    ],
  },
  {
    what: 'what is denied',
    language: 'ja',
    page: '学生は無料である。灯台の休みは月曜日である。大臣は式に出席しなかった。橋は冬には開かない。',
    true: ['大臣は式に出席していない。', '橋は冬は開かなかった。'],
    false: [
      '学生は無料ではない。',
      '灯台の休みは月曜日ではない。',
      '大臣は式に出席した。',
      '橋は冬に開く。',
    ],
  },
  {
    what: 'what is denied',
    language: 'ko',
    page: '학생은 무료이다. 등대는 월요일에 쉰다. 장관은 재개관식에 참석하지 않았다.',
    true: ['장관은 재개관식에 참석하지 못했다.', '월요일에 등대는 쉰다.'],
    false: ['학생은 무료가 아니다.', '등대는 월요일에 쉬지 않는다.', '장관은 재개관식에 참석했다.'],
  },
  {
    what: 'what is denied',
    language: 'th',
    page: 'รัฐมนตรีวิชัย ทองดี ไม่ได้มาร่วมพิธีเปิด',
    true: ['รัฐมนตรีวิชัย ทองดี ไม่ได้มาร่วมพิธี'],
    false: ['รัฐมนตรีวิชัย ทองดี มาร่วมพิธีเปิด'],
  },
  {
    what: 'what is denied',
    language: 'ar',
    page: 'دمر فيضان الطابق الثاني. ولم تفتح المنارة لمدة عامين بعد الفيضان.',
    true: ['لم تفتح المنارة لمدة عامين.'],
    false: ['فتحت المنارة لمدة عامين بعد الفيضان.'],
  },
  {
    what: 'who did something',
    language: 'en',
    page: 'The pianist Clara Haberl studied in Leipzig, while her brother Tom Brix studied in Delft and became an engineer.',
    true: [
      'Clara Haberl studied in Leipzig.',
      'Tom Brix, her brother, became an engineer after studying in Delft.',
      'Clara Haberl had a brother, Tom Brix, who studied in Delft.',
    ],
    false: [
      'Tom Brix studied in Leipzig.',
      'Clara Haberl studied in Delft.',
      'Clara Haberl became an engineer.',
    ],
  },
  {
    what: 'who did something',
    language: 'de',
    page: 'Der Architekt Josef Haberl entwarf das Gebäude aus Sandstein, sein Bruder Emil Haberl malte die Decke im großen Saal.',
    true: ['Emil Haberl malte im großen Saal die Decke.', 'Josef Haberl entwarf das Gebäude.'],
    false: [
      'Emil Haberl entwarf das Gebäude aus Sandstein.',
      'Josef Haberl malte die Decke im großen Saal.',
    ],
  },
  {
    what: 'who did something',
    language: 'ja',
    page: '妻の佐藤春子は広間の壁画を描き、弟の山本進は灯の番をした。浜チームは7対2で山チームに勝った。',
    true: ['広間の壁画は佐藤春子が描いた。', '弟の山本進が灯の番をした。'],
    false: [
      '山本進は広間の壁画を描いた。',
      '佐藤春子は灯の番をした。',
      '山チームは7対2で浜チームに勝った。',
    ],
  },
  {
    what: 'who did something',
    language: 'ko',
    page: '그의 아내 박영희는 큰 방의 벽화를 그렸고, 동생 김민수는 불을 지켰다. 해변팀은 산악팀을 7대 2로 이겼다.',
    true: ['박영희가 큰 방의 벽화를 그렸다.', '불을 지킨 것은 동생 김민수이다.'],
    false: ['박영희가 불을 지켰다.', '산악팀은 해변팀을 7대 2로 이겼다.'],
  },
  {
    what: 'who did something',
    language: 'hi',
    page: 'वास्तुकार लीला मेहता ने मुखौटा बनाया और उनके पति पवन कुमार ने अलमारियाँ बनाईं।',
    true: ['पवन कुमार ने अलमारियाँ बनाईं।', 'लीला मेहता ने मुखौटा बनाया।'],
    false: ['पवन कुमार ने मुखौटा बनाया।', 'लीला मेहता ने अलमारियाँ बनाईं।'],
  },
];

testGrounding(cases);
