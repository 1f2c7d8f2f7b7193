import type { GenerationRequest } from '@/lib/engines/engine';
import type { RecommendedSampling } from '@/lib/protocol/download';
import type { GenerationConfig } from './load-model';

/** How the next token is picked. */
export interface Sampling {
  /** 0 means greedy. */
  temperature: number;
  /** Candidates kept, at least one. */
  topK: number;
  /** Probability mass kept, up to 1. */
  topP: number;
  /** Candidates less likely than this share of the likeliest are left out (Nguyen et al. 2024, min-p). */
  minP: number;
  /** Above 1, tokens of the answer so far become less likely (Keskar et al. 2019, CTRL, section 4.1). */
  repetitionPenalty: number;
}

/** Candidates kept where nothing is said of them. */
const defaultTopK = 50;

/** What the request recommends, else what came with the model: greedy unless that says to sample. */
export function samplingOf(
  { sampling }: Pick<GenerationRequest, 'sampling'>,
  config: GenerationConfig | null,
): Sampling {
  const { temperature, topK, topP, minP, repetitionPenalty } = sampling ?? ownAdvice(config);
  return {
    temperature,
    topK: topK === undefined || topK < 1 ? defaultTopK : topK,
    topP: topP ?? 1,
    minP: minP ?? 0,
    repetitionPenalty: repetitionPenalty ?? 1,
  };
}

function ownAdvice(config: GenerationConfig | null): RecommendedSampling {
  return {
    temperature: config?.do_sample === true ? (config.temperature ?? 1) : 0,
    topK: config?.top_k ?? defaultTopK,
    topP: config?.top_p ?? 1,
    minP: config?.min_p ?? 0,
    repetitionPenalty: config?.repetition_penalty ?? 1,
  };
}
