import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();
const pages = {
  de: `| Gruppe | Preis pro Tag | Freikilometer pro Tag
     | Kleinwagen | 39 € | 200 km
     | Oberklasse | 89 € | 250 km
     | Transporter | 79 € | 150 km
     Je Zusatzfahrer fallen 6 € pro Tag an; Ehepartner sind frei. Jeder weitere Kilometer kostet 0,24 €.`,
  fr: `Pour bénéficier du tarif réservé aux habitants, présentez un justificatif de moins de trois mois.
     Le tarif réservé aux habitants pour la patinoire est de 4 €.`,
  zh: `| 服务 | 价格
     | 更换屏幕 | 890 元
     | 更换后盖 | 260 元
     | 更换电池 | 199 元
     手机有三个摄像头。`,
  en: `| Service | Price
     | Repair of the screen | $ 90
     | Repair of the case | $ 40
     | Repair of the battery | $ 60
     The camera has a lens of glass. The charger is in the box.
     Each further driver costs $ 6 per day.`,
} as const;

it.each([
  ['de', 'Wie viele Freikilometer hat man pro Woche?', null],
  ['de', 'Wie viele Freikilometer hat ein Kleinwagen?', '200 km'],
  ['de', 'Was kostet ein Kindersitz pro Tag?', null],
  ['de', 'Was kostet ein Zusatzfahrer pro Tag?', '6 €'],
  ['de', 'Was kostet ein Transporter pro Tag?', '79 €'],
  ['fr', 'Tarif du sauna pour les habitants ?', null],
  ['fr', 'Tarif de la patinoire pour les habitants ?', '4 €'],
  ['zh', '更换摄像头多少钱？', null],
  ['zh', '更换屏幕多少钱？', '890'],
  ['en', 'How much is the repair of the camera?', null],
  ['en', 'How much is the repair of the display?', '$ 90'],
  ['en', 'How much does a child seat cost per day?', null],
  ['en', 'How much does another driver cost per day?', '$ 6'],
] as const)(
  'answers with what something costs only where the page has it, %s: %s',
  (language, question, said) => {
    const answer = answerQuestion(prepared('', pages[language], embedder, { language }), question);
    expect(answer.found).toBe(said !== null);
    if (said !== null) expect(answer.text).toContain(said);
  },
);
