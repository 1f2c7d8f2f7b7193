import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const embedder = await shippedEmbedder();

const pages: Record<string, string> = {
  en: `
    The cement works beside the garden closed in 1974 after a fire.
    The rose garden opens its gates daily at 8 am and can be visited until 9 pm.
    Service line: phone 555 0144.
    A house call of the gardener costs 3,200 rubles.
    # The pocket phone
    | Weight | 180 g
    | Released | May 2024
    | Screen | 15 cm`,
  de: `
    # Bootsverleih am Steg
    Für Kanus nehmen wir eine Anzahlung von 50 Euro.
    Die Paddel sind trocken in den Schuppen zu stellen.
    Außerhalb der Öffnungszeiten legen Sie den Schlüssel in den Kasten neben der Tür.
    Ansprechpartner für Beschwerden ist Jörn Petersen.
    Bis zum Vortag ist die Stornierung kostenlos.
    Schwimmwesten liegen in allen Größen bereit.`,
  fr: `
    # Venir à la patinoire
    La patinoire compte 400 places assises.
    La ligne 7 du tram s'arrête devant l'entrée.
    Le parking est réservé aux clubs, aux écoles et au personnel.
    Les gants sont obligatoires sur la glace.
    Une buvette propose des boissons chaudes.`,
  es: `
    # Oficina de deportes
    La oficina atiende solo con cita previa, porque el mostrador está en obras.
    Quien se muda a otro barrio debe comunicar su nueva dirección.
    La oficina cierra además el 24 de diciembre y el 3 de mayo, fiesta local.
    En verano el horario es de 8:00 a 14:00.
    El carné dura dos años.`,
  ru: `
    # Каток «Льдинка»
    Результаты соревнований по телефону не сообщают.
    До катка идут автобусы 5 и 12 до остановки «Парк».
    Коньки можно взять напрокат.
    Тренер ведёт группы для начинающих.
    В буфете есть чай и булочки.`,
  hi: `
    # नीला ताल
    निकटतम रेलवे स्टेशन पीपलपुर है, जो ताल से 8 किलोमीटर दूर है।
    राजा ने अपनी प्रजा के लिए ताल खुदवाने का आदेश दिया।
    वर्षा ऋतु में मछली पकड़ने पर रोक रहती है।
    नौका विहार का किराया प्रति व्यक्ति 90 रुपये है।
    ताल के किनारे एक पुराना मंदिर है।`,
  zh: `
    手机支持双卡，卡槽在机身底部。
    手机死机时，请按住电源键八秒，手机会重新启动。
    忘记密码的用户需要携带发票到服务中心。
    充电时请勿覆盖手机。
    照片可以备份到云端。
    服务热线 400-555-0144（每天 8:00–22:00）
    # 参数
    | 重量 | 180 克
    | 发布时间 | 2024 年 5 月
    | 屏幕 | 6 英寸`,
  th: `
    สัตว์เลี้ยงเข้าได้เฉพาะลานด้านนอกและต้องใช้สายจูง
    บัตรสองวันราคา 500 บาท
    ห้ามนำอาหารเข้ามาในงาน
    หากฝนตก การแสดงจะย้ายไปในอาคาร`,
};

it.each([
  ['en', 'What time does the garden close?', '9 pm'],
  ['en', 'When was the phone released?', 'May 2024'],
  ['en', 'How much does a house call cost?', '3,200'],
  ['de', 'An wen wende ich mich, wenn ich unzufrieden bin?', 'Petersen'],
  ['de', 'Wie gebe ich das Kanu nachts ab, wenn niemand da ist?', 'Schlüssel'],
  ['fr', 'Comment y aller en transports en commun ?', 'tram'],
  ['es', '¿Por qué no puedo ir sin pedir hora?', 'porque'],
  ['es', '¿Qué días festivos no abren?', '24 de diciembre'],
  ['ru', 'Как доехать на общественном транспорте?', 'автобусы'],
  ['hi', 'ट्रेन से वहाँ कैसे पहुँचें?', 'स्टेशन'],
  ['hi', 'मछली मारना कब मना है?', 'रोक'],
  ['hi', 'बोटिंग का कितना पैसा लगता है', '90'],
  ['zh', '手机卡住了没反应怎么办', '电源键'],
  ['zh', '这手机什么时候上市的', '2024 年 5 月'],
  ['th', 'พาหมาไปได้ไหม', 'สายจูง'],
])('answers what people ask every day in their words, %s: %s', (language, question, words) => {
  const { found, claims } = answerQuestion(
    prepared('', pages[language] ?? '', embedder, { language }),
    question,
  );
  expect(found).toBe(true);
  expect(claims[0]?.quotes.map(({ text }) => text).join('\n')).toContain(words);
});
