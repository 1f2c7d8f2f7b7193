import { expect, it } from 'vitest';
import { groundAnswer } from '@/lib/answering/generative/ground-answer';
import { shippedEmbedder } from '@/tests/unit/embedder';
import { prepared } from '../page';

/** What a page says, and statements that say it too or differ in one place from it. */
const pages: Record<string, { text: string; holds: string[]; differs: string[] }> = {
  en: {
    text: 'The mill was not sold by the town, but the land around it was sold in 1931. The owners had never asked for more than the council had offered. Visitors had paid at the higher gate, not at the lower door. The observatory of the city stands on a limestone ridge above the village. The café is run by volunteers and sells cakes baked in the old oven. During the First World War the kilns made insulators instead of plates. In 1921 the workers struck for eleven weeks; wages had not risen for three days of every week. About 30 percent of the visitors come from abroad. It follows a similar annual college basketball contest.',
    holds: [
      'The land around the mill was sold in 1931.',
      'The mill was not sold by the town.',
      'The observatory of the town stands on a limestone ridge above the village.',
      'The observatory stands on a limestone ridge.',
      'The café is led by volunteers and sells cakes baked in the old oven.',
      'Insulators were made in the kilns during World War I.',
      'Nearly a third of the visitors come from abroad.',
    ],
    differs: [
      'The kilns made insulators during World War II.',
      'Nearly a quarter of the visitors come from abroad.',
      'In 1921 the workers struck for eleven days.',
      'It follows a similar annual college football contest.',
      'The owners had never asked for more than the council had not offered.',
      'Visitors had not paid at the higher gate, not at the lower door.',
      'Visitors had paid at the lower gate, not at the lower door.',
      'The observatory of the city stands on a granite ridge above the village.',
      'The observatory stands on a granite ridge.',
      'The café is run by students and sells cakes baked in the old oven.',
    ],
  },
  de: {
    text: 'Am 3. Mai 1931 zerstörte ein Brand das Dach der Mühle. Die Stadt ließ die Mauer aus Sandstein errichten. Im Ersten Weltkrieg stand die Mühle still. Etwa ein Drittel der Besucher kommt aus Italien. Neue Regeln schufen der Vertrag von Rom 1957 und der Vertrag von Maastricht 1992.',
    holds: [
      'Im 1. Weltkrieg stand die Mühle still.',
      'Etwa 33 Prozent der Besucher kommen aus Italien.',
      'Die Gemeinde ließ die Mauer aus Sandstein errichten.',
    ],
    differs: [
      'Die Stadt ließ die Mauer aus Granit errichten.',
      'Neue Regeln schufen der Vertrag von Maastricht 1957 und der Vertrag von Rom 1992.',
    ],
  },
  fr: {
    text: "L'architecte a dessiné la façade en calcaire. Le 14 mars 1963, une inondation a détruit la salle de lecture de la ville.",
    holds: ['Le 14 mars 1963, une inondation a détruit la salle de lecture de la commune.'],
    differs: [
      "L'architecte a dessiné la façade en granit.",
      'Le 14 mars 1963, un incendie a détruit la salle de lecture.',
    ],
  },
  es: {
    text: 'La arquitecta diseñó la fachada de piedra caliza y el ayuntamiento pagó la obra.',
    holds: ['La arquitecta diseñó la fachada de piedra caliza.'],
    differs: ['La arquitecta diseñó la fachada de granito y el ayuntamiento pagó la obra.'],
  },
  ru: {
    text: 'Архитектор спроектировал фасад из известняка. В 1963 году наводнение разрушило читальный зал библиотеки.',
    holds: ['В 1963 году наводнение уничтожило читальный зал библиотеки.'],
    differs: [
      'Архитектор спроектировал фасад из гранита.',
      'В 1963 году пожар разрушил читальный зал библиотеки.',
    ],
  },
  ar: {
    text: 'ليس هذا هو الحال، حيث يمكن شراء التذاكر في المتحف. قررت المدينة إغلاق الجسر القديم، ولا يمكن عبوره ليلا. فاز فريق الساحل على فريق الجبل في المباراة.',
    holds: [
      'فاز فريق الساحل على فريق الجبل.',
      'يمكن شراء التذاكر في المتحف.',
      'لا يمكن عبور الجسر القديم ليلا.',
    ],
    differs: [
      'ليس هذا هو الحال، حيث لا يمكن شراء التذاكر في المتحف.',
      'فاز فريق الجبل على فريق الساحل في المباراة.',
    ],
  },
  zh: {
    text: '当地的私立学校可以是一所资助学校,也不是唯一的一所独立学校。北塔从东部延伸到南部的河岸,东部的桥最高。该博物馆由英国商人捐建,占全城展馆的三分之一。他认为没有必要修复北塔。法院裁决认为收费并不违反宪法。',
    holds: [
      '北塔从东部延伸到南部的河岸。',
      '该博物馆占全城展馆的三分之一。',
      '博物馆由英国商人捐建。',
    ],
    differs: [
      '当地的私立学校不可以是一所资助学校,也不是唯一的一所独立学校。',
      '北塔从东部延伸到北部的河岸,东部的桥最高。',
      '该博物馆由法国商人捐建,占全城展馆的三分之一。',
      '该博物馆由英国商人捐建,占全城展馆的五分之一。',
      '他认为有必要修复北塔。',
      '法院裁决认为收费违反宪法。',
    ],
  },
  ja: {
    text: '鐘楼は塔より高い。町は石でできた橋を持つ。',
    holds: ['鐘楼は塔より高い。'],
    differs: ['塔は鐘楼より高い。'],
  },
  hi: {
    text: 'मीनार घंटाघर से ऊँची है। शहर में पत्थर का एक पुल है।',
    holds: ['मीनार घंटाघर से ऊँची है।'],
    differs: ['घंटाघर मीनार से ऊँचा है।'],
  },
  th: {
    text: 'พิพิธภัณฑ์สร้างโดยพ่อค้าชาวอังกฤษ ซึ่งย้ายมาจากเมืองนิวคาสเซิล ไม่มีทางเดินริมน้ำ และมีสวนอยู่หลังอาคาร ค่าเข้าชมสำหรับผู้ใหญ่ 50 บาทต่อคน นักเรียนเข้าชมได้โดยไม่เสียค่าใช้จ่าย ทีมชายหาดชนะทีมภูเขาในรอบสุดท้าย หอคอยสูงกว่าหอระฆัง งานซ่อมแซมใช้เงินหกถึงเก้าเปอร์เซ็นต์ของงบประมาณทั้งหมด',
    holds: [
      'พิพิธภัณฑ์สร้างโดยพ่อค้าชาวอังกฤษ และค่าเข้าชมสำหรับผู้ใหญ่ 50 บาทต่อคน',
      'มีสวนอยู่หลังอาคาร',
      'หอคอยสูงกว่าหอระฆัง',
    ],
    differs: [
      'ทีมภูเขาชนะทีมชายหาดในรอบสุดท้าย',
      'งานซ่อมแซมใช้เงินสามถึงเก้าเปอร์เซ็นต์ของงบประมาณทั้งหมด',
      'พิพิธภัณฑ์สร้างโดยพ่อค้าชาวอังกิต ซึ่งย้ายมาจากเมืองนิวคาสเซิล',
      'พิพิธภัณฑ์สร้างโดยพ่อค้าชาวอังกฤษ ซึ่งย้ายมาจากเมืองนิวคาสเกิล',
      'ไม่มีทางเดินริมน้ำ และไม่มีสวนอยู่หลังอาคาร',
    ],
  },
};

const embedder = await shippedEmbedder();
const isHeld = (language: string, statement: string) => {
  const page = prepared('', pages[language]?.text ?? '', embedder, { language });
  const claims = groundAnswer(page, statement, []);
  return claims.length > 0 && claims.every(({ support }) => support !== 'unsupported');
};
const all = (of: 'holds' | 'differs') =>
  Object.entries(pages).flatMap(([language, page]) =>
    page[of].map((statement) => [language, statement] as const),
  );

it.each(all('differs'))('marks what differs in one place, %s: %s', (language, statement) => {
  expect(isHeld(language, statement)).toBe(false);
});

it.each(all('holds'))('cites what does not, %s: %s', (language, statement) => {
  expect(isHeld(language, statement)).toBe(true);
});
