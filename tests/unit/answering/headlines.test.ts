import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { faults, prepared } from './page';

describe('a page of headlines with nothing below them', () => {
  let news: AnalyzedPage;
  beforeAll(async () => {
    news = prepared(
      'Harbour News',
      `
      # Harbour hack hit about 40,000 people, port admits
      # Norlandia bans electric scooters for under 14s
      # Clear Water sweeps film awards with nine prizes
      # Ferry line vows to sue over pier fees
      # Weather
      Rain is expected in the west until Thursday, and gusts of wind along the coast on Friday.
      `,
      await shippedEmbedder(),
    );
  });

  it.each([
    [
      'How many people did the harbour hack hit?',
      'Harbour hack hit about 40,000 people, port admits',
    ],
    ['which country bans scooters for under 14s', 'Norlandia bans electric scooters for under 14s'],
    ['who wants to sue', 'Ferry line vows to sue over pier fees'],
  ])('answers with them: %s', (question, text) => {
    const answer = answerQuestion(news, question);
    expect(answer).toMatchObject({ found: true, text });
    expect(faults(answer, news)).toEqual([]);
  });

  it.each([
    'When does the ban on scooters start?',
    'Who won the chess final?',
    'What about weather?',
  ])('does not with one that says something else: %s', (question) => {
    const { found, text } = answerQuestion(news, question);
    expect(found && /under 14s|nine prizes|^Weather$/.test(text)).toBe(false);
  });
});

describe('a price set as a heading with nothing below it', () => {
  const shop = `
  # Fjord Pocket
  # Available now
  # $399.99 MSRP
  # Play anywhere
  The Fjord Pocket has a vibrant 7-inch screen and a wide adjustable stand.
  # Three modes in one
  Connect it to your television, set it on the table, or hold it in your hands.
  `;

  it.each(['how much is it', 'What does it cost?', 'price of the fjord pocket'])(
    '%s',
    async (question) => {
      const page = prepared('Fjord Pocket', shop, await shippedEmbedder());
      const answer = answerQuestion(page, question);
      expect(answer.found).toBe(true);
      expect(answer.text).toContain('$399.99');
    },
  );
});
