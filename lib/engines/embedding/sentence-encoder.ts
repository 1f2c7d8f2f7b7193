import type { Tensor } from '@huggingface/transformers';
import { AutoModel, AutoTokenizer } from '@huggingface/transformers';
import type { RuntimeChoice } from '@/lib/engines/transformers/choose-runtime';
import { externalData, untilUnhandledRejection } from '@/lib/engines/transformers/load-model';
import type { ModelFiles } from '@/lib/engines/transformers/model-files';
import { int64, valuesOf } from '@/lib/engines/transformers/tensors';
import type { TextKind } from '@/lib/protocol/text-embedder';
import type { EmbeddingRecipe } from './embedding-recipe';
import { lengthBatches } from './length-batches';
import { normalize, pool } from './pooling';

/** The parts of a transformers.js tokenizer used here. */
interface Tokenizer {
  pad_token_id: number | undefined;
  (
    text: string,
    options: { truncation: true; max_length: number; return_tensor: false },
  ): { input_ids: number[] };
}

/** One run of a model: named inputs to named outputs. */
type Run = (inputs: Record<string, Tensor>) => Promise<Record<string, Tensor | undefined>>;

export interface EncoderSetup extends RuntimeChoice {
  model: string;
  /** Tokens; longer texts are cut. */
  contextLength: number;
}

/** An embedding model in memory: texts to vectors. */
export class SentenceEncoder {
  readonly #tokenizer: Tokenizer;
  readonly #encode: Run;
  readonly #recipe: EmbeddingRecipe;
  readonly #contextLength: number;

  private constructor(
    tokenizer: Tokenizer,
    encode: Run,
    recipe: EmbeddingRecipe,
    contextLength: number,
  ) {
    this.#tokenizer = tokenizer;
    this.#encode = encode;
    this.#recipe = recipe;
    this.#contextLength = contextLength;
  }

  /** @throws what the runtime throws; see `explainError` */
  static async load(
    { model, device, dtype, contextLength }: EncoderSetup,
    { files }: ModelFiles,
    recipe: EmbeddingRecipe,
  ): Promise<SentenceEncoder> {
    const tokenizer = await AutoTokenizer.from_pretrained(model);
    const loading = AutoModel.from_pretrained(model, {
      device,
      dtype,
      use_external_data_format: externalData(files),
    });
    const encode = await Promise.race([loading, untilUnhandledRejection()]);
    return new SentenceEncoder(tokenizer, encode, recipe, contextLength);
  }

  /** @returns f32 [texts][dimensions], row by row, each of length 1 */
  async embed(texts: readonly string[], kind: TextKind): Promise<Float32Array> {
    const tokens = texts.map((text) => this.#tokenize(this.#recipe.prefixes[kind] + text));
    const rows: Float32Array[] = [];
    for (const batch of lengthBatches(tokens.map(({ length }) => length))) {
      const vectors = await this.#run(batch.map((index) => tokens[index] ?? []));
      for (const [position, index] of batch.entries()) {
        const vector = vectors[position];
        if (vector !== undefined) rows[index] = vector;
      }
    }
    const dimensions = rows[0]?.length ?? 0;
    const all = new Float32Array(texts.length * dimensions);
    for (const [index, row] of rows.entries()) all.set(row, index * dimensions);
    return all;
  }

  #tokenize(text: string): number[] {
    const options = {
      truncation: true,
      max_length: this.#contextLength,
      return_tensor: false,
    } as const;
    return this.#tokenizer(text, options).input_ids;
  }

  async #run(texts: readonly number[][]): Promise<Float32Array[]> {
    const tokens = Math.max(...texts.map(({ length }) => length));
    const padding = this.#tokenizer.pad_token_id ?? 0;
    const padded = texts.map((ids) =>
      Array.from({ length: tokens }, (_, at) => ids[at] ?? padding),
    );
    const mask = texts.map(({ length }) =>
      Array.from({ length: tokens }, (_, at) => +(at < length)),
    );
    const dims = [texts.length, tokens];
    const outputs = await this.#encode({
      input_ids: int64(padded.flat(), dims),
      attention_mask: int64(mask.flat(), dims),
    });
    // Some graphs pool by themselves.
    const pooled = outputs['sentence_embedding'];
    if (pooled !== undefined) return rowsOf(await floats(pooled), texts.length);
    const hidden = outputs['last_hidden_state'] ?? outputs['token_embeddings'];
    if (hidden === undefined) throw new Error('the model gives no vectors');
    const values = await floats(hidden);
    const dimensions = hidden.dims.at(-1) ?? 0;
    return pool({ values, mask, tokens, dimensions }, this.#recipe.pooling);
  }
}

function rowsOf(values: Float32Array, count: number): Float32Array[] {
  const dimensions = values.length / count;
  return Array.from({ length: count }, (_, row) =>
    normalize(values.slice(row * dimensions, (row + 1) * dimensions)),
  );
}

/** In 32 bits, whatever the model computes in. */
async function floats(tensor: Tensor): Promise<Float32Array> {
  return Float32Array.from(await valuesOf(tensor));
}
