import { DynamicCache, Tensor } from '@huggingface/transformers';
import { commonPrefix } from './common-prefix';
import { cropCache, isCroppable } from './crop-cache';
import { int64 } from './tensors';

/** What is used of a causal language model of transformers.js. */
export interface CausalModel {
  forward(inputs: Record<string, unknown>): Promise<Record<string, Tensor>>;
  /** Only models that also see have it: their positions are three-dimensional. */
  get_rope_index?: unknown;
}

/** A model reading and writing one sequence: what was read stays in its key-value cache. */
export class Decoder {
  readonly #model: CausalModel;
  #cache = new DynamicCache();
  /** The sequence: all tokens the cache stands for. */
  #tokens: number[] = [];
  #mask = new BigInt64Array(512).fill(1n);

  constructor(model: CausalModel) {
    this.#model = model;
  }

  /**
   * Appends tokens to the sequence.
   * @returns scores of the vocabulary for the token that follows
   */
  async read(tokens: readonly number[]): Promise<Float32Array> {
    const start = this.#tokens.length;
    const length = start + tokens.length;
    const outputs = await this.#model.forward({
      input_ids: int64(tokens, [1, tokens.length]),
      attention_mask: new Tensor('int64', this.#ones(length), [1, length]),
      past_key_values: this.#cache,
      // All others would be computed in vain.
      num_logits_to_keep: int64([1], []),
      ...this.#positions(start, tokens.length),
    });
    this.#cache.update(presentToPast(outputs));
    this.#tokens.push(...tokens);
    return lastRow(outputs['logits']);
  }

  /**
   * Makes the sequence a beginning of the prompt, as long a one as the cache allows, short of the whole: the
   * last token has to be read for what follows it.
   * @returns its length in tokens
   */
  async rewind(prompt: readonly number[]): Promise<number> {
    const kept = Math.min(commonPrefix(this.#tokens, prompt), Math.max(0, prompt.length - 1));
    if (kept === this.#tokens.length) return kept;
    const entries = { ...this.#cache };
    // State that mixes all tokens (convolutions, recurrences) only continues from its end.
    const cropped =
      kept > 0 && isCroppable(entries, this.#tokens.length) ? await cropCache(entries, kept) : null;
    await this.dispose();
    if (cropped === null) return 0;
    this.#cache = new DynamicCache(cropped);
    this.#tokens = prompt.slice(0, kept);
    return kept;
  }

  /** Forgets the sequence. */
  async dispose(): Promise<void> {
    const cache = this.#cache;
    this.#cache = new DynamicCache();
    this.#tokens = [];
    await cache.dispose();
  }

  #ones(count: number): BigInt64Array {
    if (count > this.#mask.length) this.#mask = new BigInt64Array(2 * count).fill(1n);
    return this.#mask.subarray(0, count);
  }

  /** Text has the same position in all three dimensions. Other models derive theirs from the mask. */
  #positions(start: number, count: number): Record<string, Tensor> {
    if (this.#model.get_rope_index === undefined) return {};
    const positions = Array.from({ length: 3 * count }, (_, index) => start + (index % count));
    return { position_ids: int64(positions, [3, 1, count]) };
  }
}

/** The cache a run gives out under the names it takes it in: `present.*`, `present_conv.*`, … */
function presentToPast(outputs: Record<string, Tensor>): Record<string, Tensor> {
  const past: Record<string, Tensor> = {};
  for (const [name, tensor] of Object.entries(outputs)) {
    if (!name.startsWith('present')) continue;
    const renamed = /^present_(ssm|conv|recurrent|compressor|indexer)/.test(name)
      ? name.replace('present', 'past')
      : name.replace('present', 'past_key_values');
    past[renamed] = tensor;
  }
  return past;
}

/** A copy, in 32 bits: models in 16 bits also score in 16 bits. */
function lastRow(logits: Tensor | undefined): Float32Array {
  const vocabulary = logits?.dims.at(-1);
  if (logits === undefined || vocabulary === undefined)
    throw new Error('the model gives no logits');
  const { data } = logits;
  if (!(data instanceof Float32Array || isFloat16(data))) throw new Error('logits are not numbers');
  return Float32Array.from(data.subarray(data.length - vocabulary));
}

function isFloat16(data: unknown): data is Float32Array {
  return Object.prototype.toString.call(data) === '[object Float16Array]';
}
