import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();
const capturedAt = Date.UTC(2026, 4, 1);
const pages = {
  en: [
    'Lowmoor',
    `Lowmoor had 2,410 inhabitants on 1 January 2024, 31 more than a year before. From 2012 to 2019 Ada Brook was its mayor.
    The mill was closed in the 1980s. The fair takes place on 3 May.`,
  ],
  es: [
    'Valdeoro del Río',
    `A 1 de enero de 2024 el pueblo tenía 2.410 habitantes, 31 más que un año antes.
    De 2012 a 2019 la alcaldesa fue Ana Robledo.`,
  ],
  pt: [
    'Biblioteca da Lagoa',
    `Depois do sorteio dos armários, marcado para 28 de março às 10h, a lista fica na portaria. As aulas de 2026 começam em fevereiro.`,
  ],
  hi: ['बर्ड पार्क', `2019 की पक्षी गणना में 23,400 पक्षी दर्ज किए गए थे। पार्क सुबह छह बजे खुलता है।`],
  th: ['งานหนังสือริมคลอง', `เมื่อปีที่แล้วมีผู้เข้าชมงานราว 31,000 คน งานนี้เริ่มจัดครั้งแรกในปี 2559 โดยชุมชน`],
  fr: [
    'Patinoire des Ormes',
    `| Tarif | Habitants | Extérieurs
     | Carte de 10 séances | 32 € | 45 €
     | Séance adulte | 4 € | 6 €
     Un enfant de 12 ans paie 2 €, comme tous de 4 à 15 ans.`,
  ],
  de: [
    'Müllgebühren',
    `Für eine 80-Liter-Restmülltonne zahlen Sie 118 Euro im Jahr. Die Gebühr wird im Mai fällig.`,
  ],
  zh: [
    '星澜 X7 使用手册',
    `| 项目 | 参数
     | 电池容量 | 5000 毫安时
     | 屏幕 | 6.5 英寸`,
  ],
} as const;

it.each([
  ['en', 'How many inhabitants did Lowmoor have in 2010?', null],
  ['en', 'How many inhabitants did Lowmoor have in 2024?', '2,410'],
  ['en', 'Who was mayor of Lowmoor in 2015?', 'Ada Brook'],
  ['en', 'When was the mill closed in 1984?', '1980s'],
  ['en', 'When does the fair take place in 2026?', '3 May'],
  ['es', '¿Cuántos habitantes tenía el pueblo en 2010?', null],
  ['es', '¿Cuántos habitantes tenía el pueblo en 2024?', '2.410'],
  ['pt', 'Quando foi o sorteio de 2024?', null],
  ['hi', '2020 की पक्षी गणना में कितने पक्षी थे?', null],
  ['hi', '2019 की पक्षी गणना में कितने पक्षी थे?', '23,400'],
  ['th', 'ปี 2565 มีผู้เข้าชมงานกี่คน', null],
  ['th', 'ปีที่แล้วมีผู้เข้าชมงานกี่คน', '31,000'],
  ['fr', 'Combien coûte la carte de 20 séances ?', null],
  ['fr', 'Combien coûte la carte de 10 séances ?', '32 €'],
  ['fr', 'Combien paie un enfant de 10 ans ?', '2 €'],
  ['de', 'Was kostet eine 240-Liter-Restmülltonne?', null],
  ['de', 'Was kostet eine 80-Liter-Restmülltonne?', '118'],
  ['zh', 'X8 的电池容量是多少？', null],
  ['zh', 'X7 的电池容量是多少？', '5000'],
] as const)(
  'is no answer where a question names another year or number than the page, %s: %s',
  (language, question, said) => {
    const [title, text] = pages[language];
    const page = prepared(title, text, embedder, { language, capturedAt });
    const answer = answerQuestion(page, question);
    expect(answer.found).toBe(said !== null);
    if (said !== null) expect(answer.text).toContain(said);
  },
);

it.each([
  ['Quanto pesa la Vela 40?', false],
  ['Quanto pesa la Vela 20?', true],
])('tells names with a number of their own apart: %s', (question, found) => {
  const text = `Due macchine per il caffè, fatte a Trieste.
    La Vela 20 pesa 6 kg. La Vela 30 pesa 8 kg.`;
  const page = prepared('Le macchine', text, embedder, { language: 'it' });
  expect(answerQuestion(page, question).found).toBe(found);
});
