import { trustOwnWorkers } from '@/lib/base/trusted-worker';
import { Failure } from '@/lib/base/failure';
import { explainError } from '@/lib/engines/transformers/explain-error';
import { requireSuspension } from '@/lib/engines/transformers/load-model';
import { configureRuntime, useLocalFiles } from '@/lib/engines/transformers/local-files';
import type { ModelFiles, OpenModel } from '@/lib/engines/transformers/model-files';
import { requireMemory } from '@/lib/engines/transformers/require-memory';
import type { TextKind } from '@/lib/protocol/text-embedder';
import type { EmbeddingRecipe } from './embedding-recipe';
import { readRecipe } from './embedding-recipe';
import type { EncoderSetup } from './sentence-encoder';
import { SentenceEncoder } from './sentence-encoder';

export interface EmbedderSetup extends EncoderSetup {
  /** Address of the folder with the ONNX runtime. */
  runtimeUrl: string;
  /** Null where only the model itself knows. */
  recipe: EmbeddingRecipe | null;
}

/** Runs one embedding model in this worker. After an error it is of no use any more. */
export class EmbedderServer {
  readonly #openModel: OpenModel;
  #setup: EmbedderSetup | null = null;
  #files: ModelFiles | null = null;
  #encoder: SentenceEncoder | null = null;

  constructor(openModel: OpenModel) {
    this.#openModel = openModel;
  }

  /** @returns dimensions of its vectors */
  load(setup: EmbedderSetup): Promise<number> {
    this.#setup = setup;
    return this.#guard('load', async () => {
      requireSuspension(setup.model);
      const files = await this.#openModel(setup.model);
      this.#files = files;
      trustOwnWorkers();
      configureRuntime(setup.runtimeUrl, setup.threads);
      useLocalFiles(setup.model, files);
      await requireMemory(setup, files);
      const recipe = setup.recipe ?? (await readRecipe(files));
      this.#encoder = await SentenceEncoder.load(setup, files, recipe);
      return (await this.#encoder.embed(['a'], 'document')).length;
    });
  }

  embed(texts: readonly string[], kind: TextKind): Promise<Float32Array> {
    return this.#guard('run', async () => {
      if (this.#encoder === null) throw new Error('not loaded');
      return this.#encoder.embed(texts, kind);
    });
  }

  /** @throws Failure whatever went wrong */
  async #guard<Result>(phase: 'load' | 'run', act: () => Promise<Result>): Promise<Result> {
    try {
      return await act();
    } catch (error) {
      const { model = '', device = 'wasm' } = this.#setup ?? {};
      const data = await explainError(error, { model, device }, phase, this.#files);
      throw new Failure(data, { cause: error });
    }
  }
}
