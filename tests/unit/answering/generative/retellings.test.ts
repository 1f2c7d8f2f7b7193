import { testGrounding, type ToldOfPage } from './told-of-page';

// Made for these tests: what summaries put in other words, and the same with something changed.
const cases: ToldOfPage[] = [
  {
    what: 'nouns said in another way',
    language: 'de',
    page: `Der Geiger Konrad Amsel wurde 1902 in Passau als Sohn eines Müllers geboren. Später ging er nach Graz.
      Dort gründete er mit Ida Lohse ein Quartett. 1931 spielte das Quartett in Turin erstmals eigene Werke.`,
    true: [
      'Konrad Amsel kam 1902 in Passau als Sohn eines Müllers zur Welt.',
      'In Graz gründete er mit Ida Lohse ein Quartett.',
      'Sein Quartett spielte 1931 in Turin erstmals eigene Werke.',
    ],
    false: [
      'Konrad Amsel wurde 1902 in Graz als Sohn eines Müllers geboren.',
      'Dort gründete er mit Ida Lohse einen Chor.',
      '1931 spielte das Quartett in Graz erstmals eigene Werke.',
    ],
  },
  {
    what: 'verbs said in another way',
    language: 'ar',
    page: `ولدت الرسامة هدى سلمان عام 1920 في مدينة طرابلس. تركت عام 1951 عملها في المصرف لأنها أرادت أن ترسم.
      نشرت ثلاثة كتب عن الألوان، ونقل أحدها إلى الإيطالية.`,
    true: [
      'غادرت عام 1951 عملها في المصرف لأنها أرادت أن ترسم.',
      'ألفت ثلاثة كتب عن الألوان، وترجم أحدها إلى الإيطالية.',
    ],
    false: [
      'ولدت الرسامة هدى سلمان عام 1920 في مدينة بيروت.',
      'تركت عام 1951 عملها في المدرسة لأنها أرادت أن ترسم.',
    ],
  },
  {
    what: 'a word that begins a sentence and is no name',
    language: 'ru',
    page: `Реставрация моста продлится два года. Раньше реставрацию таких мостов вели только в Пскове. Работы начнутся в мае.`,
    true: [
      'Реставрация начнётся в мае и продлится два года.',
      'Реставрация таких мостов раньше велась только в Пскове.',
    ],
    false: ['Реставрация таких мостов раньше велась только в Туле.'],
  },
  {
    what: 'phrases that say the same',
    language: 'zh',
    page: '校长林嘉在会上说，这座图书馆每天可接待约八百名学生。',
    true: ['林嘉表示，该图书馆每天可以接待大约800名学生。'],
    false: ['林嘉表示，该图书馆每天可以接待大约900名学生。'],
  },
  {
    what: 'phrases that say the same',
    language: 'th',
    page: 'นางสาวพิม ใจดี บอกว่าค่าเช่าแผงวันละ 90 บาท ถูกกว่าตลาดเดิม ที่จอดรถรองรับได้ 150 คัน และไม่เสียค่าใช้จ่าย',
    true: ['พิม ใจดี กล่าวว่าค่าเช่าแผงวันละ 90 บาท ถูกกว่าตลาดเก่า'],
    false: ['พิม ใจดี กล่าวว่าค่าเช่าแผงวันละ 90 บาท แพงกว่าตลาดเก่า'],
  },
  {
    what: 'verbs said in another way',
    language: 'hi',
    page: 'नगर निगम ने सोमवार से शहर में 60 नई बसें चलाना शुरू किया। पुरानी नावें मार्च तक हटा दी जाएँगी।',
    true: ['पुरानी नावें मार्च तक हटाई जाएँगी।'],
    false: ['पुरानी नावें मई तक हटाई जाएँगी।', 'पुरानी मोटरें मार्च तक हटा दी जाएँगी।'],
  },
  {
    what: 'verbs that begin a sentence',
    language: 'es',
    page: 'Funciona con gas y con inducción, pero no se puede lavar en el lavavajillas. Pedro Salas diseñó la olla.',
    true: ['Sirve para gas y para inducción, pero no se puede lavar en el lavavajillas.'],
    false: ['Mario Lanas diseñó la olla.'],
  },
  {
    what: 'what “this” was',
    language: 'zh',
    page: '她最有名的作品是《秋河》。这幅画一九六一年在北京展出，后来被省博物馆收藏。',
    true: ['《秋河》一九六一年在北京展出，后来被省博物馆收藏。'],
    false: ['《秋河》一九六三年在北京展出，后来被省博物馆收藏。'],
  },
  {
    what: 'what is denied before it or after',
    language: 'hi',
    page: 'मीरा देवी अपने खेत में बिना रसायन के टमाटर उगाती हैं।',
    true: ['मीरा देवी अपने खेत में रसायन के बिना टमाटर उगाती हैं।'],
    false: ['मीरा देवी अपने खेत में रसायन के साथ आलू उगाती हैं।'],
  },
];

testGrounding(cases);
