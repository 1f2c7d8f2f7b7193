/**
 * How much sooner a follow-up on a page of 2,000 tokens begins to be answered than the first question on it:
 * from the request to the first token, through the whole product, on the processor. Both in turn, page by page,
 * with a synthetic model; what is compared are medians.
 */
import { longPage } from './long-page.ts';
import type { ModelSession, RunNote } from './model-session.ts';
import { startModelSession, stopAndSettle, waitUntilWriting } from './model-session.ts';
import type { BenchReport } from './result.ts';
import { atLeast, information, median } from './result.ts';
import { makeSyntheticModel } from './synthetic-model.ts';

const pages = 5;
/** Of 2,000 tokens, by the tokenizer of the synthetic model. */
const words = 880;

interface Sample extends RunNote {
  /** Milliseconds. */
  firstToken: number;
}

export async function run(
  extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchReport> {
  const model = await makeSyntheticModel({ layers: 8, hidden: 320 });
  const session = await startModelSession(extensionDir, model, await longPage(words, 99));
  const full: Sample[] = [];
  const followUp: Sample[] = [];
  try {
    // Loads the model and learns how fast it is.
    await measure(session, 'What is this page about?');
    for (let index = 0; index < pages; index += 1) {
      await session.visit(await longPage(words, index + 1));
      full.push(await measure(session, 'What is this page about?'));
      followUp.push(await measure(session, 'And what does it say of the moon?'));
      progress(`${index + 1}/${pages}: ${describe(full.at(-1))}; ${describe(followUp.at(-1))}`);
    }
  } finally {
    await session.close();
    await model.remove();
  }
  const time = (samples: Sample[]): number => median(samples.map(({ firstToken }) => firstToken));
  const tokens = (samples: Sample[], key: 'promptTokens' | 'reusedTokens'): number =>
    median(samples.map((sample) => sample[key]));
  return {
    name: 'follow-up',
    results: [
      atLeast('full prefill / follow-up', time(full) / time(followUp), 'times', 5),
      information('first token, full prefill', time(full), 'ms'),
      information('first token, follow-up', time(followUp), 'ms'),
      information('prompt, full prefill', tokens(full, 'promptTokens'), 'tokens'),
      information('of it reused', tokens(full, 'reusedTokens'), 'tokens'),
      information('prompt, follow-up', tokens(followUp, 'promptTokens'), 'tokens'),
      information('of it reused, follow-up', tokens(followUp, 'reusedTokens'), 'tokens'),
    ],
  };
}

async function measure(session: ModelSession, question: string): Promise<Sample> {
  const turn = await session.ask(question);
  await waitUntilWriting(turn);
  const { timing } = await stopAndSettle(session, turn);
  return { ...(await session.lastRun()), firstToken: timing.firstToken ?? NaN };
}

function describe(sample: Sample | undefined): string {
  return `${sample?.firstToken} ms for ${sample?.promptTokens} tokens, ${sample?.reusedTokens} of them reused`;
}
