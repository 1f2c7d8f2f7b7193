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
import { knownEmbedder } from '@/lib/models/known-models';
import { findManifest } from '@/lib/models/model-store';
import type { ModelManifest } from '@/lib/models/model-manifest';
import { toModelInfo } from '@/lib/models/model-manifest';
import type { ModelInfo, RuntimeSettings } from '@/lib/protocol/engine';
import type { TextEmbedder, TextKind } from '@/lib/protocol/text-embedder';
import { embedderHardware, workingDtypes } from './best-dtypes';
import type { EmbedderRequests } from './embedder-api';
import embedderWorkerUrl from './embedder-worker.ts?worker&url';
import { IdleTimer } from './idle-timer';
import type { LoadGuard } from './load-guard';

/** Minutes without a text after which a model leaves the memory. */
const unloadAfter = 5;
/** Tokens. Longer passages are cut: the library's are far shorter. */
const mostTokens = 2048;

interface Running {
  model: string;
  key: string;
  channel: Channel;
  client: Client<EmbedderRequests, Record<never, never>>;
  dimensions: number;
  /** It has embedded something of the reader's. */
  proven: boolean;
}

/** Embedding models of this device: one at a time, in a worker of its own. */
export class Embedders {
  readonly #runtime: () => Promise<RuntimeSettings>;
  readonly #onDamage: (damage: { model: string; file: string }) => void;
  readonly #guard: Pick<LoadGuard, 'run'>;
  readonly #lock = new Lock();
  readonly #idle = new IdleTimer(() => void this.#lock.run(async () => this.#end()));
  #running: Running | null = null;

  constructor(
    runtime: () => Promise<RuntimeSettings>,
    guard: Pick<LoadGuard, 'run'>,
    onDamage: (damage: { model: string; file: string }) => void = () => undefined,
  ) {
    this.#runtime = runtime;
    this.#guard = guard;
    this.#onDamage = onDamage;
  }

  /** What a model's vectors belong to: its files, and how it is used. */
  async key(model: string): Promise<string> {
    const manifest = await findManifest(model);
    return manifest === null ? model : keyOf(manifest);
  }

  /**
   * Loads an embedding model. The embedder stays good for as long as the model is on this device: when the model was
   * unloaded in the meantime, or its worker failed, it is loaded again by the next call.
   * @param wanted its key, if it is to be the very one of before
   * @throws Failure `model-*`
   */
  async open(model: string, wanted?: string): Promise<TextEmbedder> {
    const { dimensions, key } = await this.#lock.run(() => this.#load(model));
    this.#idle.start(unloadAfter);
    if (wanted !== undefined && wanted !== key)
      throw failure('model-load-failed', { model, detail: 'its files are others by now' });
    return { id: key, dimensions, embed: (texts, kind) => this.#embed(model, texts, kind) };
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
        const running = await this.#load(model);
        const work = (): Promise<Float32Array> =>
          running.client.request('embedder.embed', { texts, kind });
        const vectors = await (running.proven ? work() : this.#guard.run(model, work));
        running.proven = true;
        return vectors;
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
    const settings = await this.#runtime();
    const hardware = embedderHardware(await probeHardware(), settings);
    const choice = chooseRuntime(settings, hardware, workingDtypes(model, info.dtypes));
    const channel = workerChannel(createWorker(embedderWorkerUrl));
    const client = createClient<EmbedderRequests, Record<never, never>>(channel);
    try {
      const setup = {
        ...choice,
        model,
        contextLength: longestText(info),
        runtimeUrl: new URL('/ort/', location.href).href,
        recipe: knownRecipe(model),
      };
      const load = (): Promise<number> => client.request('embedder.load', setup);
      const dimensions = await this.#guard.run(model, load);
      const key = await keyOf(manifest);
      this.#running = { model, key, channel, client, dimensions, proven: false };
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

/** Where a model's texts are cut, in tokens: where its makers cut them, if that is known. */
function longestText({ id, contextLength }: ModelInfo): number {
  return Math.min(knownEmbedder(id)?.contextLength ?? contextLength, contextLength, mostTokens);
}

/** The makers' recipe of a model of the catalog. */
function knownRecipe(model: string): EmbeddingRecipe | null {
  const known = knownEmbedder(model);
  if (known === undefined) return null;
  const { pooling, queryPrefix, documentPrefix } = known;
  return { pooling, prefixes: { query: queryPrefix, document: documentPrefix } };
}

/** The model with its very files and its recipe: what either changes cannot be compared with what was made before. */
async function keyOf(manifest: ModelManifest): Promise<string> {
  const { id, files } = manifest;
  const listed = files.map(({ path, sha256 }) => `${sha256} ${path}`).toSorted();
  const text = JSON.stringify([listed, knownRecipe(id), longestText(toModelInfo(manifest))]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `${id}@${new Uint8Array(digest).toHex().slice(0, 16)}`;
}
