// @vitest-environment happy-dom
import type { OpenPanel } from './open-panel';
import { button, drawn, openPanel, requested, textOf } from './open-panel';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Answer, Claim } from '@/lib/protocol/conversation';
import { sampleAnswer, samplePage, sampleTurn } from '@/tests/unit/state/samples';

const model = 'someone/some-model';
let panel: OpenPanel;

afterEach(() => panel.close());

/** Without the marks that isolate the direction of a text. */
function plain(text: string | null | undefined): string | undefined {
  return text?.replaceAll(/[\u2068\u2069]/g, '');
}

describe('an answer', () => {
  const instant = sampleAnswer(['First sentence.', 'Second sentence.']);

  test('shows its sources as numbers that lead to the page', async () => {
    panel = await openPanel({ turns: [sampleTurn({ instant })] });
    const numbers = [...panel.root.querySelectorAll<HTMLElement>('[data-citation]')];
    expect(numbers.map((number) => number.textContent)).toEqual(['1', '2']);
    numbers[1]?.focus();
    await drawn();
    expect(textOf(panel, '#quote-popover .quote-text')).toBe('Second sentence.');
    expect(numbers[1]?.getAttribute('aria-describedby')).toBe('quote-popover');
    numbers[1]?.click();
    await drawn();
    expect(panel.gateway.shown.map((quote) => quote.text)).toEqual(['Second sentence.']);
  });

  test('offers further passages folded away, numbered on from its sources', async () => {
    const [{ quotes } = { quotes: [] }] = sampleAnswer(['Third sentence.']).claims;
    const further = quotes.map((quote) => ({ ...quote, blockId: 90 }));
    panel = await openPanel({ turns: [sampleTurn({ instant: { ...instant, further } })] });
    const fold = panel.root.querySelector<HTMLDetailsElement>('.further');
    expect(fold?.open).toBe(false);
    expect(textOf(panel, '.further li')).toContain('Third sentence.');
    expect(textOf(panel, '.further [data-citation]')).toBe('3');
    expect(textOf(panel, '.answer-text > p')).not.toContain('Third');
  });

  test('says why a sentence is marked, with the sentence that comes nearest', async () => {
    const [claim] = instant.claims;
    const nearest = claim?.quotes[0];
    if (!claim || !nearest) throw new Error('The sample has no claim');
    const doubt = { kind: 'instead', claimed: '1923', said: '1932', nearest } as const;
    const claims: Claim[] = [
      { ...claim, support: 'unsupported', quotes: [], doubt },
      { start: claim.end + 1, end: instant.text.length, support: 'unsupported', quotes: [] },
    ];
    const answer: Answer = { ...instant, layout: 'markdown', claims };
    panel = await openPanel({ turns: [sampleTurn({ engine: model, answer, instant })] });
    const [known, unknown] = panel.root.querySelectorAll<HTMLElement>('button.doubt');
    expect(plain(known?.getAttribute('aria-label'))).toBe(
      'Not in the page. The page says 1932, not 1923.',
    );
    known?.focus();
    await drawn();
    expect(plain(textOf(panel, '#quote-popover .doubt-reason'))).toBe(
      'The page says 1932, not 1923.',
    );
    expect(textOf(panel, '#quote-popover .quote-text')).toBe('First sentence.');
    known?.click();
    await drawn();
    expect(panel.gateway.shown.map((quote) => quote.text)).toEqual(['First sentence.']);
    unknown?.focus();
    await drawn();
    expect(textOf(panel, '#quote-popover')).toBe('No sentence of the page says this.');
  });

  test('names which of several questions the page leaves open', async () => {
    const unanswered = ['who designed it', 'why'];
    panel = await openPanel({ turns: [sampleTurn({ instant: { ...instant, unanswered } })] });
    expect(plain(textOf(panel, '.answer-text .unanswered'))).toBe(
      'This page does not say: who designed it; why',
    );
    expect(textOf(panel, '.answer-text > p')).toContain('First sentence.');
  });

  test('says how many a list has, where that was the question', async () => {
    panel = await openPanel({ turns: [sampleTurn({ instant: { ...instant, counted: 4 } })] });
    expect(plain(textOf(panel, '.answer-text > .counted'))).toBe('The page lists 4.');
  });

  test('says what it came from, copies and answers anew', async () => {
    panel = await openPanel({ turns: [sampleTurn({ instant })] });
    expect([...panel.root.querySelectorAll('.facts li')].map((fact) => fact.textContent)).toEqual([
      'Instant',
      '2 passages',
      'read 100%',
      'used 4%',
    ]);
    button(panel, 'Copy')?.click();
    button(panel, 'Try again')?.click();
    await drawn();
    expect(panel.copied).toEqual(['First sentence. Second sentence.']);
    expect(requested(panel, 'conversation.retry')).toMatchObject([{ turnId: 't1' }]);
  });

  test('says of a page that goes on what its header says', async () => {
    const usage = { ...instant.usage, goesOn: true };
    panel = await openPanel({ turns: [sampleTurn({ instant: { ...instant, usage } })] });
    expect(textOf(panel, '.facts')).toContain('read 100% so far');
  });

  test('counts the documents it was sought in, and calls open tabs pages', async () => {
    const facts = async (usage: Partial<typeof instant.usage>): Promise<(string | null)[]> => {
      panel = await openPanel({
        turns: [sampleTurn({ instant: { ...instant, usage: { ...instant.usage, ...usage } } })],
      });
      return [...panel.root.querySelectorAll('.facts li')].map((fact) => fact.textContent);
    };
    const documents = { searched: 3, used: 2 };
    expect(await facts({ documents: { ...documents, from: 'library' } })).toEqual([
      'Instant',
      '2 passages',
      'searched 3 documents',
      'used 2',
    ]);
    await panel.close();
    const newest = { ...documents, among: 90, from: 'library' } as const;
    expect(await facts({ documents: newest })).toContain('searched 3 of 90 documents');
    await panel.close();
    // Open pages are cut where there is too much of them: then the share is said.
    const cut = { wordsOnPage: 60_000, wordsRead: 30_000 };
    expect(await facts({ ...cut, documents: { ...documents, from: 'tabs' } })).toEqual([
      'Instant',
      '2 passages',
      'searched 3 pages',
      'used 2',
      'read 50%',
    ]);
  });

  test('stands instantly while a model prepares, and gives way to what it writes', async () => {
    const running = { status: 'running', engine: model, instant } as const;
    panel = await openPanel({
      turns: [sampleTurn({ ...running, progress: { stage: 'loading-model', share: 0.42 } })],
    });
    expect(textOf(panel, '.answer-text')).toContain('First sentence.');
    expect(textOf(panel, '.progress-line')).toContain('Loading some-model: 42%');
    const progress = { stage: 'loading-model', share: 1 } as const;
    panel.host
      .last('conversation.watch')
      .push({ type: 'turn', seq: 2, turn: sampleTurn({ ...running, progress }) });
    await drawn();
    // Read whole; how long preparing takes nobody knows.
    expect(textOf(panel, '.progress-line')).toContain('Preparing some-model');
    expect(panel.root.querySelector('.progress-line progress')?.hasAttribute('value')).toBe(false);
    panel.host
      .last('conversation.watch')
      .push({ type: 'delta', seq: 3, turnId: 't1', text: 'The model' });
    await drawn();
    expect(textOf(panel, '.answer-text')).toBe('The model');
    expect(panel.root.querySelector('.progress-line')).toBeNull();
  });

  test('is announced when complete, not while it is written', async () => {
    panel = await openPanel({
      turns: [sampleTurn({ status: 'running', engine: model, draft: 'Be' })],
    });
    expect(textOf(panel, '[role="status"]')).toBe('');
    expect(panel.root.querySelector('article')?.getAttribute('aria-busy')).toBe('true');
    const turn = sampleTurn({ engine: model, answer: { ...instant, layout: 'markdown' } });
    panel.host.last('conversation.watch').push({ type: 'turn', seq: 2, turn });
    await drawn();
    expect(textOf(panel, '[role="status"]')).toBe('Answer ready.');
  });

  test('is announced, too, when it is there before it could be watched', async () => {
    panel = await openPanel({ turns: [sampleTurn({ id: 't1', instant, createdAt: 0 })] });
    expect(textOf(panel, '[role="status"]')).toBe('');
    const turn = sampleTurn({ id: 't2', index: 1, instant, createdAt: Date.now() });
    panel.host.last('conversation.watch').push({ type: 'turn', seq: 2, turn });
    await drawn();
    expect(textOf(panel, '[role="status"]')).toBe('Answer ready.');
  });

  test('that is no longer on screen is not announced any more', async () => {
    panel = await openPanel({ turns: [sampleTurn({ status: 'running' })] });
    const watched = panel.host.last('conversation.watch');
    watched.push({ type: 'turn', seq: 2, turn: sampleTurn({ instant }) });
    await drawn();
    expect(textOf(panel, '[role="status"]')).toBe('Answer ready.');
    panel.host.handlers['page.open'] = () => ({ conversation: null });
    panel.gateway.page = () =>
      Promise.resolve(samplePage({ canonicalUrl: 'https://other.example/' }));
    panel.gateway.navigate();
    await drawn();
    expect(panel.root.querySelector('[data-turn]')).toBeNull();
    expect(textOf(panel, '[role="status"]')).toBe('');
  });

  test('that the page does not hold says so, and what comes nearest', async () => {
    panel = await openPanel({ turns: [sampleTurn({ instant: { ...instant, found: false } })] });
    // What comes near may be it.
    expect(textOf(panel, '.not-found')).toBe('No clear answer on this page.');
    expect(panel.root.querySelectorAll('blockquote')).toHaveLength(2);
    await panel.close();
    // More than none is offered under a name of its own.
    const further = instant.claims.flatMap(({ quotes }) => quotes);
    const nothing = { ...instant, found: false, claims: [], further };
    panel = await openPanel({ turns: [sampleTurn({ instant: nothing })] });
    expect(textOf(panel, '.further summary')).toBe('Closest passages');
  });

  test('to a question in another language than the page says that, and what to do', async () => {
    const unread = { ...instant, found: false, claims: [], pageLanguage: 'de' };
    panel = await openPanel({ turns: [sampleTurn({ instant: unread })] });
    expect(textOf(panel, '.not-found')).toContain('the page is in German');
    expect(textOf(panel, '.not-found')).toContain('Ask in German, or choose a model.');
  });

  test('sets items that follow each other as a list, and one alone as text', async () => {
    const claims = sampleAnswer(['One.', 'Two.', 'Three.', 'Four.', 'Five.']).claims;
    const form = 'item' as const;
    const text = 'One.\nTwo.\nThree. Four.\nFive.';
    const set = async (answer: Partial<Answer>): Promise<string[]> => {
      panel = await openPanel({
        turns: [sampleTurn({ instant: { ...instant, text, ...answer } })],
      });
      const parts = panel.root.querySelectorAll('.answer-text > *');
      return [...parts].map(({ tagName }) => tagName);
    };
    const alone = claims.map((claim, at) => (at === 1 ? { ...claim, form } : claim));
    expect(await set({ claims: alone })).toEqual(['P', 'P', 'P', 'P']);
    expect(textOf(panel, '.answer-text > p:nth-child(2)')).toBe('Two.2');
    await panel.close();
    const together = claims.map((claim, at) => (at === 1 || at === 2 ? { ...claim, form } : claim));
    expect(await set({ claims: together })).toEqual(['P', 'UL', 'P', 'P']);
    await panel.close();
    expect(await set({ claims: alone, layout: 'list' })).toEqual(['UL']);
  });

  test('shows the first lines of a long question, and all of it on request', async () => {
    const heights = vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(400);
    panel = await openPanel({ turns: [sampleTurn({ instant })] });
    heights.mockRestore();
    button(panel, 'Show all')?.click();
    await drawn();
    expect(panel.root.querySelector('h2.question')?.getAttribute('data-whole')).toBe('true');
    expect(button(panel, 'Show less')?.getAttribute('aria-expanded')).toBe('true');
  });

  test('that was stopped can be copied and asked again', async () => {
    panel = await openPanel({
      turns: [sampleTurn({ status: 'stopped', engine: model, draft: 'Half of' })],
    });
    button(panel, 'Copy')?.click();
    button(panel, 'Try again')?.click();
    await drawn();
    expect(panel.copied).toEqual(['Half of']);
    expect(requested(panel, 'conversation.retry')).toHaveLength(1);
  });

  test('that failed keeps what there is and says what to do', async () => {
    panel = await openPanel({
      turns: [
        sampleTurn({
          status: 'failed',
          engine: model,
          instant,
          failure: { code: 'gpu-lost', params: { model } },
        }),
      ],
    });
    expect(textOf(panel, '.answer-text')).toContain('First sentence.');
    expect(textOf(panel, '[data-turn] [data-failure="gpu-lost"] .failure-what')).toContain(
      'some-model',
    );
  });
});
