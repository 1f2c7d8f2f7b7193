import { knownGenerator } from '@/lib/models/known-models';
import type { GenerationRequest } from '@/lib/engines/engine';
import type { RuntimeSettings } from '@/lib/protocol/engine';
import { maxNewTokens } from './generator';

/** Tokens a model may think and answer in. */
const maxThinkingTokens = 2048;

export type GenerationChoice = Omit<GenerationRequest, 'messages'>;

/** How a model writes: as its makers recommend where they are known to, else as it says itself. */
export function generationChoice(
  id: string,
  { thinking }: Pick<RuntimeSettings, 'thinking'>,
): GenerationChoice {
  const known = knownGenerator(id);
  if (known === undefined) {
    return { sampling: null, thinking, maxNewTokens: thinking ? maxThinkingTokens : maxNewTokens };
  }
  const { sampling, thinkingSampling } = known;
  const thinks = thinking && known.thinking;
  return {
    sampling: (thinks ? thinkingSampling : null) ?? sampling ?? null,
    thinking: thinks,
    maxNewTokens: thinks ? maxThinkingTokens : maxNewTokens,
  };
}
