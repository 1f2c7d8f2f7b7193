/**
 * How long a model takes from nothing: the host ended, the question asked, the runtime compiled, the weights read and the
 * session made, until the first token. On the processor, with a synthetic model.
 */
import { longPage } from './long-page.ts';
import { startModelSession, stopAndSettle, waitUntilWriting } from './model-session.ts';
import type { BenchReport } from './result.ts';
import { information, median } from './result.ts';
import { makeSyntheticModel } from './synthetic-model.ts';

const starts = 5;
const words = 120;

export async function run(
  extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchReport> {
  const model = await makeSyntheticModel({ layers: 30, hidden: 576 });
  const session = await startModelSession(extensionDir, model, await longPage(words, 99));
  const loads: number[] = [];
  const firstTokens: number[] = [];
  const warm: number[] = [];
  const ask = async (): Promise<number> => {
    const turn = await session.ask('What is this page about?');
    await waitUntilWriting(turn);
    const { timing } = await stopAndSettle(session, turn);
    return timing.firstToken ?? NaN;
  };
  try {
    for (let index = 0; index < starts; index += 1) {
      await session.restart();
      await session.visit(await longPage(words, index + 1));
      firstTokens.push(await ask());
      loads.push((await session.loads()).at(-1) ?? NaN);
      // In memory now, another page: the prompt is read anew.
      await session.visit(await longPage(words, index + 100));
      warm.push(await ask());
      progress(
        `${index + 1}/${starts}: loaded in ${loads.at(-1)?.toFixed(0)} ms, first token after ` +
          `${firstTokens.at(-1)} ms, ${warm.at(-1)} ms once in memory`,
      );
    }
    const { promptTokens } = await session.lastRun();
    return {
      name: 'start',
      results: [
        information('first token from a cold start', median(firstTokens), 'ms'),
        information('of it the model loaded', median(loads), 'ms'),
        information('first token, model in memory', median(warm), 'ms'),
        information('prompt', promptTokens, 'tokens'),
      ],
    };
  } finally {
    await session.close();
    await model.remove();
  }
}
