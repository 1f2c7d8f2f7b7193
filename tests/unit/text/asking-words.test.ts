import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { withoutAsking } from '@/lib/text/asking-words';
import { prepared } from '../answering/page';

describe('withoutAsking', () => {
  it.each([
    ['zh', '桥是什么时候修复的？', '桥 修复'],
    ['zh', '几何学是谁发明的？', '几何学 发明'],
    ['zh', '为什么？', ''],
    ['zh', '大坝有多高？', '大坝 高'],
    ['zh', '1937年发生了什么？', '1937年'],
    ['zh', '有多大的湖泊在这里', '有多大的湖泊在这里'],
    ['ja', '灯台の高さは何メートルですか？', '灯台の高さは メートル'],
    ['ja', '幾何学はいつ生まれましたか？', '幾何学は 生まれ'],
    ['ja', 'いつも静かですか', 'いつも静か'],
    ['th', 'ท่าเรือใหม่สร้างในปีใด', 'ท่าเรือใหม่สร้างใน'],
    ['th', 'ทำไม', ''],
    ['en', 'What is it?', 'What is it?'],
  ])('%s: %s', (language, question, rest) => {
    expect(withoutAsking(question, language).replaceAll(/\s+/g, ' ').trim()).toBe(rest);
  });
});

const bridge = `青石桥位于江南小镇乌塘，建于1624年。桥长48米，宽5米，由七个石拱组成。
  1937年战争期间，桥的东端被炸毁。1952年，当地政府用原来的石料修复了它。
  每年中秋节，镇上的居民都会在桥上放河灯。`;

describe('a question in a language without spaces', () => {
  it('is answered by what it asks about, not by how it asks', () => {
    const page = prepared('青石桥', bridge, null, { language: 'zh' });
    const { found, text } = answerQuestion(page, '桥是什么时候修复的？');
    expect(answerQuestion(page, '1937年发生了什么？').text).toContain('炸毁');
    const dam = prepared('水库', '水库建于1962年。大坝最大坝高68米，坝顶长1,240米。', null, {
      language: 'zh',
    });
    expect(answerQuestion(dam, '大坝有多高？').found).toBe(true);
    expect(found).toBe(true);
    expect(text).toContain('1952年');
  });

  it('leans on the one before it where it only asks', () => {
    const page = prepared('青石桥', bridge, null, { language: 'zh' });
    const { text } = answerQuestion(page, '什么时候？', ['谁修复了青石桥的石料？']);
    expect(text).toContain('1952年');
  });
});

describe('a question in Greek', () => {
  it('is answered by what it asks about', () => {
    const text = `Το γεφύρι της Πέτρας χτίστηκε το 1744 από τον μάστορα Γιώργο Βαρδή. Έχει μήκος 68 μέτρα.
      Το 1913 καταστράφηκε ένα μέρος του από πλημμύρα. Επισκευάστηκε το 1927 με χρήματα των κατοίκων.`;
    const page = prepared('Το γεφύρι της Πέτρας', text, null, { language: 'el' });
    const answer = answerQuestion(page, 'Ποιο είναι το μήκος του γεφυριού;');
    expect(answer.found).toBe(true);
    expect(answer.text).toContain('68 μέτρα');
    expect(answerQuestion(page, 'Ποιος ήταν ο πρώτος βασιλιάς της Σουηδίας;').found).toBe(false);
  });
});
