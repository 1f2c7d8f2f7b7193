import { testGrounding, type ToldOfPage } from './told-of-page';

// Made for these tests: a page, what it says in other spellings, and what it does not say.
const pages: Omit<ToldOfPage, 'what'>[] = [
  {
    language: 'en',
    page: `The twenty-one-year-old runner won the race in the harbour. Two dozen protesters stood at the gate.`,
    true: [
      'The 21-year-old runner won the race in the harbour.',
      '24 protesters stood at the gate.',
    ],
    false: [
      'The 20-year-old runner won the race in the harbour.',
      '36 protesters stood at the gate.',
    ],
  },
  {
    language: 'fr',
    page: `Le navire transporte vingt et un passagers. Le phare compte soixante et onze marches.`,
    true: ['Le navire transporte 21 passagers.', 'Le phare compte 71 marches.'],
    false: ['Le navire transporte 20 passagers.', 'Le phare compte 61 marches.'],
  },
  {
    language: 'pt',
    page: `O barco leva vinte e três passageiros. A torre tem duzentos e cinquenta degraus.`,
    true: ['O barco leva 23 passageiros.', 'A torre tem 250 degraus.'],
    false: ['O barco leva 20 passageiros.', 'A torre tem trezentos e cinquenta degraus.'],
  },
  {
    language: 'hi',
    page: `मरम्मत पर दो करोड़ चालीस लाख रुपये ख़र्च होंगे। पुल की लंबाई तीन सौ मीटर है।`,
    true: ['मरम्मत पर 2 करोड़ 40 लाख रुपये ख़र्च होंगे।'],
    false: ['मरम्मत पर दो करोड़ पचास लाख रुपये ख़र्च होंगे।'],
  },
  {
    language: 'ja',
    page: `鍵をなくした場合は、1万6500円を負担していただきます。新しい橋の工事には6億5000万円がかかります。`,
    true: [
      '鍵をなくした場合は、16,500円を負担していただきます。',
      '新しい橋の工事には650000000円がかかります。',
    ],
    false: [
      '鍵をなくした場合は、15,500円を負担していただきます。',
      '新しい橋の工事には640000000円がかかります。',
    ],
  },
  {
    language: 'en',
    page: `A ticket for the ferry costs 8 euros. The ferry carries four hundred passengers.
      The castle was built in the nineteenth century by the duke. Within a decade the town had doubled in size.
      A flood tore the second gallery away. The line was opened in two phases, and five extensions followed.
      One of the towers burnt down twice.`,
    true: [
      'The ferry carries 400 passengers.',
      'The castle was built in the 19th century by the duke.',
      'A ticket for the ferry costs eight euros.',
      'One tower burnt down twice.',
      'Once, one of the towers burnt down.',
      'A flood tore the 2nd gallery away.',
    ],
    false: [
      'A ticket for the ferry costs eight hundred euros.',
      'The ferry carries four thousand passengers.',
      'The castle was built in the eighteenth century by the duke.',
      'Within a century the town had doubled in size.',
      'A flood tore the first gallery away.',
      'The line was opened in five phases, and five extensions followed.',
    ],
  },
  {
    language: 'en',
    page: `The dam holds 4.8 million cubic metres of water. It cost 1,250,000 pounds. Several hundred people came to the
      opening. About a hundred of them stayed for the night.`,
    true: [
      'The dam holds 4,800,000 cubic metres of water.',
      'It cost 1.25 million pounds.',
      'Several hundred people came to the opening.',
      '100 of them stayed for the night.',
    ],
    false: [
      'The dam holds 4.8 billion cubic metres of water.',
      'It cost 12.5 million pounds.',
      '200 of them stayed for the night.',
    ],
  },
  {
    language: 'fr',
    page: `La bibliothèque possède cent vingt manuscrits. Le prix a baissé de 30 %.`,
    true: ['La bibliothèque possède 120 manuscrits.', 'Le prix a baissé de 30 pour cent.'],
    false: ['La bibliothèque possède 200 manuscrits.', 'Le prix a baissé de 40 pour cent.'],
  },
  {
    language: 'ru',
    page: `Мост стоил 54 миллиона рублей. Экскурсия длится полтора часа. В зале сто мест.`,
    true: ['Мост стоил 54 млн рублей.', 'Экскурсия длится 1,5 часа.', 'В зале 100 мест.'],
    false: ['Мост стоил 54 млрд рублей.', 'Экскурсия длится полтора дня.', 'В зале двести мест.'],
  },
  {
    language: 'fr',
    page: `Le stade accueille 12 500 spectateurs. En 2019 300 arbres furent plantés autour.`,
    true: [
      'Le stade accueille 12500 spectateurs.',
      '300 arbres furent plantés autour du stade en 2019.',
    ],
    false: ['Le stade accueille 12 600 spectateurs.', 'Le stade accueille 500 spectateurs.'],
  },
  {
    language: 'es',
    page: `La olla Duna 4 cuece cuatro raciones en diez minutos.`,
    true: ['La olla Duna 4 hace cuatro raciones en diez minutos.'],
    false: ['La olla Duna 4 hace cinco raciones en diez minutos.'],
  },
  {
    language: 'ru',
    page: `Паром ходит дважды в день и стоит сорок рублей.`,
    true: ['Паром ходит два раза в день.'],
    false: ['Паром ходит три раза в день.'],
  },
  {
    language: 'ar',
    page: `زرع العمال ألفي شجرة. يعمل في المصنع اثني عشر مهندسا.`,
    true: ['زرع العمال 2000 شجرة.', 'يعمل في المصنع 12 مهندسا.'],
    false: ['زرع العمال 3000 شجرة.', 'يعمل في المصنع 15 مهندسا.'],
  },
  {
    language: 'ja',
    page: `大豆一キロに対して塩は四百グラムを用意する。味噌は八か月たつと食べられる。`,
    true: ['大豆1キロに塩400グラムを用意する。', '味噌は8か月たつと食べられる。'],
    false: ['大豆3キロに塩400グラムを用意する。', '味噌は9か月たつと食べられる。'],
  },
  {
    language: 'zh',
    page: `这条隧道每天通过四十万人次。高峰时段每四分钟一班车。山路非常陡，走上去十分辛苦。`,
    true: ['隧道每天通过40万人次。', '高峰时段每4分钟一班车。'],
    false: ['隧道每天通过4万人次。', '高峰时段每五分钟一班车。'],
  },
  {
    language: 'ar',
    page: `يضم المستشفى مئة سرير. بلغت كلفة الجسر 18 مليون دينار.`,
    true: ['يضم المستشفى 100 سرير.', 'بلغت كلفة الجسر 18,000,000 دينار.'],
    false: ['يضم المستشفى أربعين سريرا.', 'بلغت كلفة الجسر 18 مليار دينار.'],
  },
  {
    language: 'de',
    page: `Die Fähre fährt dreimal am Tag. Die Fähre braucht fünfzig Minuten bis zur Insel.
      Der Kapitän hat einen Hund und eine Katze. Im Hafen liegen fünfundzwanzig Boote.
      Das Museum zeigt im ersten Stock die Hälfte seiner Bilder.`,
    true: [
      'Die Fähre braucht 50 Minuten bis zur Insel.',
      'Im Hafen liegen 25 Boote.',
      'Der Kapitän hat eine Katze.',
    ],
    false: [
      'Die Fähre fährt viermal am Tag.',
      'Die Fähre braucht fünfzehn Minuten bis zur Insel.',
      'Im Hafen liegen fünfunddreißig Boote.',
      'Das Museum zeigt im dritten Stock die Hälfte seiner Bilder.',
      'Das Museum zeigt im ersten Stock ein Viertel seiner Bilder.',
    ],
  },
  {
    language: 'fr',
    page: `Le musée possède quatre-vingt-dix tableaux et une horloge. Le premier étage abrite trois cents livres.`,
    true: [
      'Le musée possède 90 tableaux et une horloge.',
      'Le premier étage abrite 300 livres.',
      'Le musée possède une horloge et des tableaux.',
    ],
    false: [
      'Le musée possède quatre-vingts tableaux et une horloge.',
      'Le troisième étage abrite trois cents livres.',
    ],
  },
  {
    language: 'es',
    page: 'El barco lleva treinta y cinco pasajeros. El faro se construyó con doscientas piedras.',
    true: ['El barco lleva 35 pasajeros.', 'El faro se construyó con 200 piedras.'],
    false: [
      'El barco lleva treinta y seis pasajeros.',
      'El faro se construyó con trescientas piedras.',
    ],
  },
  {
    language: 'it',
    page: 'Il battello porta ventotto passeggeri. La torre ha duecento gradini.',
    true: ['Il battello porta 28 passeggeri.', 'La torre ha 200 gradini.'],
    false: ['Il battello porta ventisei passeggeri.', 'La torre ha trecento gradini.'],
  },
  {
    language: 'ru',
    page: 'Музей открыт в мае 1974 года. В музее хранится четыреста картин. Второй зал занимают часы.',
    true: ['В музее хранится 400 картин.', 'Музей открыт в мае 1974 года.'],
    false: [
      'Музей открыт в июне 1974 года.',
      'В музее хранится пятьсот картин.',
      'Третий зал занимают часы.',
    ],
  },
  {
    language: 'ar',
    page: `ثمن التذكرة خمسة دنانير للكبار. يعيش في القرية خمسة وعشرون صيادا. هدم الفيضان الرواق الثاني من المتحف.`,
    true: ['ثمن التذكرة 5 دنانير للكبار.', 'يعيش في القرية 25 صيادا.'],
    false: [
      'ثمن التذكرة سبعة دنانير للكبار.',
      'يعيش في القرية خمسة وثلاثون صيادا.',
      'هدم الفيضان الرواق الرابع من المتحف.',
    ],
  },
  {
    language: 'hi',
    page: 'टिकट की कीमत पाँच रुपये है और बच्चे मुफ़्त आते हैं। नाव में चार सौ यात्री बैठते हैं।',
    true: ['नाव में 400 यात्री बैठते हैं।'],
    false: ['टिकट की कीमत सात रुपये है और बच्चे मुफ़्त आते हैं।', 'नाव में पाँच सौ यात्री बैठते हैं।'],
  },
  {
    language: 'zh',
    page: '渡船每天开三次。村里有两个码头。第二展厅毁于洪水。博物馆展出一半的藏品。',
    true: ['渡船每天开3次。', '村里有2个码头。'],
    false: [
      '渡船每天开四次。',
      '村里有五个码头。',
      '第四展厅毁于洪水。',
      '博物馆展出四分之一的藏品。',
    ],
  },
  {
    language: 'ja',
    page: '船は一日に三回出る。入場券は500円である。灯台には四人の番人がいる。毎日三班が働く。',
    true: ['入場券は五百円である。', '灯台には4人の番人がいる。'],
    false: ['船は一日に四回出る。', '毎日四班が働く。', '入場券は六百円である。'],
  },
];

testGrounding(pages.map((page) => ({ what: 'numbers in words', ...page })));
