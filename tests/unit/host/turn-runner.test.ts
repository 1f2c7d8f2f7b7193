import { describe, expect, it } from 'vitest';
import type { Engine, GenerationRequest } from '@/lib/engines/engine';
import type { PageLibrary } from '@/lib/host/page-library';
import type { TurnJob } from '@/lib/host/turn-runner';
import { writeAnswer } from '@/lib/host/turn-runner';
import type { Turn } from '@/lib/protocol/conversation';
import { samplePage } from '@/tests/unit/state/samples';

const choice = { sampling: { temperature: 0.6 }, thinking: true, maxNewTokens: 99 };

/** What a run reports when the model writes this, piece by piece. */
async function run(pieces: string[]) {
  const requests: GenerationRequest[] = [];
  const engine: Pick<Engine, 'generate' | 'contextBudget' | 'countTokens'> = {
    async *generate(request) {
      requests.push(request);
      for (const text of pieces) {
        await Promise.resolve();
        yield { type: 'token', text };
      }
    },
    contextBudget: () => Promise.resolve(100),
    countTokens: () => Promise.resolve([]),
  };
  const library: Pick<PageLibrary, 'prompt' | 'finish'> = {
    prompt: () => Promise.resolve({ messages: [], passages: [] }),
    finish: (_page, text) =>
      Promise.resolve({ text } as Awaited<ReturnType<PageLibrary['finish']>>),
  };
  const patches: Partial<Turn>[] = [];
  let shown = '';
  await writeAnswer(
    {
      turn: { task: { kind: 'question', text: 'When?' }, timing: {} },
      page: samplePage(),
      previous: [],
      earlier: [],
      signal: new AbortController().signal,
      clock: () => 0,
    } as unknown as TurnJob,
    { engine: engine as Engine, model: 'm', choice },
    library as PageLibrary,
    {
      update: (patch) => patches.push(patch),
      append: (text) => (shown += text),
      rewrite: (text) => (shown = text),
      read: () => undefined,
    },
  );
  return { requests, patches, shown };
}

describe('writeAnswer', () => {
  it('writes as it is told to', async () => {
    const { requests } = await run(['Yes.']);
    expect(requests).toEqual([{ messages: [], ...choice }]);
  });

  it('keeps what the model thought apart from what it answers', async () => {
    const { patches, shown } = await run(['<think>', 'Let me see.', '</think>', 'At noon.']);
    expect(shown).toBe('At noon.');
    expect(patches.some(({ progress }) => progress?.stage === 'thinking')).toBe(true);
    expect(patches.findLast(({ thoughts }) => thoughts !== undefined)?.thoughts).toBe(
      'Let me see.',
    );
  });

  it('knows of no thoughts where there are none', async () => {
    const { patches } = await run(['At noon.']);
    expect(patches.filter(({ thoughts }) => thoughts !== undefined)).toEqual([]);
  });
});
