import type { RecommendedSampling } from '@/lib/protocol/download';
import type { Device, Dtype } from '@/lib/protocol/engine';

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

export interface GenerationRequest {
  /** Page context first, turns after: the prefix then stays the same over a conversation. */
  messages: ChatMessage[];
  maxNewTokens: number;
  /** How tokens are picked; null leaves it to the model's own `generation_config`. */
  sampling: RecommendedSampling | null;
  /** Whether a model that can may think aloud before it answers. */
  thinking: boolean;
}

/** What every generative engine produces, in this order: loading*, prefill*, token*, done. */
export type GenerationEvent =
  | { type: 'loading'; share: number }
  /** Tokens read of the prompt. */
  | { type: 'prefill'; done: number; total: number }
  /** Text to append; never splits a character. */
  | { type: 'token'; text: string }
  | { type: 'done'; reason: 'end' | 'length' | 'stopped'; stats: GenerationStats };

/** What one run took. */
export interface RunMeasurement {
  promptTokens: number;
  /** Of them, those the run before had read already. */
  reusedTokens: number;
  newTokens: number;
  /** Milliseconds. */
  prefillTime: number;
  decodeTime: number;
}

export interface GenerationStats extends RunMeasurement {
  device: Device;
  dtype: Dtype;
  threads: number;
}

/** A generative engine: one interface, many engines. */
export interface Engine {
  /** Tokens of prompt and answer together. */
  readonly contextLength: number;
  /**
   * Writes an answer. Aborting the signal ends it with a `done` event of reason `stopped`, during prefill too.
   * @throws Failure `model-*`, `gpu-lost` or `generation-failed`
   */
  generate(request: GenerationRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent>;
  /** Tokens of each text, by the model's own tokenizer. */
  countTokens(texts: string[]): Promise<number[]>;
  /**
   * Prompt tokens this device reads within the time to first token it aims for, bounded by the model's
   * window. May load the model to measure; aborting the signal ends that with a small budget.
   */
  contextBudget(signal?: AbortSignal): Promise<number>;
  /** Frees the model. */
  dispose(): void;
}
