import { describe, expect, it } from 'vitest';
import { composePrompt } from '@/lib/answering/generative/compose-prompt';
import { selectPassages } from '@/lib/answering/generative/select-passages';
import type { Task } from '@/lib/protocol/conversation';
import { countTokens, fakePage } from './fake-page';

const ask = (text: string): Task => ({ kind: 'question', text });
/** Scores a sentence by whether it has the question's last word. */
const byLastWord = (text: string, question: string | null) =>
  question !== null && text.includes(question.split(' ').at(-1) ?? '') ? 1 : 0;

const filler = Array.from(
  { length: 40 },
  (_, number) => `Filler sentence number ${number} says nothing of any interest to us.`,
);
const long = fakePage(
  'Long',
  [
    filler.slice(0, 20).join(' '),
    'Before it rained. The bridge opened in spring. After that it closed.',
    filler.slice(20).join(' '),
  ],
  byLastWord,
);

describe('selectPassages', () => {
  it('takes a page that fits whole, one passage a section', async () => {
    const page = fakePage('Trains', [
      'One. Two.',
      { text: 'Three.', headings: ['Trains'] },
      { text: 'History', kind: 'heading', headings: ['Trains'] },
      { text: 'Four.', headings: ['Trains', 'History'] },
      { text: 'Five.', headings: ['Trains', 'History'] },
    ]);
    const passages = await selectPassages(page, ask('Why?'), { tokens: 100, countTokens });
    expect(passages.map(({ number, text, headings }) => ({ number, text, headings }))).toEqual([
      { number: 1, text: 'One. Two.', headings: [] },
      { number: 2, text: 'Three.', headings: ['Trains'] },
      { number: 3, text: 'Four. Five.', headings: ['Trains', 'History'] },
    ]);
  });

  it('keeps a heading with nothing below it', async () => {
    const page = fakePage('Index', [
      { text: 'Red lamp', kind: 'heading' },
      { text: 'Blue lamp', kind: 'heading' },
    ]);
    const passages = await selectPassages(page, { kind: 'summary' }, { tokens: 100, countTokens });
    expect(passages.map(({ text }) => text)).toEqual(['Red lamp\nBlue lamp']);
  });

  it('takes the best sentence with its neighbours when the page is too long', async () => {
    const passages = await selectPassages(long, ask('When opened the bridge'), {
      tokens: 40,
      countTokens,
    });
    expect(passages.map(({ text }) => text)).toEqual([
      'Before it rained. The bridge opened in spring. After that it closed.',
    ]);
  });

  it('stays within the budget', async () => {
    for (const tokens of [12, 30, 60, 150]) {
      for (const task of [ask('What interest'), ask('What us'), { kind: 'summary' } as const]) {
        const page = fakePage('Long', [filler.join(' ')], (text, question) =>
          question === null ? text.length : 0.5,
        );
        const passages = await selectPassages(page, task, { tokens, countTokens });
        const [used = 0] = await countTokens([
          passages.map(({ number, text }) => `[${number}] ${text}`).join('\n'),
        ]);
        expect(passages.length).toBeGreaterThan(0);
        expect(used).toBeLessThanOrEqual(Math.max(tokens, 12));
        expect(passages.map(({ number }) => number)).toEqual(passages.map((_, index) => index + 1));
      }
    }
  });

  it('gives at least the beginning of one sentence', async () => {
    const page = fakePage('Code', [{ text: 'word '.repeat(5000), kind: 'code' }, 'Other.']);
    const passages = await selectPassages(page, { kind: 'summary' }, { tokens: 1, countTokens });
    expect(passages).toHaveLength(1);
    expect(passages[0]?.text).toMatch(/^word .* word …$/);
    expect(passages[0]?.sentences[0]?.text.length).toBeLessThanOrEqual(300);
  });

  it('gives the part of the best sentence that the question is about where all of it does not fit', async () => {
    const clause = (at: number) =>
      `the ${at}th clause of the long treaty says nothing that matters`;
    const before = Array.from({ length: 30 }, (_, at) => clause(at)).join(', ');
    const after = Array.from({ length: 30 }, (_, at) => clause(at + 30)).join(', ');
    const fact = 'the toll of the eastern bridge is nine francs';
    const sentence = `In short ${before}, ${fact}, ${after}.`;
    const page = fakePage('Treaty', [filler.join(' '), sentence], (text, question) =>
      question !== null && text.includes('bridge') ? 1 : 0.2,
    );
    const passages = await selectPassages(page, ask('What is the toll of the bridge?'), {
      tokens: 90,
      countTokens,
    });
    const [cut] = passages.filter(({ text }) => text.includes('treaty'));
    expect(cut?.text).toContain(fact);
    // Between clauses, and said so at both ends.
    expect(cut?.text).toMatch(
      /^… the \d+th clause .* matters, … $|^… the \d+th clause .*matters, …$/,
    );
    const [quote] = cut?.sentences ?? [];
    expect(page.page.blocks[1]?.text.slice(quote?.start, quote?.end)).toBe(quote?.text);
    expect(cut?.text).toBe(`… ${quote?.text ?? ''} …`);
    const [used = 0] = await countTokens([
      passages.map(({ number, text }) => `[${number}] ${text}`).join('\n'),
    ]);
    expect(used).toBeLessThanOrEqual(90);
  });

  it('asks anew for another part of a sentence that was cut', async () => {
    const clauses = Array.from({ length: 60 }, (_, at) => `item ${at} is number${at} of the list`);
    const page = fakePage('List', [clauses.join(', '), filler.join(' ')], (text, question) =>
      question !== null && text.includes('item') ? 1 : 0.2,
    );
    const budget = { tokens: 60, countTokens };
    const first = await selectPassages(page, ask('What is number3?'), budget);
    expect(first[0]?.text).toContain('number3 of');
    const second = await selectPassages(page, ask('What is number55?'), budget, [], first);
    expect(second[0]?.text).toContain('number55 of');
  });

  it('reads a follow-up together with the question before it', async () => {
    const passages = await selectPassages(long, ask('And when'), { tokens: 40, countTokens }, [
      'What of the bridge',
    ]);
    expect(passages.map(({ text }) => text)).not.toContain('The bridge');
    const together = fakePage(
      'Long',
      [filler.join(' '), 'The bridge opened in spring.'],
      (text, question) => (question?.includes('bridge') && text.includes('bridge') ? 1 : 0),
    );
    const followed = await selectPassages(together, ask('And when?'), { tokens: 40, countTokens }, [
      'What of the bridge?',
    ]);
    expect(followed[0]?.text).toContain('The bridge opened');
  });

  it('leaves room for each of several questions', async () => {
    const page = fakePage(
      'Long',
      [
        filler.slice(0, 8).join(' '),
        ...Array.from({ length: 6 }, (_, at) => `The bridge opened in spring ${at} of the years.`),
        'Ida drew the arch of it.',
      ],
      (text, question) => {
        if (question?.includes('bridge') && !question.includes('drew'))
          return text.includes('bridge') ? 1 : 0;
        return text.includes('drew') && question?.includes('drew') ? 0.3 : 0;
      },
    );
    const passages = await selectPassages(
      page,
      ask('When was the bridge opened and who drew it?'),
      {
        tokens: 40,
        countTokens,
      },
    );
    const text = passages.map((passage) => passage.text).join(' ');
    expect(text).toContain('opened in spring');
    expect(text).toContain('Ida drew');
  });

  it('keeps earlier passages that hold the evidence', async () => {
    const budget = { tokens: 40, countTokens };
    const earlier = await selectPassages(long, ask('Tell of the bridge'), budget);
    expect(await selectPassages(long, ask('Who saw it opened'), budget, [], earlier)).toEqual(
      earlier,
    );
    expect(await selectPassages(long, ask('Which number'), budget, [], earlier)).not.toEqual(
      earlier,
    );
  });

  it('spreads a summary over the page', async () => {
    const page = fakePage('Long', filler, (text) => 1 / (1 + Number(/\d+/.exec(text)?.[0] ?? 0)));
    const passages = await selectPassages(page, { kind: 'summary' }, { tokens: 160, countTokens });
    const numbers = passages.flatMap(({ sentences }) => sentences.map(({ blockId }) => blockId));
    expect(numbers[0]).toBe(0);
    expect(Math.max(...numbers)).toBeGreaterThanOrEqual(30);
  });

  it('brings the head of a table along', async () => {
    const rows = Array.from({ length: 30 }, (_, row) => ({
      text: `City${row} | ${row * 7}`,
      kind: 'table-row' as const,
    }));
    const page = fakePage(
      'Table',
      [{ text: 'City | Rain in mm', kind: 'table-row' }, ...rows],
      byLastWord,
    );
    const passages = await selectPassages(page, ask('How much in City17'), {
      tokens: 40,
      countTokens,
    });
    expect(passages.map(({ text }) => text).join('\n')).toContain('City | Rain in mm');
  });
});

describe('composePrompt', () => {
  const turn = (text: string, answer: string) => ({ task: ask(text), answer });

  it('keeps the newest turns within their share', async () => {
    const turns = [
      turn('First?', 'word '.repeat(80)),
      turn('Second?', 'word '.repeat(20)),
      turn('Third?', 'word '.repeat(20)),
    ];
    const { messages } = await composePrompt({
      prepared: long,
      task: ask('When opened the bridge'),
      turns,
      budget: { tokens: 400, countTokens },
    });
    expect(messages.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'assistant',
      'user',
      'assistant',
      'user',
    ]);
    expect(messages[1]?.content).toMatch(/\n\nSecond\?$/);
    expect(messages.at(-1)?.content).toBe('When opened the bridge');
  });

  it('shortens the last answer rather than forgetting it', async () => {
    const turns = [turn('First?', 'word '.repeat(500))];
    const { messages } = await composePrompt({
      prepared: long,
      task: ask('And the bridge'),
      turns,
      budget: { tokens: 300, countTokens },
    });
    expect(messages[2]?.content).toMatch(/^word .*…$/);
    const counts = await countTokens(messages.map(({ content }) => content));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(300);
  });
});
