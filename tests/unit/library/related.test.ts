import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { TacitDatabase } from '@/lib/library/database';
import { Library } from '@/lib/library/library';
import type { PageDocument } from '@/lib/protocol/page';
import { shippedEmbedder } from '../embedder';
import { newDocument, savedPage } from './saved-page';

/** Of each language: a page, one on its subject, and two on others; each with its title. */
const subjects: Record<string, readonly [title: string, text: string][]> = {
  en: [
    [
      'The tides',
      'The tide rises and falls twice a day. The pull of the moon raises two bulges in the sea, and the coast turns through both of them. When sun and moon stand in one line, spring tides come in higher than usual. At low water the harbour is closed to small boats.',
    ],
    [
      'Spring tides at the harbour',
      'At new moon and full moon the harbour master reads higher water from the gauge: spring tides. Between them lie neap tides, when the sea hardly falls. Small boats leave two hours before high water.',
    ],
    [
      'Sourdough',
      'A sourdough needs flour, water and time. Once it has doubled, the baker turns it into a hot pot and closes the lid. After half an hour the crust is brown and the loaf sounds hollow.',
    ],
    [
      'The museum of printing',
      'The museum opens at ten in the morning. Its oldest press was built for a newspaper and still runs on Sundays. When the hall is full, visitors wait at the door; bags can be left with the staff.',
    ],
  ],
  de: [
    [
      'Die Gezeiten',
      'Zweimal am Tag steigt und fällt das Wasser. Die Anziehung des Mondes hebt das Meer an zwei Seiten, und die Küste dreht sich durch beide Flutberge. Stehen Sonne und Mond in einer Linie, so läuft die Springflut höher auf als sonst. Bei Niedrigwasser ist der Hafen für kleine Boote gesperrt.',
    ],
    [
      'Springflut im Hafen',
      'Bei Neumond und Vollmond misst der Hafenmeister am Pegel die Springflut: Dann steht das Wasser höher. Dazwischen liegt die Nippflut, bei der das Meer kaum fällt. Kleine Boote fahren zwei Stunden vor Hochwasser hinaus.',
    ],
    [
      'Sauerteig',
      'Ein Sauerteig braucht Mehl, Wasser und Zeit. Hat er sich verdoppelt, kommt er in einen heißen Topf mit Deckel. Nach einer halben Stunde ist die Kruste braun, und das Brot klingt hohl.',
    ],
    [
      'Das Museum für Buchdruck',
      'Das Museum öffnet um zehn Uhr morgens. Seine älteste Presse wurde für eine Zeitung gebaut und läuft noch jeden Sonntag. Ist der Saal voll, warten Besucher an der Tür; Taschen nimmt die Garderobe.',
    ],
  ],
  es: [
    [
      'Las mareas',
      'La marea sube y baja dos veces al día. La atracción de la luna levanta el mar por ambos lados, y la costa pasa por los dos. Cuando el sol y la luna están en línea, la marea viva sube más de lo normal. Con la bajamar el puerto se cierra a los barcos pequeños.',
    ],
    [
      'Marea viva en el puerto',
      'Con luna nueva y luna llena el puerto mide en la escala una marea viva: el agua sube más. Entre ellas llega la marea muerta, cuando el mar apenas baja. Los barcos pequeños salen dos horas antes de la pleamar.',
    ],
    [
      'Masa madre',
      'La masa madre necesita harina, agua y tiempo. Una vez doblada, el panadero la mete en una olla caliente con tapa. Tras media hora la corteza queda dorada y el pan suena hueco.',
    ],
    [
      'El museo de la imprenta',
      'El museo abre a las diez de la mañana. Su prensa más antigua fue construida para un periódico y todavía funciona los domingos. Si la sala se llena, los visitantes esperan fuera; las bolsas se dejan en recepción.',
    ],
  ],
  ru: [
    [
      'Приливы',
      'Дважды в сутки вода поднимается и опускается. Притяжение луны поднимает море с двух сторон, и берег проходит через оба горба прилива. Когда солнце и луна стоят на одной линии, сизигийный прилив выше обычного. В отлив гавань закрыта для малых лодок.',
    ],
    [
      'Сизигийный прилив в гавани',
      'В новолуние и полнолуние смотритель гавани отмечает по рейке сизигийный прилив: вода выше. Между ними наступает квадратурный прилив, когда море почти не опускается. Малые лодки выходят за два часа до полной воды.',
    ],
    [
      'Закваска',
      'Закваске нужны мука, вода и время. Тесто, которое удвоилось, пекут в горячем горшке под крышкой. Через полчаса корка становится коричневой, а хлеб звучит глухо.',
    ],
    [
      'Музей печати',
      'Музей открывается в десять утра. Старейший станок построен для газеты и до сих пор работает по воскресеньям. Если зал полон, посетители ждут у двери; сумки сдают в гардероб.',
    ],
  ],
  ar: [
    [
      'المد والجزر',
      'يرتفع البحر وينخفض مرتين في اليوم. جاذبية القمر ترفع مياه البحر من جانبين، ويمر الساحل بكليهما. وعندما تقع الشمس والقمر على خط واحد يكون المد العالي أعلى من المعتاد. ويغلق الميناء أمام القوارب الصغيرة عند الجزر.',
    ],
    [
      'المد العالي في الميناء',
      'عند القمر الجديد والقمر المكتمل يسجل مدير الميناء المد العالي على المقياس، فترتفع مياه البحر أكثر. وبينهما يأتي الجزر الضعيف حين لا ينخفض البحر إلا قليلا. تغادر القوارب الصغيرة قبل المد بساعتين.',
    ],
    [
      'خميرة طبيعية',
      'تحتاج خميرة الخبز إلى دقيق وماء ووقت. بعد أن يتضاعف حجم عجينها تخبز في قدر ساخن مغطى. وبعد نصف ساعة تصبح قشرتها بنية.',
    ],
    [
      'متحف للطباعة',
      'يفتح متحف الطباعة أبوابه صباحا. أقدم مطابعه بنيت لصحيفة وما زالت تدور كل أحد. إذا امتلأت قاعته انتظر زواره خارجها، وتترك حقائبهم لدى موظفيه.',
    ],
  ],
  zh: [
    [
      '潮汐',
      '海水每天涨落两次。月球的引力使海面在两侧隆起，海岸随地球转动先后经过这两处。太阳和月球位于一条直线上时，大潮比平时更高。低潮时港口不对小船开放。',
    ],
    [
      '港口的大潮',
      '新月和满月时，港口管理员在水尺上记录大潮：海水涨得更高。两次大潮之间是小潮，海面几乎不下降。小船在高潮前两小时离开港口。',
    ],
    [
      '天然酵种',
      '天然酵种需要面粉、水和时间。面团发到两倍大，放进带盖的热锅里烘烤。半小时后外皮焦黄，面包敲起来声音空洞。',
    ],
    [
      '印刷博物馆',
      '印刷博物馆上午十点开门。最古老的印刷机为一家报社制造，星期日仍然运转。展厅满员后，观众在门外排队等候，背包交给工作人员保管。',
    ],
  ],
  th: [
    [
      'น้ำขึ้นน้ำลง',
      'น้ำทะเลขึ้นและลงวันละสองครั้ง แรงดึงดูดของดวงจันทร์ทำให้น้ำทะเลนูนขึ้นสองด้าน และชายฝั่งหมุนผ่านทั้งสองด้าน เมื่อดวงอาทิตย์และดวงจันทร์อยู่ในแนวเดียวกัน น้ำเกิดจะสูงกว่าปกติ เมื่อน้ำลงท่าเรือจะปิดสำหรับเรือเล็ก',
    ],
    [
      'น้ำเกิดที่ท่าเรือ',
      'ในวันเดือนดับและวันเพ็ญ นายท่าเรืออ่านระดับน้ำจากเสาวัดระดับได้สูงขึ้น เรียกว่าน้ำเกิด ระหว่างนั้นเป็นช่วงน้ำตาย น้ำทะเลแทบไม่ลดลง เรือเล็กออกจากท่าเรือสองชั่วโมงก่อนน้ำขึ้นสูงสุด',
    ],
    [
      'ขนมปังเปรี้ยว',
      'ขนมปังเปรี้ยวต้องใช้แป้ง น้ำ และเวลา เมื่อแป้งขึ้นเป็นสองเท่า คนทำขนมปังจะใส่ลงในหม้อร้อนและปิดฝา หลังจากครึ่งชั่วโมงเปลือกจะเป็นสีน้ำตาล และก้อนขนมปังจะมีเสียงกลวง',
    ],
    [
      'พิพิธภัณฑ์การพิมพ์',
      'พิพิธภัณฑ์เปิดเวลาสิบโมงเช้า เครื่องพิมพ์ที่เก่าแก่ที่สุดสร้างขึ้นสำหรับหนังสือพิมพ์และยังเดินเครื่องทุกวันอาทิตย์ เมื่อห้องเต็มผู้เข้าชมจะรออยู่ที่ประตู สามารถฝากกระเป๋าไว้กับเจ้าหน้าที่',
    ],
  ],
};

const [page, related, ...others] = [0, 1, 2, 3].map((each) => (language: string): PageDocument => {
  const [title, text] = subjects[language]?.[each] ?? ['', ''];
  return savedPage(`https://${language}.example/${each}`, title, [text], { language });
});

async function libraryOf(pages: readonly PageDocument[]): Promise<Library> {
  const library = new Library({
    db: new TacitDatabase(`related-${crypto.randomUUID()}`),
    embedder: shippedEmbedder(),
    idle: () => new Promise((resolve) => setTimeout(resolve)),
  });
  for (const each of pages) await library.save(newDocument(each));
  await library.settled();
  return library;
}

async function addresses(library: Library, of: PageDocument, limit = 5): Promise<string[]> {
  const hits = await library.related(of, limit);
  return hits.map(({ document }) => document.url);
}

const languages = Object.keys(subjects);

it.each(languages)(
  'finds what is on the subject of a page and nothing else: %s',
  async (language) => {
    if (!page || !related) throw new Error('No pages.');
    const elsewhere = others.map((other) => other(language));
    expect(await addresses(await libraryOf(elsewhere), page(language))).toEqual([]);
    const library = await libraryOf([...elsewhere, related(language)]);
    expect(await addresses(library, page(language))).toEqual([related(language).url]);
  },
);

it('in a library of several languages, and of none that the page is in', async () => {
  if (!page || !related) throw new Error('No pages.');
  const library = await libraryOf(
    languages.flatMap((language) => [related, ...others].map((each) => each(language))),
  );
  for (const language of languages) {
    const found = await addresses(library, page(language));
    expect(found[0]).toBe(related(language).url);
    // Tides of another language are tides, too.
    expect(found.filter((url) => !url.endsWith('/1'))).toEqual([]);
  }
  const text = 'Vattnet stiger och faller två gånger om dagen, och månen drar i havet vid hamnen.';
  const swedish = savedPage('https://sv.example/', 'Tidvatten', [text], { language: 'sv' });
  expect(await addresses(library, swedish)).toEqual([]);
});

it('leaves out the page itself, however it was kept', async () => {
  if (!page || !related) throw new Error('No pages.');
  const open = page('en');
  const elsewhere = {
    ...open,
    url: 'https://mirror.example/',
    canonicalUrl: 'https://mirror.example/',
  };
  const library = await libraryOf([elsewhere, related('en'), ...others.map((each) => each('en'))]);
  expect(await addresses(library, open)).toEqual([related('en').url]);
  const changed = { ...open, contentHash: 'changed' };
  expect(await addresses(await libraryOf([open]), changed)).toEqual([]);
});

it('offers the best first, and no more than asked for', async () => {
  const about = (name: string, text: string): PageDocument =>
    savedPage(`https://${name}.example/`, name, [text]);
  const tides = about('tides', 'Spring tides come when sun and moon stand in one line.');
  const library = await libraryOf([
    about(
      'moon',
      'Spring tides come when the moon is new or full, and stands in line with the sun.',
    ),
    about('sea', 'Moon and tide shape the sea.'),
    about('bread', 'Bake it in a hot pot with the lid on.'),
  ]);
  expect(await addresses(library, tides)).toEqual([
    'https://moon.example/',
    'https://sea.example/',
  ]);
  expect(await addresses(library, tides, 1)).toEqual(['https://moon.example/']);
});
