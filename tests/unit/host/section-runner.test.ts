import { describe, expect, it } from 'vitest';
import { joinPages } from '@/lib/answering/library/join-pages';
import { preparePage } from '@/lib/answering/prepare-page';
import { failure } from '@/lib/base/failure';
import { longPage, paragraph } from '@/tests/unit/answering/sections/long-page';
import { book, CopyingEngine, headings, maxNewTokens, run, tokensOf } from './section-run';

describe('writeBySections', () => {
  it.each(['so we went on and then ', '灯塔建于一九零三年高二十八米'])(
    'reads all of one block without a full stop: %s…',
    async (part) => {
      const whole = longPage(['# The harbour', part.repeat(6000)]);
      const engine = new CopyingEngine(4096, () => 'They went on to the harbour.');
      const { answer } = (await run(whole, engine)).turn;
      expect(answer?.usage.wordsUsed).toBe(whole.page.words);
      const read = engine.requests.filter((prompt) => prompt.includes('this part of the page'));
      expect(read.join('').split(part.trim()).length - 1).toBeGreaterThan(5980);
    },
  );

  it('reads 100,000 words whole, each sentence once, in prompts that fit', async () => {
    const page = book(100, 42);
    expect(page.page.words).toBeGreaterThan(100_000);
    const engine = new CopyingEngine(4096);
    const { turn, patches } = await run(page, engine);
    const { answer } = turn;
    expect(turn.status).toBe('done');
    expect(answer?.usage).toMatchObject({
      wordsOnPage: page.page.words,
      wordsRead: page.page.words,
      wordsUsed: page.page.words,
    });
    const sections = engine.requests.filter((prompt) => prompt.includes('this part of the page'));
    const read = sections.join('\n').match(/In \d+ the .*? again\./g) ?? [];
    const paragraphs = page.sentences.filter(({ kind }) => kind === 'paragraph');
    expect(read).toEqual(paragraphs.map(({ text }) => text));
    for (const prompt of engine.requests)
      expect(tokensOf(prompt)).toBeLessThanOrEqual(4096 - maxNewTokens);
    expect(headings(turn)).toHaveLength(sections.length);
    const shares = patches.flatMap(({ progress }) =>
      progress?.stage === 'section' ? [progress.share] : [],
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(patches.some(({ progress }) => progress?.stage === 'combining')).toBe(true);
  }, 60_000);

  it('shows each section, grounded, as soon as it is written, and what they say together above them', async () => {
    const page = book(4, 20);
    const { turn, patches } = await run(page, new CopyingEngine(4096));
    const partial = patches.flatMap(({ answer }) => (answer ? [answer] : []));
    expect(partial.map(({ text }) => (text.match(/^## /gm) ?? []).length)).toEqual([1, 2, 3, 4]);
    const claims = turn.answer?.claims ?? [];
    expect(claims).toHaveLength(5);
    for (const { start, end, support, quotes } of claims) {
      expect(support).toBe('quoted');
      expect(turn.answer?.text.slice(start, end)).toBe(quotes[0]?.text);
    }
    expect(turn.answer?.text.startsWith('## ')).toBe(false);
    expect(turn.sections).toBeNull();
  });

  it('lets the overview be read while it is written, yet not what leads to it', async () => {
    const said = 'Harbours are old. They hold ships.';
    const { drafts, turn } = await run(
      book(24, 40),
      new CopyingEngine(700, (at) => (at > 0 ? said : undefined)),
    );
    const [, ...others] = drafts;
    // Each section below its heading, and in the end the overview alone, once.
    expect(others.filter((draft) => draft === said)).toHaveLength(1);
    expect(drafts.at(-1)).toBe(said);
    expect(turn.answer?.text.startsWith(`${said}\n\n## `)).toBe(true);
  });

  it('goes on after a failure without writing a finished section again', async () => {
    const page = book(8, 20);
    const whole = await run(page, new CopyingEngine(4096));
    const broken = await run(
      page,
      new CopyingEngine(4096, (at) => {
        if (at === 3) throw failure('gpu-lost', { model: 'm' });
        return undefined;
      }),
    );
    expect(broken.failed).toBe(true);
    expect(headings(broken.turn)).toHaveLength(3);
    const engine = new CopyingEngine(4096);
    const resumed = await run(page, engine, { from: broken.turn });
    expect(resumed.turn.answer).toEqual(whole.turn.answer);
    expect(engine.requests).toHaveLength(8 - 3 + 1);
    expect(resumed.patches[0]?.progress).toMatchObject({ number: 4, total: 8 });
  });

  it.each(['stopped', 'failed'] as const)(
    'comes to the same end wherever it was %s, with nothing written twice',
    async (how) => {
      const page = book(6, 20);
      const whole = await run(page, new CopyingEngine(4096));
      for (let point = 0; point <= 6; point++) {
        const stop = new AbortController();
        const broken = await run(
          page,
          new CopyingEngine(4096, (at) => {
            if (at !== point) return undefined;
            if (how === 'failed') throw failure('gpu-lost', { model: 'm' });
            stop.abort();
            return undefined;
          }),
          { signal: stop.signal },
        );
        expect(headings(broken.turn)).toHaveLength(point);
        const engine = new CopyingEngine(4096);
        const resumed = await run(page, engine, { from: broken.turn });
        expect(resumed.turn.answer).toEqual(whole.turn.answer);
        expect(engine.requests).toHaveLength(6 - point + 1);
      }
    },
  );

  it('goes on with a model of a smaller window where the other one stood', async () => {
    const page = book(8, 24);
    const broken = await run(
      page,
      new CopyingEngine(4096, (at) => {
        if (at === 2) throw failure('gpu-lost', { model: 'm' });
        return undefined;
      }),
    );
    const engine = new CopyingEngine(900);
    const { turn } = await run(page, engine, { from: broken.turn });
    for (const prompt of engine.requests)
      expect(tokensOf(prompt)).toBeLessThanOrEqual(900 - maxNewTokens);
    expect(turn.answer?.usage.wordsUsed).toBe(page.page.words);
    expect(engine.requests[0]).toContain('(section: Chapter 3)');
  });

  it('sums up groups of sections first where all of them do not fit into one prompt', async () => {
    const page = book(24, 40);
    const engine = new CopyingEngine(700);
    await run(page, engine);
    const last = engine.requests.at(-1) ?? '';
    const combining = engine.requests.filter((prompt) => !prompt.includes('number 2 of harbour'));
    expect(combining.length).toBeGreaterThan(2);
    expect(last).toContain('three to five sentences');
    expect(tokensOf(last)).toBeLessThanOrEqual(700 - maxNewTokens);
  });

  it('goes page by page through several that are open', async () => {
    const one = longPage(['# Ferries', paragraph(3, 40)], {
      title: 'Ferries',
      url: 'https://f.example/',
    });
    const joined = preparePage(await joinPages([one.page, book(6, 40).page]), null);
    const stop = new AbortController();
    const engine = new CopyingEngine(4096, (at) =>
      at === 1 ? (stop.abort(), undefined) : undefined,
    );
    const stopped = await run(joined, engine, { signal: stop.signal });
    expect(headings(stopped.turn)).toEqual(['## Ferries']);
    expect(stopped.turn.answer?.usage.documents).toEqual({ searched: 2, used: 1, from: 'tabs' });
    const { turn } = await run(joined, new CopyingEngine(4096), { from: stopped.turn });
    expect(headings(turn)[1]).toMatch(/^## The harbour › Chapter 1/);
    expect(turn.answer?.usage).toMatchObject({
      wordsUsed: joined.page.words,
      documents: { searched: 2, used: 2, from: 'tabs' },
    });
  });

  it('leaves no heading without a text where it is stopped before a section is written', async () => {
    const stop = new AbortController();
    const engine = new CopyingEngine(4096, (at) =>
      at === 1 ? (stop.abort(), undefined) : undefined,
    );
    const { turn } = await run(book(3, 20), engine, { signal: stop.signal });
    expect(turn).toMatchObject({ status: 'stopped', draft: '' });
    expect(headings(turn)).toEqual(['## Chapter 1']);
  });

  it('quotes a section to which the model has nothing to say', async () => {
    const page = book(3, 20);
    const { turn } = await run(page, new CopyingEngine(4096, (at) => (at === 1 ? '…' : undefined)));
    expect(turn.status).toBe('done');
    expect(turn.answer?.text).toMatch(/## Chapter 2\n\n- In \d+ the/);
  });

  it('says what did not fit of a sentence that no prompt can hold', async () => {
    const line = `${'word '.repeat(4000)}end.`;
    const page = longPage(['# The harbour', '## Log', line, '## Chapter', paragraph(1, 60)]);
    const engine = new CopyingEngine(600, () => 'The log holds many words.');
    const { turn } = await run(page, engine);
    for (const prompt of engine.requests)
      expect(tokensOf(prompt)).toBeLessThanOrEqual(600 - maxNewTokens);
    const { wordsUsed = 0, wordsRead = 0 } = turn.answer?.usage ?? {};
    expect(wordsUsed).toBeGreaterThan(800);
    expect(wordsUsed).toBeLessThan(0.9 * wordsRead);
  });
});
