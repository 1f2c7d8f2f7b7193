import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();

const plans = `云笺是一款笔记软件。
  | 套餐 | 价格 | 设备
  | 免费版 | 0 元 | 2 台
  | 家庭版 | 每月 24 元 | 6 台
  | 团队版 | 每人每月 30 元 | 不限`;

it.each([
  ['企业版多少钱?', false],
  ['家庭版多少钱?', true],
])('tells kinds in a table from others by what they end in: %s', (question, found) => {
  const page = prepared('云笺', plans, embedder, { language: 'zh' });
  expect(answerQuestion(page, question).found).toBe(found);
});
