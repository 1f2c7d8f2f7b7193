import { createWorker } from '@/lib/base/trusted-worker';
import { Failure, failure } from '@/lib/base/failure';
import { workerChannel } from '@/lib/messaging/channel';
import type { Client } from '@/lib/messaging/rpc-client';
import { createClient } from '@/lib/messaging/rpc-client';
import { serve } from '@/lib/messaging/rpc-server';
import type { EmbedParams, LibraryRequests, LibraryStreams, ModelRequests } from './library-api';
import libraryWorkerUrl from './library-worker.ts?worker&url';

export type LibraryClient = Client<LibraryRequests, LibraryStreams>;

export type CountTokens = (texts: string[]) => Promise<number[]>;

/** Embedding models of this device, as the worker needs them. */
export interface EmbeddingModels {
  key(model: string): Promise<string>;
  embed(params: EmbedParams): Promise<Float32Array>;
}

/** The line to the library worker: starts it on first use, and anew after it failed. */
export class LibraryConnection {
  readonly #models: EmbeddingModels;
  #client: LibraryClient | null = null;
  readonly #counters = new Map<number, CountTokens>();
  #lastCounter = 0;
  /** How many ask the worker to keep still. */
  #holders = 0;

  /** @param models runs embedding models for the worker */
  constructor(models: EmbeddingModels) {
    this.#models = models;
  }

  /** The worker that runs now: another one than before where that failed. */
  client(): LibraryClient {
    this.#client ??= this.#start();
    return this.#client;
  }

  /** Asks the worker for what can be done twice: what a failing one may have done is asked of the next, once. */
  async ask<Result>(act: (client: LibraryClient) => Promise<Result>): Promise<Result> {
    try {
      return await act(this.client());
    } catch (error) {
      if (!isWorkerLost(error)) throw error;
      return act(this.client());
    }
  }

  /** Does something for which the worker needs a model's tokenizer; `counter` is what it asks for it by. */
  async withCounter<Result>(
    countTokens: CountTokens,
    act: (counter: number) => Promise<Result>,
  ): Promise<Result> {
    this.#lastCounter += 1;
    const counter = this.#lastCounter;
    this.#counters.set(counter, countTokens);
    try {
      return await act(counter);
    } finally {
      this.#counters.delete(counter);
    }
  }

  /** Keeps the worker from indexing meanwhile: a model needs the processor and the memory. */
  async undisturbed<Result>(act: () => Promise<Result>): Promise<Result> {
    this.#holders += 1;
    this.#hold(true);
    try {
      return await act();
    } finally {
      this.#holders -= 1;
      if (this.#holders === 0) this.#hold(false);
    }
  }

  #hold(held: boolean): void {
    // A worker that does not run is told when it starts.
    void this.#client?.request('library.hold', { held }).catch(() => undefined);
  }

  #start(): LibraryClient {
    const channel = workerChannel(createWorker(libraryWorkerUrl));
    // Before whatever the client's own listener does: who learns of the loss from that asks the next worker.
    channel.onClose(() => {
      channel.close();
      if (this.#client === client) this.#client = null;
    });
    const client = createClient<LibraryRequests, LibraryStreams>(channel);
    serve<ModelRequests, Record<never, never>>(channel, {
      requests: {
        'model.key': ({ model }) => this.#models.key(model),
        'texts.embed': (params) => this.#models.embed(params),
        'tokens.count': ({ counter, texts }) => {
          const count = this.#counters.get(counter);
          if (count === undefined) throw failure('bad-request', { detail: 'no such counter' });
          return count(texts);
        },
      },
      streams: {},
    });
    if (this.#holders > 0)
      void client.request('library.hold', { held: true }).catch(() => undefined);
    return client;
  }
}

/** Whether it was the worker that failed, not what it was asked for. */
export function isWorkerLost(error: unknown): boolean {
  return error instanceof Failure && error.data.code === 'host-unreachable';
}
