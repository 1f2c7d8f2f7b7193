import type { ComposedPrompt } from '@/lib/answering/generative/compose-prompt';
import { timed } from '@/lib/base/timed';
import { createWorker } from '@/lib/base/trusted-worker';
import { failure } from '@/lib/base/failure';
import { workerChannel } from '@/lib/messaging/channel';
import type { Client } from '@/lib/messaging/rpc-client';
import { createClient } from '@/lib/messaging/rpc-client';
import { serve } from '@/lib/messaging/rpc-server';
import type { Answer, Task } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import type { Passage } from '@/lib/protocol/passage';
import type { LibraryRequests, PromptParams, TokenRequests } from './library-api';
import libraryWorkerUrl from './library-worker.ts?worker&url';
import { preparedPages } from './prepared-pages';

type CountTokens = (texts: string[]) => Promise<number[]>;

interface Running {
  client: Client<LibraryRequests, Record<never, never>>;
  /** Pages this worker has been given. */
  prepared: Map<string, Promise<null>>;
}

/** The host's side of the library worker: starts it, gives it pages, and starts it anew after it failed. */
export class PageLibrary {
  #running: Running | null = null;
  readonly #counters = new Map<number, CountTokens>();
  #lastCounter = 0;

  /** Makes a page ready for questions, ahead of the first. */
  async prepare(page: PageDocument): Promise<void> {
    await this.#with(page);
  }

  async instant(page: PageDocument, task: Task, previous: string[]): Promise<Answer> {
    const client = await this.#with(page);
    return timed('instant', () =>
      client.request('page.instant', { hash: page.contentHash, task, previous }),
    );
  }

  /** Composes what a model should read; `countTokens` is that model's. */
  async prompt(
    page: PageDocument,
    request: Omit<PromptParams, 'hash' | 'counter'>,
    countTokens: CountTokens,
  ): Promise<ComposedPrompt> {
    const client = await this.#with(page);
    this.#lastCounter += 1;
    const counter = this.#lastCounter;
    this.#counters.set(counter, countTokens);
    try {
      return await client.request('page.prompt', { ...request, hash: page.contentHash, counter });
    } finally {
      this.#counters.delete(counter);
    }
  }

  async finish(page: PageDocument, draft: string, passages: Passage[]): Promise<Answer | null> {
    const client = await this.#with(page);
    return client.request('page.finish', { hash: page.contentHash, draft, passages });
  }

  async #with(page: PageDocument): Promise<Running['client']> {
    this.#running ??= this.#start();
    const { client, prepared } = this.#running;
    const hash = page.contentHash;
    const preparing =
      prepared.get(hash) ?? timed('prepare', () => client.request('page.prepare', { page }));
    // Most recently used last: the worker forgets in the same order.
    prepared.delete(hash);
    prepared.set(hash, preparing);
    for (const oldest of prepared.keys()) {
      if (prepared.size <= preparedPages) break;
      prepared.delete(oldest);
    }
    await preparing;
    return client;
  }

  #start(): Running {
    const channel = workerChannel(createWorker(libraryWorkerUrl));
    const client = createClient<LibraryRequests, Record<never, never>>(channel);
    serve<TokenRequests, Record<never, never>>(channel, {
      requests: {
        'tokens.count': ({ counter, texts }) => {
          const count = this.#counters.get(counter);
          if (count === undefined) throw failure('bad-request', { detail: 'no such counter' });
          return count(texts);
        },
      },
      streams: {},
    });
    channel.onClose(() => {
      channel.close();
      this.#running = null;
    });
    return { client, prepared: new Map() };
  }
}
