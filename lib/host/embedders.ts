import { createWorker } from '@/lib/base/trusted-worker';
import { Failure, failure } from '@/lib/base/failure';
import { Lock } from '@/lib/base/lock';
import type { EmbeddingRecipe } from '@/lib/engines/embedding/embedding-recipe';
import { chooseRuntime } from '@/lib/engines/transformers/choose-runtime';
import { probeHardware } from '@/lib/engines/transformers/probe-hardware';
import type { Channel } from '@/lib/messaging/channel';
import { workerChannel } from '@/lib/messaging/channel';
import type { Client } from '@/lib/messaging/rpc-client';
import { createClient } from '@/lib/messaging/rpc-client';
import { catalog } from '@/lib/models/catalog';
import { findManifest } from '@/lib/models/model-store';
import { toModelInfo } from '@/lib/models/model-manifest';
import type { RuntimeSettings } from '@/lib/protocol/engine';
import type { TextEmbedder, TextKind } from '@/lib/protocol/text-embedder';
import type { EmbedderRequests } from './embedder-api';
import embedderWorkerUrl from './embedder-worker.ts?worker&url';
import { IdleTimer } from './idle-timer';

/** Minutes without a text after which a model leaves the memory. */
const unloadAfter = 5;
/** Longer passages are cut: the library's are far shorter. */
const longestText = 2048;

interface Running {
  model: string;
  channel: Channel;
  client: Client<EmbedderRequests, Record<never, never>>;
  dimensions: number;
}

/** Embedding models of this device: one at a time, in a worker of its own. */
export class Embedders {
  readonly #runtime: () => Promise<RuntimeSettings>;
  readonly #onDamage: (damage: { model: string; file: string }) => void;
  readonly #lock = new Lock();
  readonly #idle = new IdleTimer(() => void this.#lock.run(async () => this.#end()));
  #running: Running | null = null;

  constructor(
    runtime: () => Promise<RuntimeSettings>,
    onDamage: (damage: { model: string; file: string }) => void = () => undefined,
  ) {
    this.#runtime = runtime;
    this.#onDamage = onDamage;
  }

  /**
   * Loads an embedding model. The embedder stays good for as long as the model is on this device: when the model was
   * unloaded in the meantime, or its worker failed, it is loaded again by the next call.
   * @throws Failure `model-*`
   */
  async open(model: string): Promise<TextEmbedder> {
    const { dimensions } = await this.#lock.run(() => this.#load(model));
    this.#idle.start(unloadAfter);
    return { id: model, dimensions, embed: (texts, kind) => this.#embed(model, texts, kind) };
  }

  /** Frees the model in memory, before its files are deleted. */
  close(): Promise<void> {
    return this.#lock.run(async () => this.#end());
  }

  async #embed(model: string, texts: readonly string[], kind: TextKind): Promise<Float32Array> {
    if (texts.length === 0) return new Float32Array();
    return this.#lock.run(async () => {
      this.#idle.stop();
      try {
        const { client } = await this.#load(model);
        return await client.request('embedder.embed', { texts, kind });
      } catch (error) {
        // One error spoils every later run of its worker.
        this.#end();
        throw error;
      } finally {
        this.#idle.start(unloadAfter);
      }
    });
  }

  async #load(model: string): Promise<Running> {
    if (this.#running?.model === model) return this.#running;
    this.#end();
    const manifest = await findManifest(model);
    if (manifest === null) throw failure('model-missing', { model });
    const info = toModelInfo(manifest);
    const hardware = await probeHardware();
    // A question is a single short text, which the GPU only slows down; it is used where the reader forces it.
    const settings = await this.#runtime();
    const gpu = settings.device === 'webgpu' ? hardware.gpu : null;
    const choice = chooseRuntime(settings, { ...hardware, gpu }, info.dtypes);
    const channel = workerChannel(createWorker(embedderWorkerUrl));
    const client = createClient<EmbedderRequests, Record<never, never>>(channel);
    try {
      const dimensions = await client.request('embedder.load', {
        ...choice,
        model,
        contextLength: Math.min(info.contextLength, longestText),
        runtimeUrl: new URL('/ort/', location.href).href,
        recipe: knownRecipe(model),
      });
      this.#running = { model, channel, client, dimensions };
      channel.onClose(() => this.#end());
      return this.#running;
    } catch (error) {
      channel.close();
      if (error instanceof Failure && error.data.code === 'model-damaged')
        this.#onDamage(error.data.params);
      throw error;
    }
  }

  #end(): void {
    this.#running?.channel.close();
    this.#running = null;
  }
}

/** The makers' recipe of a model of the catalog. */
function knownRecipe(model: string): EmbeddingRecipe | null {
  const known = catalog.find(({ id }) => id === model);
  if (known?.kind !== 'embedder') return null;
  const { pooling, queryPrefix, documentPrefix } = known;
  return { pooling, prefixes: { query: queryPrefix, document: documentPrefix } };
}
