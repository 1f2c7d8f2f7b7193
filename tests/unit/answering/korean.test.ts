import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { questionParts } from '@/lib/answering/question-parts';
import { koreanStem } from '@/lib/text/korean';
import { prepared } from './page';

const mill = prepared(
  '청산 마을의 물레방아',
  `청산 마을의 물레방아는 1734년에 목수 김도윤이 지었다. 지름은 여섯 미터이고 하루에 쌀 네 가마를 찧을 수 있다.
  강이 얼면 물레방아는 멈춘다. 1967년에 전기 정미소가 생겼기 때문에 물레방아는 더 이상 쓰이지 않게 되었다.
  견학은 토요일 오전에 할 수 있다. 어린이는 무료이다.`,
  null,
  { language: 'ko' },
);

describe('a question in Korean', () => {
  it.each([
    ['물레방아는 언제 멈춥니까?', '강이 얼면'],
    ['물레방아는 누가 지었습니까?', '김도윤'],
    ['물레방아는 왜 쓰이지 않게 되었나요?', '전기 정미소'],
    ['지름은 몇 미터인가요?', '여섯 미터'],
    ['견학은 언제 할 수 있나요?', '토요일'],
  ])('is answered by what it asks about, however it is inflected: %s', (question, words) => {
    const { found, claims } = answerQuestion(mill, question);
    expect(found).toBe(true);
    expect(claims[0]?.quotes.map(({ text }) => text).join(' ')).toContain(words);
  });

  it.each(['입장료는 얼마입니까?', '시장은 누구입니까?'])('is not answered: %s', (question) => {
    expect(answerQuestion(mill, question).found).toBe(false);
  });

  it('may be two', () => {
    expect(
      questionParts('물레방아는 언제 지었고 누가 지었나요?', 'ko').map(({ text }) => text),
    ).toEqual(['물레방아는 언제 지었고', '누가 지었나요']);
  });
});

it.each([
  ['물레방아는', '물레방아'],
  ['마을에서', '마을'],
  ['멈춥니까', '멈춥'],
  ['지었습니까', '지었'],
  ['강', '강'],
])('%s is a form of %s', (word, stem) => {
  expect(koreanStem(word)).toBe(stem);
});
