/** Summaries by sections, run with an engine that copies: what their tests share. */
import { finishAnswer } from '@/lib/answering/generative/finish-answer';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { keySentences } from '@/lib/answering/sections/outline';
import { composeSection, planSections } from '@/lib/answering/sections/plan-sections';
import type { Engine, GenerationRequest } from '@/lib/engines/engine';
import type { PageLibrary } from '@/lib/host/page-library';
import { writeBySections } from '@/lib/host/section-runner';
import type { Turn } from '@/lib/protocol/conversation';
import { longPage, paragraph } from '@/tests/unit/answering/sections/long-page';
import { sampleTurn } from '@/tests/unit/state/samples';

export const maxNewTokens = 100;
export const tokensOf = (text: string): number => Math.ceil(text.length / 4);

/** Copies the first sentence it is given; `act` sees each request first and may say something else. */
export class CopyingEngine implements Pick<Engine, 'generate' | 'countTokens' | 'contextLength'> {
  readonly requests: string[] = [];
  readonly contextLength: number;
  readonly #act: (at: number) => string | undefined;

  constructor(contextLength: number, act: (at: number) => string | undefined = () => undefined) {
    this.contextLength = contextLength;
    this.#act = act;
  }

  async *generate({ messages }: GenerationRequest, signal: AbortSignal) {
    const prompt = messages.map(({ content }) => content).join('\n');
    this.requests.push(prompt);
    const said = this.#act(this.requests.length - 1);
    const copied = /\n\[1\] (.*?[.])(?=\s|$)/u.exec(prompt)?.[1] ?? '';
    const promptTokens = tokensOf(prompt);
    const nothing = { device: 'wasm', dtype: 'q8', threads: 1, reusedTokens: 0 } as const;
    const stats = { ...nothing, promptTokens, newTokens: 10, prefillTime: 5, decodeTime: 5 };
    yield { type: 'prefill', done: promptTokens, total: promptTokens } as const;
    await Promise.resolve();
    if (!signal.aborted) yield { type: 'token', text: said ?? copied } as const;
    yield { type: 'done', reason: signal.aborted ? 'stopped' : 'end', stats } as const;
  }

  countTokens(texts: string[]): Promise<number[]> {
    return Promise.resolve(texts.map(tokensOf));
  }
}

/** What the library worker does, without the worker. */
function libraryOf(page: AnalyzedPage) {
  const library: Pick<PageLibrary, 'sections' | 'section' | 'finish' | 'keySentences'> = {
    sections: (_page, { tokens, after }, countTokens) =>
      planSections(page, { tokens, countTokens }, after),
    section: (_page, section) => Promise.resolve(composeSection(page, section)),
    finish: (_page, draft, passages) =>
      finishAnswer(page, draft, passages, () => Promise.resolve(null)),
    keySentences: (_page, section) => Promise.resolve(keySentences(page, section)),
  };
  return library as PageLibrary;
}

interface Run {
  /** As it would be found in the store. */
  turn: Turn;
  patches: Partial<Turn>[];
  failed: boolean;
  /** What was written so far, each time that changed. */
  drafts: string[];
}

export async function run(
  page: AnalyzedPage,
  engine: CopyingEngine,
  { from, signal }: { from?: Turn; signal?: AbortSignal } = {},
): Promise<Run> {
  const patches: Partial<Turn>[] = [];
  let turn = from ?? sampleTurn({ task: { kind: 'sections' }, engine: 'm', status: 'running' });
  const aborted = signal ?? new AbortController().signal;
  const update = (patch: Partial<Turn>): void => {
    if (aborted.aborted) return;
    patches.push(patch);
    turn = { ...turn, ...patch };
  };
  let failed = false;
  const drafts: string[] = [];
  const end = await writeBySections(
    { turn, page: page.page, signal: aborted, clock: () => 1 },
    {
      engine: engine as unknown as Engine,
      choice: { sampling: null, thinking: false, maxNewTokens },
    },
    libraryOf(page),
    {
      update,
      append: (text) => {
        turn = { ...turn, draft: turn.draft + text };
        drafts.push(turn.draft);
      },
      rewrite: (draft) => (turn = { ...turn, draft }),
      read: () => undefined,
    },
  ).catch((): Partial<Turn> => {
    failed = true;
    return {};
  });
  return { turn: JSON.parse(JSON.stringify({ ...turn, ...end })) as Turn, patches, failed, drafts };
}

export const book = (chapters: number, sentences: number): AnalyzedPage =>
  longPage([
    '# The harbour',
    ...Array.from({ length: chapters }, (_, at) => [
      `## Chapter ${at + 1}`,
      paragraph(10 * at + 1, sentences),
      paragraph(10 * at + 2, sentences),
    ]).flat(),
  ]);

export const headings = ({ answer }: Turn) => answer?.text.match(/^## .*/gm) ?? [];
