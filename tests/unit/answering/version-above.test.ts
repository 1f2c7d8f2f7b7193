import { expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

const notes = prepared(
  'Quillpad release notes',
  `# 5.0 – 19 May 2025
   - The start page has been drawn anew.
   - Notes open in tabs that can be dragged to another window.
   # 4.9 – 2 December 2024
   - Memory use when many tabs are open has been cut by about 40%.
   - A note can be pinned to the top of its folder.
   # 4.8 – 9 July 2024
   - Tags may have colours now.
   - Printing leaves out the comments.`,
  await shippedEmbedder(),
);

it('finds what a version brought, though only the heading names it', () => {
  const { found, text } = answerQuestion(notes, 'how much memory does 4.9 save');
  expect(found).toBe(true);
  expect(text).toContain('40%');
});

it('does not take what the version does not have from another', () => {
  expect(answerQuestion(notes, 'how much memory does 4.8 save').text).not.toContain('40%');
});
