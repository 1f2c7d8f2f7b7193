// @vitest-environment happy-dom
import type { OpenPanel } from './open-panel';
import { button, drawn, openPanel, requested, textOf } from './open-panel';
import { afterEach, expect, test } from 'vitest';
import { sampleAnswer, sampleTurn } from '@/tests/unit/state/samples';

const model = 'someone/some-model';
const task = { kind: 'sections' } as const;
const answer = sampleAnswer([], { layout: 'markdown', text: '## Locks\n\nThe lock is old.' });
const last = { blockId: 1, end: 9 };
const sections = { total: 12, finished: [{ title: 'Locks', start: 10, end: 26, last }] };
let panel: OpenPanel;

afterEach(() => panel.close());

test('a summary of a part offers the whole, with its time, once', async () => {
  const thorough = { sections: 12, seconds: 240 };
  const quick = sampleTurn({ engine: model, answer: sampleAnswer(['Old.']), thorough });
  panel = await openPanel({ turns: [quick] });
  expect(textOf(panel, '.thorough-offer')).toContain('about 4 min');
  button(panel, 'Summarize every section')?.click();
  await drawn();
  expect(requested(panel, 'conversation.ask')).toMatchObject([
    { conversationId: 'c1', pageHash: 'hash-1', task, selection: null },
  ]);
  const turn = sampleTurn({ id: 't2', index: 1, task, status: 'running' });
  panel.host.last('conversation.watch').push({ type: 'turn', seq: 2, turn });
  await drawn();
  expect(button(panel, 'Summarize every section')).toBeUndefined();
});

test('while it is written, what is finished stands above what is being written, with how far it is', async () => {
  const progress = { stage: 'section', number: 2, total: 12, share: 0.125 } as const;
  const running = { task, engine: model, status: 'running', progress } as const;
  panel = await openPanel({
    turns: [sampleTurn({ ...running, answer, sections, draft: '## Ferries\n\nThe ferry' })],
  });
  expect(
    [...panel.root.querySelectorAll('.answer-text h3')].map((heading) => heading.textContent),
  ).toEqual(['Locks', 'Ferries']);
  expect(textOf(panel, '.progress-line')).toContain('Section 2 of 12');
  expect(panel.root.querySelector('progress')?.getAttribute('value')).toBe('0.125');
});

test.each(['running', 'stopped'] as const)(
  'what all sections say together is read above them while it is written (%s)',
  async (status) => {
    const progress = status === 'running' ? ({ stage: 'combining' } as const) : null;
    const all = { ...sections, total: 1 };
    const draft = 'Harbours are old, and';
    panel = await openPanel({
      turns: [sampleTurn({ task, engine: model, status, progress, answer, sections: all, draft })],
    });
    const texts = [...panel.root.querySelectorAll('.answer-text')].map((part) => part.textContent);
    expect(texts).toEqual([draft, expect.stringContaining('Locks')]);
  },
);

test.each([
  ['stopped', null],
  ['failed', { code: 'gpu-lost', params: { model } }],
  ['interrupted', { code: 'generation-interrupted', params: {} }],
] as const)('%s, it keeps what is finished and goes on from there', async (status, failure) => {
  panel = await openPanel({
    turns: [
      // The next one was still being read.
      sampleTurn({
        task,
        engine: model,
        status,
        failure,
        answer,
        sections,
        draft: '## Ferries\n\n',
      }),
    ],
  });
  const headings = [...panel.root.querySelectorAll('.answer-text h3')];
  expect(headings.map((heading) => heading.textContent)).toEqual(['Locks']);
  expect(textOf(panel, '[data-turn]')).toContain('The lock is old.');
  expect(textOf(panel, '[data-turn]')).toContain('1 of 12 sections are finished and kept.');
  button(panel, 'Continue')?.click();
  await drawn();
  expect(requested(panel, 'conversation.retry')).toMatchObject([{ turnId: 't1', resume: true }]);
});

test('stopped before its first section, it can be gone on with as well', async () => {
  panel = await openPanel({
    turns: [sampleTurn({ task, engine: model, status: 'stopped', instant: answer })],
  });
  expect(textOf(panel, '[data-turn]')).toContain('Stopped.');
  button(panel, 'Continue')?.click();
  await drawn();
  expect(requested(panel, 'conversation.retry')).toMatchObject([{ turnId: 't1', resume: true }]);
});

test('a summary by a model can be asked for in another language that the model writes', async () => {
  const written = sampleTurn({ engine: model, answer: sampleAnswer(['Old.']) });
  panel = await openPanel({ turns: [written, sampleTurn({ id: 't2', instant: answer })] });
  expect(panel.root.querySelector('.answer-language')).toBeNull();
  const state = { selected: model, models: [], loaded: null, failure: null };
  panel.host.last('engine.watch').push({ ...state, languages: ['en', 'de', 'fr'] });
  await drawn();
  const [select, ...others] = panel.root.querySelectorAll<HTMLSelectElement>('.answer-language');
  expect(others).toEqual([]);
  expect([...(select?.options ?? [])].map(({ text }) => text)).toEqual([
    'In another language',
    'English',
    'French',
    'German',
  ]);
  if (select) select.value = 'de';
  select?.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
  const german = { kind: 'summary', language: 'de' } as const;
  expect(requested(panel, 'conversation.ask')).toMatchObject([{ task: german }]);
  const turn = sampleTurn({ id: 't3', index: 2, task: german, engine: model });
  panel.host.last('conversation.watch').push({ type: 'turn', seq: 2, turn });
  await drawn();
  expect(textOf(panel, '[data-turn="t3"] h2')).toBe('Summary in German');
});
