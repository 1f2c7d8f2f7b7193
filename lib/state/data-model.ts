import type { ReadonlySignal } from '@preact/signals';
import { effect, signal, untracked } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import type { ArchiveProgress, ImportSummary } from '@/lib/protocol/archive';
import type { HostClient } from '@/lib/protocol/host-api';
import type { LibraryState, StorageUse } from '@/lib/protocol/library';
import { attempt } from './attempt';

/** What exporting and importing need of the browser; entry points provide it. */
export interface DataFiles {
  /** Lets the host take a file under a ticket until the signal aborts. */
  offer: (ticket: string, file: Blob, signal: AbortSignal) => void;
  take: (ticket: string) => Promise<Blob>;
  /** Gives a file to the reader. */
  download: (file: Blob, name: string) => void;
  readSettings: () => Promise<Record<string, unknown>>;
  writeSettings: (settings: Record<string, unknown>) => Promise<void>;
}

type Job = { kind: 'export' | 'import'; progress: ArchiveProgress };

type Outcome =
  | { kind: 'exported'; size: number }
  | { kind: 'imported'; summary: ImportSummary }
  | { kind: 'erased' };

/** How long erasing may take, and how often it is asked whether it is done, in milliseconds. */
const patience = 60_000;
const pause = 200;
/** While the library changes all the time it is measured at most this often; milliseconds. */
const measurePause = 1000;

/** Everything that is kept: how much it is, a copy of it, and the end of it. */
export class DataModel {
  readonly use = signal<StorageUse | null>(null);
  /** What is under way. */
  readonly job = signal<Job | null>(null);
  readonly erasing = signal(false);
  /** How the last of them ended. */
  readonly outcome = signal<Outcome | null>(null);
  /** A file that does not open without a passphrase, or not with the one given. */
  readonly locked = signal<File | null>(null);
  readonly failure = signal<FailureData | null>(null);
  readonly #host: HostClient;
  readonly #files: DataFiles;
  readonly #library: ReadonlySignal<LibraryState | null>;
  #cancel: AbortController | null = null;
  #measuring: ReturnType<typeof setTimeout> | undefined;

  /** @param library what it is like now: every change of it changes how much is kept */
  constructor(host: HostClient, files: DataFiles, library: ReadonlySignal<LibraryState | null>) {
    this.#host = host;
    this.#files = files;
    this.#library = library;
  }

  /** Measures, and again after every change of the library. Returns the way to stop. */
  start(): () => void {
    void attempt(this.failure, () => this.#measure());
    const stop = effect(() => {
      if (this.#library.value !== null) untracked(() => this.#measureSoon());
    });
    return () => {
      stop();
      clearTimeout(this.#measuring);
    };
  }

  /** @param passphrase empty for a file that anyone can open */
  export(passphrase: string): Promise<void> {
    return this.#run('export', async (ticket, cancelled) => {
      const browserSettings = await this.#files.readSettings();
      const params = { ticket, passphrase: passphrase || null, browserSettings };
      for await (const event of this.#host.stream('library.export', params, cancelled)) {
        if (event.type === 'progress') this.#progress('export', event.progress);
        else {
          const day = new Date().toISOString().slice(0, 10);
          this.#files.download(await this.#files.take(ticket), `tacit-${day}.tacit`);
          this.outcome.value = { kind: 'exported', size: event.size };
          return;
        }
      }
    });
  }

  /** @param passphrase empty where none is known; asked for where one is needed */
  import(file: File, passphrase: string): Promise<void> {
    return this.#run('import', async (ticket, cancelled) => {
      this.#files.offer(ticket, file, cancelled);
      const params = { ticket, passphrase: passphrase || null };
      this.locked.value = null;
      try {
        for await (const event of this.#host.stream('library.import', params, cancelled)) {
          if (event.type === 'progress') this.#progress('import', event.progress);
          else {
            await this.#files.writeSettings(event.summary.browserSettings);
            this.outcome.value = { kind: 'imported', summary: event.summary };
            return;
          }
        }
      } catch (error) {
        const needed = toFailureData(error).code === 'archive-passphrase';
        if (needed) this.locked.value = file;
        // Not a failure but a question, as long as no passphrase was given.
        if (!needed || passphrase !== '') throw error;
      }
    });
  }

  cancel(): void {
    this.#cancel?.abort();
  }

  async erase(): Promise<void> {
    if (this.job.peek() !== null || this.erasing.peek()) return;
    this.erasing.value = true;
    this.outcome.value = null;
    const erased = await attempt(this.failure, async () => {
      await this.#host.request('storage.erase', {});
      await this.#untilBack();
    });
    if (erased) this.outcome.value = { kind: 'erased' };
    this.erasing.value = false;
  }

  dismiss(): void {
    this.failure.value = null;
    this.locked.value = null;
  }

  async #run(
    kind: Job['kind'],
    act: (ticket: string, cancelled: AbortSignal) => Promise<void>,
  ): Promise<void> {
    if (this.job.peek() !== null || this.erasing.peek()) return;
    const cancel = new AbortController();
    this.#cancel = cancel;
    this.outcome.value = null;
    this.job.value = { kind, progress: { done: 0, total: 0 } };
    await attempt(this.failure, () => act(crypto.randomUUID(), cancel.signal));
    // What the reader cancelled is no failure.
    if (cancel.signal.aborted) this.failure.value = null;
    cancel.abort();
    this.job.value = null;
    // The numbers are a courtesy; what went wrong before is more important.
    await this.#measure().catch(() => undefined);
  }

  #progress(kind: Job['kind'], progress: ArchiveProgress): void {
    this.job.value = { kind, progress };
  }

  /** The host begins anew; the one that comes after it has erased everything before it answers. */
  async #untilBack(): Promise<void> {
    for (const deadline = Date.now() + patience; ;)
      try {
        return await this.#measure();
      } catch (error) {
        const lost = toFailureData(error).code === 'host-unreachable';
        if (!lost || Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
  }

  #measureSoon(): void {
    this.#measuring ??= setTimeout(() => {
      this.#measuring = undefined;
      // What is under way measures at its end. Asked while everything is erased, a host would open what goes.
      if (this.job.peek() === null && !this.erasing.peek())
        void this.#measure().catch(() => undefined);
    }, measurePause);
  }

  async #measure(): Promise<void> {
    this.use.value = await this.#host.request('storage.use', {});
  }
}
