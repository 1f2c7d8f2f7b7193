import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import { Topic } from '@/lib/base/topic';
import type { LibraryTotals } from '@/lib/library/library-totals';
import type { LibraryState } from '@/lib/protocol/library';
import type { HandedOn, LibraryRequests, LibraryStreams } from './library-api';
import type { LibraryClient, LibraryConnection } from './library-connection';
import { isWorkerLost } from './library-connection';

/** Waits before the worker is asked again after it failed, in milliseconds. */
const restartDelay = 1000;

/** The host's side of what is saved: asks the library worker, and goes on with a new one where that fails. */
export class SavedLibrary {
  readonly #connection: LibraryConnection;
  readonly #whenUsable: () => Promise<void>;
  readonly #state = new Topic<LibraryState | null>(null);
  #following = false;
  #revision = 0;

  /** @param whenUsable resolves when the database is open: the worker itself could only wait behind what blocks it */
  constructor(connection: LibraryConnection, whenUsable: () => Promise<void>) {
    this.#connection = connection;
    this.#whenUsable = whenUsable;
  }

  /** Every one of these can be done twice. */
  request<Name extends HandedOn>(
    name: Name,
    params: Parameters<LibraryRequests[Name]>[0],
  ): Promise<ReturnType<LibraryRequests[Name]>> {
    return this.#ask((client) => client.request<Name>(name, params));
  }

  totals(): Promise<LibraryTotals> {
    return this.#ask((client) => client.request('library.totals', {}));
  }

  /** A model is about to be deleted: search must not need it. */
  async forgetModel(model: string): Promise<void> {
    const { search } = await this.totals();
    if (search.model === model || search.next?.model === model)
      await this.request('library.model', { model: null });
  }

  /** Models have come or changed: the vectors of one that is not what it was are made anew. */
  async renewModel(): Promise<void> {
    const { search } = await this.totals();
    const model = search.next?.model ?? search.model;
    if (model !== null) await this.request('library.model', { model });
  }

  /** Hands a stream of the worker on. */
  async *stream<Name extends 'library.export' | 'library.import'>(
    name: Name,
    params: Parameters<LibraryStreams[Name]>[0],
    signal: AbortSignal,
  ): AsyncGenerator<ReturnType<LibraryStreams[Name]>> {
    await this.#whenUsable();
    yield* this.#connection.client().stream(name, params, signal);
  }

  /** Starts the library, which then goes on with what it has left to do. */
  start(): void {
    if (!this.#following) void this.#follow();
  }

  async *watch(signal: AbortSignal): AsyncGenerator<LibraryState> {
    this.start();
    for await (const state of this.#state.watch(signal)) if (state !== null) yield state;
  }

  async #ask<Result>(act: (client: LibraryClient) => Promise<Result>): Promise<Result> {
    await this.#whenUsable();
    return this.#connection.ask(act);
  }

  async #follow(): Promise<void> {
    this.#following = true;
    const { signal } = new AbortController();
    for (;;) {
      try {
        await this.#whenUsable();
        const totals = this.#connection.client().stream('library.watch', {}, signal);
        for await (const each of totals) this.#publish(each);
      } catch (error) {
        if (!isWorkerLost(error)) this.#fail(toFailureData(error));
      }
      await new Promise((resolve) => setTimeout(resolve, restartDelay));
    }
  }

  /** The library cannot be opened; it is tried again. */
  #fail(failure: FailureData): void {
    const before = this.#state.value ?? {
      documents: 0,
      words: 0,
      waiting: 0,
      search: { model: null, next: null },
    };
    this.#revision += 1;
    this.#state.set({ ...before, failure, revision: this.#revision });
  }

  #publish({ text: _text, index: _index, ...totals }: LibraryTotals): void {
    this.#revision += 1;
    this.#state.set({ ...totals, revision: this.#revision });
  }
}
