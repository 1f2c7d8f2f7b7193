import { describe, expect, it } from 'vitest';
import { questionParts } from '@/lib/answering/question-parts';

const texts = (question: string, language = 'en') =>
  questionParts(question, language).map(({ text }) => text);

describe('questionParts', () => {
  it.each([
    [
      'When was the bridge built and who designed it?',
      'When was the bridge built',
      'who designed it',
    ],
    ['What is a tide and how does it work?', 'What is a tide', 'how does it work'],
    ['Who founded it, and when?', 'Who founded it', 'when'],
    ['Who founded it, when and why?', 'Who founded it', 'when', 'why'],
    [
      'When and where was the treaty signed?',
      'When was the treaty signed',
      'where was the treaty signed',
    ],
    ['When was it built? Who designed it?', 'When was it built', 'Who designed it'],
    ['When was it built? And by whom?', 'When was it built', 'by whom'],
    [
      '1. When was it built?\n2. Who designed it?\n3. How long is it?',
      'When was it built',
      'Who designed it',
      'How long is it',
    ],
    ['- When was it built\n- Who designed it', 'When was it built', 'Who designed it'],
    [
      'What happened between 1900 and 1910 and why was it important to the town?',
      'What happened between 1900 and 1910',
      'why was it important to the town',
    ],
    ['How old is the bridge and how long?', 'How old is the bridge', 'how long'],
    [
      'Can you tell me when it was built and who designed it?',
      'Can you tell me when it was built',
      'who designed it',
    ],
    ['Explain what a tide is and why it happens', 'Explain what a tide is', 'why it happens'],
    [
      'When was it built, how long is it and who designed it?',
      'When was it built',
      'how long is it',
      'who designed it',
    ],
    ['When was it built and is it still open?', 'When was it built', 'is it still open'],
    [
      'Who was the king who ruled France and when did he die?',
      'Who was the king who ruled France',
      'when did he die',
    ],
    [
      'Is there a restaurant, and how much is the ticket?',
      'Is there a restaurant',
      'how much is the ticket',
    ],
  ])('tells apart: %s', (question, ...parts) => {
    expect(texts(question)).toEqual(parts);
  });

  it.each([
    [
      'de',
      'Wann wurde die Brücke gebaut und wer hat sie entworfen?',
      'Wann wurde die Brücke gebaut',
      'wer hat sie entworfen',
    ],
    ['de', 'Wer gründete das Museum, und wann?', 'Wer gründete das Museum', 'wann'],
    [
      'de',
      'Wann und wo wurde der Vertrag unterzeichnet?',
      'Wann wurde der Vertrag unterzeichnet',
      'wo wurde der Vertrag unterzeichnet',
    ],
    [
      'fr',
      'Quand le pont a-t-il été construit et qui l’a conçu ?',
      'Quand le pont a-t-il été construit',
      'qui l’a conçu',
    ],
    [
      'es',
      '¿Cuándo se construyó el puente y quién lo diseñó?',
      'Cuándo se construyó el puente',
      'quién lo diseñó',
    ],
    [
      'es',
      '¿Cuándo se construyó el puente? ¿Quién lo diseñó?',
      'Cuándo se construyó el puente',
      'Quién lo diseñó',
    ],
    [
      'it',
      'Quando fu costruito il ponte e chi lo progettò?',
      'Quando fu costruito il ponte',
      'chi lo progettò',
    ],
    [
      'pt',
      'Quando foi construída a ponte e quem a projetou?',
      'Quando foi construída a ponte',
      'quem a projetou',
    ],
    [
      'nl',
      'Wanneer werd de brug gebouwd en wie heeft hem ontworpen?',
      'Wanneer werd de brug gebouwd',
      'wie heeft hem ontworpen',
    ],
    [
      'ru',
      'Когда был построен мост и кто его спроектировал?',
      'Когда был построен мост',
      'кто его спроектировал',
    ],
    ['ar', 'متى بني الجسر ومن صممه؟', 'متى بني الجسر', 'من صممه'],
    [
      'hi',
      'पुल कब बनाया गया था और इसे किसने डिज़ाइन किया?',
      'पुल कब बनाया गया था',
      'इसे किसने डिज़ाइन किया',
    ],
    ['zh', '这座桥是什么时候建的，由谁设计？', '这座桥是什么时候建的', '由谁设计'],
    ['ja', '橋はいつ建てられ、誰が設計しましたか。', '橋はいつ建てられ', '誰が設計しましたか'],
    ['th', 'สะพานสร้างขึ้นเมื่อใดและใครเป็นผู้ออกแบบ', 'สะพานสร้างขึ้นเมื่อใด', 'ใครเป็นผู้ออกแบบ'],
    ['tr', 'Köprü ne zaman yapıldı ve kim tasarladı?', 'Köprü ne zaman yapıldı', 'kim tasarladı'],
  ])('tells apart in %s: %s', (language, question, ...parts) => {
    expect(texts(question, language)).toEqual(parts);
  });

  it('gives a shortened question the rest of the one before it', () => {
    expect(
      questionParts('Who founded the museum, and when?', 'en').map(({ asked }) => asked),
    ).toEqual(['Who founded the museum', 'when founded the museum']);
    expect(questionParts('Wer gründete das Museum und warum?', 'de')[1]).toMatchObject({
      asked: 'warum gründete das Museum',
      isShort: true,
    });
  });

  it('reads any number of blanks as one', () => {
    const blanks = ' \t'.repeat(4000);
    expect(
      texts(`When${blanks}was it built${blanks}and who designed it${blanks}. .${blanks}`),
    ).toEqual(['When was it built', 'who designed it']);
  });

  it.each([
    ['en', 'Who are Smith and Jones?'],
    ['en', 'What happened between 1900 and 1910?'],
    ['en', 'What is the difference between who and whom?'],
    ['en', 'How does the brain know what is food and what is poison?'],
    ['en', 'Who was the man who built the bridge and who later became mayor?'],
    ['en', 'Who designed and built the bridge?'],
    ['en', 'What are the causes and effects of tides?'],
    ['en', 'Who starred in Sleepless in Seattle and When Harry Met Sally?'],
    ['en', 'Who wrote “Who is afraid? And why?”'],
    ['en', 'What is blue and is found in the sea?'],
    ['en', 'the king and when he died'],
    ['en', 'When was King Alfred, who built the bridge, born?'],
    ['en', 'When the bridge was closed, what did the ferry do?'],
    ['en', 'Was the bridge closed for good, or did it open again?'],
    ['en', 'When was the bridge, which was built of steel, opened?'],
    ['en', 'Is the museum open in winter? Thanks!'],
    ['de', 'Wer waren Max und Moritz?'],
    ['de', 'Was ist so groß und schwer wie ein Haus?'],
    ['fr', 'Qui est l’homme qui a construit le pont et qui est devenu maire ?'],
    ['ru', 'Как доказать, что он прав и что мы правы?'],
    ['ar', 'كم يبعد الجسر عن القاهرة وعن الإسكندرية؟'],
    ['zh', '如果下雨，比赛什么时候开始？'],
    ['ja', '橋はいつ、どこで建てられましたか。'],
    ['hi', 'पुल कब और कहाँ बनाया गया था?'],
    ['th', 'แม่น้ำและสะพานอยู่ที่ไหน'],
  ])('leaves whole in %s: %s', (language, question) => {
    expect(questionParts(question, language)).toEqual([
      { text: question, asked: question, isShort: false },
    ]);
  });
});
