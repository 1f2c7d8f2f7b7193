import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../../embedder';
import { prepared } from '../page';

const embedder = await shippedEmbedder();

const log = prepared(
  'Release notes – Pallet',
  `# Pallet 3.9.0 2025-08-27
   - Two-factor authentication with security keys.
   # Pallet 3.10.0 2026-02-18
   - Dark mode for the desktop app.
   - Import of files up to 2 GB.
   # Pallet 3.3.1 2024-12-04
   - The minimum supported version of Node.js is now 20.`,
  embedder,
);
const ask = (question: string) => answerQuestion(log, question);

describe('asked for a release', () => {
  it.each([
    ['What is the latest version?', 'Pallet 3.10.0 2026-02-18'],
    ['Which is the newest release?', 'Pallet 3.10.0 2026-02-18'],
    ['When was version 3.3.1 released?', 'Pallet 3.3.1 2024-12-04'],
    ['When did Pallet 3.9.0 come out?', 'Pallet 3.9.0 2025-08-27'],
  ])('quotes its heading: %s', (question, heading) => {
    expect(ask(question).text).toBe(heading);
  });

  it('tells of it what else is asked', () => {
    expect(ask('When did dark mode come?').text).toContain('Dark mode');
    expect(ask('When was 3.4.0 released?').found).toBe(false);
  });

  it('knows no newest of one', () => {
    const one = prepared('Pallet', '# Pallet 3.9.0\nIt has a dark mode.', embedder);
    expect(answerQuestion(one, 'What is the latest version?').text).not.toBe('Pallet 3.9.0');
  });

  it('takes no numbered sections for releases', () => {
    const paper = prepared(
      'Tides of the north',
      `# 2.1 Data
       We measured tides at nine ports in 1998.
       # 3.1 Results
       Tides rose by four centimetres.`,
      embedder,
    );
    expect(answerQuestion(paper, 'What is the latest version?').found).toBe(false);
  });
});
