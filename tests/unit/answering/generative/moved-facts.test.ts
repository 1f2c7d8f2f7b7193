import { testGrounding, type ToldOfPage } from './told-of-page';

// Made for these tests: what one did told of another, and what is turned round in a word.
const cases: ToldOfPage[] = [
  {
    what: 'what another sentence says of another',
    language: 'en',
    page: `Councillor Nora Pike led the debate. The clerk, Owen Marsh, said that the fence along the canal had been mended.
      Pike, who had spoken to Marsh before, left early.`,
    true: [
      'Nora Pike led the debate.',
      'Owen Marsh, the clerk, said the canal fence had been mended.',
      'Pike left early.',
    ],
    false: ['Owen Marsh led the debate.'],
  },
  {
    what: 'what another clause says of another',
    language: 'de',
    page: `Lorenz starb 1951, Hedwig überlebte ihn um neun Jahre. Am Abend sprach Lorenz mit Hedwig, die 1940 ein Haus kaufte.`,
    true: [
      'Lorenz starb 1951.',
      'Hedwig kaufte 1940 ein Haus.',
      'Hedwig überlebte Lorenz um neun Jahre.',
    ],
    false: ['Hedwig starb 1951.'],
  },
  {
    what: 'what another clause says of another',
    language: 'ru',
    page: `Хором руководил Павел Громов, а Анна Седова играла на рояле.`,
    true: ['Хором руководил Павел Громов.', 'Анна Седова играла на рояле.'],
    false: ['Хором руководила Анна Седова.'],
  },
  {
    what: 'what another clause says of another',
    language: 'ar',
    page: `تولى الحداد شؤون المال، بينما درّب النجار اللاعبين والحكام.`,
    true: ['درّب النجار اللاعبين والحكام.'],
    false: ['درّب الحداد اللاعبين والحكام.'],
  },
  {
    what: 'words turned round',
    language: 'en',
    page: `The council will lower the tax on dogs. The pool stays closed until May. Members pay half the price.
      Dogs are forbidden in the park. The road to the mill will be repaired in spring.`,
    true: [
      'The council will reduce the tax on dogs.',
      'Dogs are not allowed in the park.',
      'The pool remains closed until May.',
    ],
    false: [
      'The council will raise the tax on dogs.',
      'The pool has reopened.',
      'Members pay the full price.',
      'Dogs are allowed in the park.',
      'The road to the mill was already repaired.',
    ],
  },
  {
    what: 'words turned round',
    language: 'de',
    page: `Wer eine Karte besitzt, bekommt den halben Preis erstattet. Die Kosten trägt zu zwei Dritteln das Land.`,
    true: ['Wer eine Karte besitzt, bekommt den halben Preis zurück.'],
    false: ['Wer eine Karte besitzt, bekommt den vollen Preis erstattet.'],
  },
  {
    what: 'words turned round',
    language: 'ar',
    page: `رفض الحاتمي عام 1955 منصب الوزير لأنه أحب عمله.`,
    true: ['رفض الحاتمي منصب الوزير عام 1955.'],
    false: ['قبل الحاتمي عام 1955 منصب الوزير.'],
  },
  {
    what: 'words turned round',
    language: 'th',
    page: `นักเรียนห้ามใช้โทรศัพท์ในห้องสมุด`,
    true: ['นักเรียนไม่อนุญาตให้ใช้โทรศัพท์ในห้องสมุด'],
    false: ['นักเรียนต้องใช้โทรศัพท์ในห้องสมุด'],
  },
  {
    what: 'words turned round',
    language: 'zh',
    page: `五号线的建设计划明年春天开始。公园里禁止骑车。`,
    true: ['公园里不允许骑车。', '五号线的建设预计明年春天开始。'],
    false: ['五号线的建设已经开始。', '公园里允许骑车。'],
  },
];

testGrounding(cases);
