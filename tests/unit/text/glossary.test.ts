import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Glossary, glossaryLanguages } from '@/lib/text/glossary';
import { shippedGlossary } from '../../shipped-reader';

describe('Glossary', () => {
  const german = new Glossary(
    'bridge\tbrücke\nhang\thängen\nbuild\tbauen,gebaut\nhow long\twie lange\n-\tdenn\nthe\tdie,der\nbuild again\tgebaut\n',
    'de',
  );

  it('says words in English by any of their forms, in their order', () => {
    expect(german.gloss('Die Brücken hängten.')).toBe('the bridge hang.');
  });

  it('takes compounds apart', () => expect(german.gloss('Hängebrücke')).toBe('hang bridge'));

  it('takes compounds of Dutch and Korean apart, those with a particle too', () => {
    expect(new Glossary('waste\tafval\ntax\tbelasting', 'nl').gloss('afvalbelasting')).toBe(
      'waste tax',
    );
    expect(new Glossary('parking\t주차\nfee\t요금', 'ko').gloss('주차요금은')).toBe('parking fee');
  });

  it('leaves off what Turkish and Korean write one after the other', () => {
    expect(new Glossary('child\tçocuk', 'tr').gloss('çocuklarımızdan')).toBe('child');
    expect(new Glossary('house\t집', 'ko').gloss('집에서는')).toBe('house');
  });

  it.each([
    ['press\t누르다', '누르십시오', 'press'],
    ['go\t가다', '갔습니다', 'go'],
    ['walk\t걷다', '걸으면', 'walk'],
    ['build\t짓다', '지어', 'build'],
    ['help\t돕다', '도와요', 'help'],
    ['flow\t흐르다', '흘러', 'flow'],
    ['fly\t날다\nhappen\t나다', '나고', 'happen'],
    ['two\t두\nput\t두다', '두면', 'put'],
    ['house\t집\ntake\t집다', '집은', 'house'],
    ['submit\t제출하다\nmust\t해야', '제출해야 합니다', 'submit must'],
  ])('reads forms of Korean verbs by the one that is listed: %s, %s', (list, form, english) =>
    expect(new Glossary(list, 'ko').gloss(form)).toBe(english),
  );

  it('parts Korean compounds of three, and those that a name begins', () => {
    const list = 'temporary\t임시\nparking\t주차\nplace\t_장\nlesson\t수강\nfee\t_료\npool\t수영장';
    const korean = new Glossary(list, 'ko');
    expect(korean.gloss('임시주차장은')).toBe('temporary parking place');
    expect(korean.gloss('수강료를')).toBe('lesson fee');
    expect(korean.gloss('가람수영장에서')).toBe('Garam pool');
  });

  it('counts in Korean by what stands at a figure', () => {
    const korean = new Glossary('minutes\t0분\nsomebody\t분\nyears\t0년', 'ko');
    expect(korean.gloss('15분입니다')).toBe('15 minutes');
    expect(korean.gloss('그분 3분')).toBe('Geubun 3 minutes');
    expect(korean.gloss('1905년 5년')).toBe('1905 5 years');
    expect(new Glossary('-\t를', 'ko').gloss('R2를 18km')).toBe('R2 18km');
  });

  it('writes Korean names as signs do, without what is written onto them', () => {
    const korean = new Glossary('city\t_시', 'ko');
    expect(korean.gloss('설악은 문가온입니다')).toBe('Seorak Mungaon');
    expect(korean.gloss('하람시에서')).toBe('Haram city');
  });

  it('finds Polish and Turkish words typed without their marks', () => {
    expect(new Glossary('lodge\tzłożyć', 'pl').gloss('zlozyc')).toBe('lodge');
    expect(new Glossary('day\tgün\nsummer\tyazın', 'tr').gloss('yazin gun')).toBe('summer day');
  });

  it('knows phrases, and what English leaves out', () =>
    expect(german.gloss('Wie lange denn?')).toBe('how long?'));

  it('takes the first of two lines', () => expect(german.gloss('gebaut')).toBe('build'));

  it('keeps what it does not know, figures and signs of money', () =>
    expect(german.gloss('Anselm zahlt 3,90 €')).toBe('Anselm zahlt 3,90 €'));

  it('does not take an ending for one that only looks like it', () => {
    const french = new Glossary('pin\tbroche\nshow\tmontrer\nsale\tvente\nstone\tpierre', 'fr');
    expect(french.gloss('brochure')).toBe('brochure');
    expect(french.gloss('ventes')).toBe('sale');
    expect(french.gloss('montrait')).toBe('show');
    expect(french.gloss('La maison de Pierre, à Montréal')).toContain('Pierre');
  });

  it('reads the only word of a cell or after a label, capital or not, and keeps names there', () => {
    const french = new Glossary('free\tgratuit\nclosed\tfermé\nstone\tpierre', 'fr');
    expect(french.gloss('Lundi | Fermé | Gratuit')).toBe('Lundi | closed | free');
    expect(french.gloss('Prix : Gratuit')).toContain('free');
    expect(french.gloss('Responsable : Pierre Martin')).toContain('Pierre Martin');
  });

  it.each([
    ['Wann kommt mein Paket an?', 'Wann kommt mein Paket arrive?'],
    ['Er macht um acht zu.', 'macht um acht closes.'],
    ['Macht ihr um acht zu?', 'ihr um acht closes?'],
    ['Der Wagen ist zurückzugeben', 'Wagen ist return'],
    ['Sie steht mit ihm am Tor und sieht zu', 'Tor und sieht zu'],
  ])('makes German verbs again of what stands apart: %s', (text, said) => {
    const list = 'arrive\tankommen\ncloses\tzumachen\nreturn\tzurückgeben';
    expect(new Glossary(list, 'de').gloss(text)).toContain(said);
  });

  it.each([
    ['Hoe laat gaat de winkel op zondag open?', 'op zondag opens?'],
    ['Geef het formulier af bij de balie', 'formulier hand in bij'],
    ['Haal je het pakket op of niet?', 'pakket collect of'],
    ['om het pakket op te halen', 'pakket collect'],
    ['het opgehaalde pakket', 'het collect pakket'],
    ['Hij haalt het op de markt', 'het op de markt'],
  ])('makes Dutch verbs again of what stands apart: %s', (text, said) => {
    const list = 'opens\topengaat\ncollect\tophalen\nhand in\tafgeven';
    expect(new Glossary(list, 'nl').gloss(text)).toContain(said);
  });

  it.each([
    ['tree\tboom\nbomb\tbommen', 'bomen', 'tree'],
    ['letter\tbrief', 'brieven', 'letter'],
    ['house\tgrachtenhuis', 'grachtenhuizen', 'house'],
    ['stop\tstoppen', 'stopt', 'stop'],
    ['get\thalen', 'haalde', 'get'],
  ])('spells Dutch words without their endings: %s %s', (list, form, said) =>
    expect(new Glossary(list, 'nl').gloss(form)).toBe(said),
  );

  it('leaves off what Arabic writes onto a word', () => {
    const arabic = new Glossary('city\tمدينة', 'ar');
    expect(arabic.gloss('والمدينة')).toBe('city');
    expect(new Glossary('send\tيرسل', 'ar').gloss('سنرسل')).toBe('send');
  });

  it.each([
    ['es', 'last\tdurar', 'duran', 'last'],
    ['es', 'leave\tdejar', 'dejarla', 'leave'],
    ['it', 'last\tdurare', 'duravano', 'last'],
    ['ru', 'bridge\tмост', 'мостом', 'bridge'],
    ['ru', 'old\tстарый', 'старой', 'old'],
    ['ru', 'fly\tлетать', 'улетают', 'fly'],
    ['de', 'night\tnacht\nbus\tbus', 'Nachtbus', 'night bus'],
    ['de', 'screw\tschrauben', 'Senkkopfschrauben', 'screw'],
    ['de', 'closed\tgesperrt', 'abgesperrt', 'closed'],
    ['de', 'switch off\tschalten', 'abgeschaltet', 'switch off'],
    ['ar', 'he\tهو', 'وهو', 'he'],
  ])('finds forms that are not listed, %s: %s', (language, list, form, english) =>
    expect(new Glossary(list, language).gloss(form)).toBe(english),
  );

  it('takes no short word for a form of a verb', () =>
    expect(new Glossary('eat\tcomer', 'es').gloss('coma comé com')).toBe('coma comé com'));

  it('cuts scripts without spaces, and gives what it does not know as a name in Latin letters', () => {
    const chinese = new Glossary('bridge\t桥\nbuild\t建造\nwhen\t什么时候', 'zh');
    expect(chinese.gloss('青石桥什么时候建造？')).toMatch(/^[A-Z][a-z]+ bridge when build\?$/u);
  });

  it('leaves out of scripts without spaces what English does not say', () =>
    expect(new Glossary('home\t家\n-\t吗', 'zh').gloss('家吗？')).toBe('home?'));

  it('knows letters written in one and in two', () =>
    expect(new Glossary('water\tน้ำ', 'th').gloss('น้ำ')).toBe('water'));

  it('reads dates, and parts figures from words', () => {
    const japanese = new Glossary('next year\t来年\nto\tまで\nmonths\tヶ月', 'ja');
    expect(japanese.gloss('来年6月まで')).toBe('next year June to');
    expect(japanese.gloss('2024年9月30日まで')).toBe('September 30 2024 to');
    expect(japanese.gloss('来年6ヶ月')).toBe('next year 6 months');
    expect(japanese.gloss('1871年まで 12th 1,500km')).toMatch(/^1871 .*12th 1,500km$/u);
  });

  it.each([
    ['ru', 'edible\tсъедобный', 'несъедобны', 'not edible'],
    ['ru', 'alcohol\tалкоголь', 'безалкогольный', 'without alcohol'],
    ['ru', 'week\tнеделя', 'неделю', 'week'],
    ['de', 'clinic\tklinik\nuniversity\tuniversität', 'Universitätsklinik', 'university clinic'],
    ['de', 'cook\tkochen,gekocht', 'ungekocht', 'not cook'],
    ['de', 'below\tunten', 'unten', 'below'],
    ['de', 'wood\tholz', 'Unglaubholz', 'Unglaubholz'],
    ['de', 'stone\tstein\na\tein', 'einsteins', 'stone'],
  ])('denies what is denied, %s: %s', (language, list, form, english) =>
    expect(new Glossary(list, language).gloss(form)).toBe(english),
  );

  it('keeps signs apart that stand for themselves', () => {
    const chinese = new Glossary('born\t出生\npoint\t点\nten\t10\nof sales\t的销售额', 'zh');
    expect(chinese.gloss('出生，1987：100，200！')).toBe('born, 1987: 100, 200!');
    expect(chinese.gloss('10点')).toBe('10 point');
    expect(chinese.gloss('5月份的销售额')).toBe('May of sales');
    expect(chinese.gloss('2024 年 5 月 15 日')).toBe('May 15 2024');
    expect(new Glossary('yen\t円', 'ja').gloss('１，５００円')).toBe('1,500 yen');
    expect(new Glossary('and\tو\nlines\tالخطان', 'ar').gloss('الخطان 14 و27')).toBe(
      'lines 14 and 27',
    );
    expect(new Glossary('baht\tบาท', 'th').gloss('๑๕๐ บาท')).toBe('150 baht');
    expect(new Glossary('is\test', 'fr').gloss('Nespresso™ est 2½')).toBe('Nespresso™ is 2½');
  });

  it('takes no phrase for another that has its letters without their marks', () => {
    const portuguese = new Glossary('second\tsegunda\nmonday\tà segunda\nthe\ta', 'pt');
    expect(portuguese.gloss('a segunda')).toBe('the second');
  });

  it('writes Cyrillic names as they sound', () =>
    expect(new Glossary('city\tгород', 'ru').gloss('Города Ржев')).toBe('city Rzhev'));
});

describe('what is shipped', () => {
  it('is a list for each language it is said to be for', () => {
    const folder = resolve(import.meta.dirname, '../../../assets/public/glossaries');
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(files.toSorted()).toEqual(glossaryLanguages.map((language) => `${language}.txt`));
  });

  it.each(glossaryLanguages)('holds no word of %s that cannot be found', (language) => {
    const file = resolve(import.meta.dirname, `../../../assets/public/glossaries/${language}.txt`);
    const words = readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => line.split('\t')[1]?.split(',') ?? []);
    expect(words.filter((word) => /['’.-]|^\p{Nd}+$/u.test(word))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  it.each([
    ['fr', 'Quand part le premier bus ?', 'when leaves the first bus?'],
    ['hi', 'कौन कौन से दस्तावेज़ चाहिए?', 'which document need?'],
    ['de', 'Wann wurde der Leuchtturm gebaut?', 'when was the lighthouse built?'],
    ['fr', 'Combien coûte la livraison ?', 'how much cost the delivery?'],
    ['es', '¿Cuándo abre el museo?', 'when open the museum?'],
    ['it', 'Quando apre il museo?', 'when open the museum?'],
    ['ru', 'Когда открывается музей?', 'when open museum?'],
    ['pt', 'A que horas abre o museu?', 'when does it open the museum?'],
    ['th', 'พิพิธภัณฑ์เปิดกี่โมง', 'museum what time does it open'],
    ['zh', '博物馆什么时候开门？', 'museum when does it open?'],
    ['ko', '박물관은 언제 문을 여나요?', 'museum when does it open?'],
    ['nl', 'Wanneer is de vuurtoren gebouwd?', 'when is the lighthouse built?'],
    ['pl', 'Ile kosztuje bilet dla dzieci?', 'ticket price for children?'],
    ['tr', 'Müze saat kaçta açılıyor?', 'museum when does it open?'],
  ])('reads a question, %s: %s', (language, question, english) =>
    expect(shippedGlossary(language)?.gloss(question)).toBe(english),
  );
});

it('tells what share of a text it knows, and a name from a word', () => {
  const french = new Glossary('stone\tpierre\nhouse\tmaison\nthe\tla', 'fr');
  expect(french.share('la maison rouge de Jean')).toBeCloseTo(0.4);
  expect(french.share('')).toBe(0);
  expect(french.glossWord('pierre', false)).toBe('stone');
  expect(french.glossWord('Pierre', false)).toBe('Pierre');
});
