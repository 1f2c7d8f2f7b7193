import { describe, expect, it } from 'vitest';
import { overviewPasses } from '@/lib/answering/sections/overview';
import { longPage } from './long-page';

const { page } = longPage(['# The harbour', 'It is old.']);
const countTokens = (texts: string[]): Promise<number[]> =>
  Promise.resolve(texts.map((text) => Math.ceil(text.length / 4)));

describe('overviewPasses', () => {
  it('sends the summaries of the sections, exactly like this', async () => {
    const parts = [
      { title: 'History', text: 'The lock was built in 1850.\n\n- It holds.' },
      { title: 'Today › Tolls', text: 'Barges pay 12 francs.' },
    ];
    const passes = overviewPasses(page, parts, { tokens: 2000, countTokens });
    const { value: pass } = await passes.next();
    expect(pass).toMatchObject({
      isLast: true,
      messages: [
        { role: 'system' },
        {
          role: 'user',
          content:
            'Page: The harbour\n\n[1] The lock was built in 1850. - It holds. (section: History)\n[2] Barges pay 12 francs. (section: Today › Tolls)\n\nSummarize this page in one paragraph of three to five sentences. Write in English.',
        },
      ],
    });
    expect(await passes.next('It is old.')).toEqual({ done: true, value: 'It is old.' });
  });

  it('ends, however small the room and however long the summaries', async () => {
    const parts = Array.from({ length: 9 }, (_, at) => ({
      title: `Chapter ${at}`,
      text: 'many words '.repeat(400),
    }));
    const passes = overviewPasses(page, parts, { tokens: 400, countTokens });
    let count = 0;
    const seen: boolean[] = [];
    let last = await passes.next();
    while (last.done !== true) {
      const [all = 0] = await countTokens([
        last.value.messages.map(({ content }) => content).join('\n'),
      ]);
      expect(all).toBeLessThanOrEqual(400);
      count++;
      seen.push(last.value.isLast);
      last = await passes.next('many words '.repeat(400));
    }
    expect(count).toBeGreaterThan(4);
    expect(count).toBeLessThan(20);
    expect(seen.indexOf(true)).toBe(seen.length - 1);
  });
});
