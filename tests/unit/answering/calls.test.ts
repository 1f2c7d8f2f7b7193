import { describe, expect, it } from 'vitest';
import { isCall } from '@/lib/answering/calls';

describe('calls', () => {
  it.each([
    'Book now: six nights on Lake Orva from £480 with our partner Windjammer.',
    'To read on and support my writing, become a paid subscriber.',
    'Please help improve this section by adding a map.',
    'Good evening, and welcome to the 40 of you who are new here.',
    'Welcome to our live coverage of the council election.',
    'Stay with us for the results.',
    'This post contains affiliate links.',
    'Hoover Breeze 2 £149 £99 at Dalton.',
    'Jetzt vier Wochen kostenlos testen.',
    'Mit PostPlus lesen Sie alle Artikel.',
    'Abonnez-vous pour lire la suite.',
    'Suscríbete a nuestro boletín.',
    'Iscriviti per non perdere la prossima puntata.',
    'Inscreva-se no nosso canal.',
    'Подпишитесь на наш канал, чтобы ничего не пропустить.',
    '友だち追加で300円クーポンをプレゼント。',
    '扫码关注我们，了解更多。',
  ])('are: %s', (text) => {
    expect(isCall(text)).toBe(true);
  });

  it.each([
    'Farmers must register their sheds before 5 May.',
    'The book now costs 14 euros, and the paper edition 22.',
    'The pass costs £40 for adults and £22 at weekends.',
    'The charity called on ministers to support the work of nurses.',
    'Jetzt steht fest, wann die Brücke öffnet.',
    'El club tiene 340 socios y una sede nueva.',
    '駅前の新しい図書館は今月開館しました。',
    '市政府昨日公布了新的公交线路。',
  ])('are not: %s', (text) => {
    expect(isCall(text)).toBe(false);
  });
});
