import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

let pages: Record<'animals' | 'rivers' | 'loans' | 'tower' | 'nursing', AnalyzedPage>;
beforeAll(async () => {
  const embedder = await shippedEmbedder();
  pages = {
    animals: prepared(
      'Dogs and cats on board',
      `# Animals on board
       Cats travel free of charge in a basket. Dogs need a ticket at half price and have to wear a muzzle.
       Guide dogs are exempt from the muzzle. Birds are not allowed in the dining car.`,
      embedder,
    ),
    rivers: prepared(
      'Two rivers',
      `# Rivers of Norland
       The Aldra is 310 kilometres long and flows into the Gulf of Sund. The Brenna is 275 kilometres long and joins the Aldra near Tomsk Mill.
       Salmon fishing is allowed on the Brenna from May to August. On the Aldra it has been forbidden since 2004.`,
      embedder,
    ),
    loans: prepared(
      'Library rules',
      `# Loans
       Books may be borrowed for four weeks. Films may be borrowed for one week. Newspapers cannot be taken home.`,
      embedder,
    ),
    nursing: prepared(
      'Cracked skin in nursing mothers',
      `# Treatment
       Breastfeeding more often empties the breast. Continuing with both sides lets the skin heal within days.`,
      embedder,
    ),
    tower: prepared(
      'The light of Skagen',
      `# The tower
       The tower is 46 metres high. Ships see its light from afar. Storms have damaged the roof twice.
       Carl Scholz drew the plans in 1858. Bricks were brought over the sea from Lübeck.`,
      embedder,
    ),
  };
});

describe('of several things that a page treats in one form', () => {
  const ask = (page: keyof typeof pages, question: string) => answerQuestion(pages[page], question);

  it.each([
    ['animals', 'Do cats need a ticket?', 'Dogs need'],
    ['animals', 'Are cats allowed in the dining car?', 'Birds are'],
    ['animals', 'Do birds need a muzzle?', 'Dogs need'],
    ['rivers', 'May I fish for salmon in the Aldra?', 'allowed on the Brenna'],
    ['loans', 'How long may newspapers be borrowed?', 'weeks'],
  ] as const)('none answers for another, %s: %s', (page, question, other) => {
    const { found, text } = ask(page, question);
    expect(found && text.includes(other)).toBe(false);
  });

  it.each([
    ['animals', 'Do dogs need a ticket?', 'Dogs need a ticket'],
    ['animals', 'Do guide dogs have to wear a muzzle?', 'exempt'],
    ['rivers', 'May I fish for salmon in the Aldra?', 'forbidden since 2004'],
    ['rivers', 'May I fish for salmon in the Brenna?', 'from May to August'],
    ['rivers', 'How long is the Brenna?', '275'],
    ['loans', 'How long may films be borrowed?', 'one week'],
    ['loans', 'How long may books be borrowed?', 'four weeks'],
    ['nursing', 'Does the skin heal while breastfeeding?', 'Continuing with both sides'],
    ['tower', 'Who drew the plans of the tower?', 'Carl Scholz'],
    ['tower', 'What has damaged the roof of the tower?', 'Storms'],
    ['tower', 'Where were the bricks brought from?', 'Lübeck'],
  ] as const)('each answers for itself, %s: %s', (page, question, said) => {
    const { found, text } = ask(page, question);
    expect(found).toBe(true);
    expect(text).toContain(said);
  });
});
