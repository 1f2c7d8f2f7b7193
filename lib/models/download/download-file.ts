import { describe, failure, Failure } from '@/lib/base/failure';
import { hubHost } from '@/lib/models/hub/hub-address';
import { fileUrl } from '@/lib/models/hub/hub-client';
import { maxFruitlessAttempts, retryDelay, sleep } from './backoff';
import { FileHash } from './file-hash';
import { isDiskError, PartialFile } from './partial-file';
import { Prefetch } from './prefetch';
import { readAnswer } from './range-answer';
import { StallWatch } from './stall-watch';
import type { PlannedFile, StoredPlan } from './stored-plan';

/** How often a file may turn out to be another one, or damaged, before that is said. */
const maxRestarts = 2;
/** Milliseconds between two looks at the mailbox of the worker while a file is hashed. */
const hashSlice = 50;

/** What a file reports while it is downloaded. */
export interface FileReport {
  /** Bytes on this device that belong to it. */
  stored: (bytes: number) => void;
  /** Bytes that came over the network. */
  received: (bytes: number) => void;
  state: (state: 'downloading' | 'waiting' | 'verifying') => void;
}

interface Outcome {
  /** Thrown when this was the last attempt. */
  reason: Failure;
  /** The wait the server asked for, in milliseconds. */
  after: number | null;
  restart: boolean;
}

/**
 * Brings one file of a plan onto this device, from wherever it stands, and verifies it.
 * @returns SHA-256 of the whole file, hexadecimal
 * @throws Failure `hub-*`, `download-*` or `remote-model-incomplete`; the signal's reason; a full disk
 */
export async function downloadFile(
  folder: FileSystemDirectoryHandle,
  plan: StoredPlan,
  file: PlannedFile,
  report: FileReport,
  signal: AbortSignal,
): Promise<string> {
  const partial = await PartialFile.open(folder, file.path);
  try {
    const digest = await new FileDownload(plan, file, partial, report, signal).run();
    partial.flush();
    return digest;
  } finally {
    partial.close();
  }
}

class FileDownload {
  readonly #plan: StoredPlan;
  readonly #file: PlannedFile;
  readonly #partial: PartialFile;
  readonly #report: FileReport;
  readonly #signal: AbortSignal;
  readonly #prefetch: Prefetch;
  #restarts = 0;

  constructor(
    plan: StoredPlan,
    file: PlannedFile,
    partial: PartialFile,
    report: FileReport,
    signal: AbortSignal,
  ) {
    this.#plan = plan;
    this.#file = file;
    this.#partial = partial;
    this.#report = report;
    this.#signal = signal;
    this.#prefetch = new Prefetch(this.#url(), file.size, report.received, signal);
  }

  async run(): Promise<string> {
    const hash = await FileHash.create(this.#file);
    await this.#hashWhatIsThere(hash);
    for (let fruitless = 0; ;) {
      if (this.#partial.size === this.#file.size) {
        const digest = hash.finish();
        if (digest !== null) return digest;
        this.#restart(hash, this.#failure('download-damaged'));
      }
      const before = this.#partial.size;
      this.#report.state('downloading');
      const outcome = await this.#attempt(hash);
      if (outcome === null) continue;
      if (outcome.restart) {
        this.#restart(hash, outcome.reason);
        continue;
      }
      fruitless = this.#partial.size > before ? 1 : fruitless + 1;
      if (fruitless > maxFruitlessAttempts) throw outcome.reason;
      this.#report.state('waiting');
      await sleep(retryDelay(fruitless, outcome.after), this.#signal);
    }
  }

  async #hashWhatIsThere(hash: FileHash): Promise<void> {
    if (this.#partial.size > this.#file.size) this.#partial.reset();
    if (this.#partial.size === 0) return;
    this.#report.state('verifying');
    let last = performance.now();
    for (const piece of this.#partial.pieces()) {
      hash.update(piece);
      this.#report.stored(piece.length);
      if (performance.now() - last < hashSlice) continue;
      // A worker that only computes would not hear that it shall stop.
      await sleep(0, this.#signal);
      last = performance.now();
    }
  }

  /** One part: what was fetched ahead, else one request. Null when it came to its end. */
  async #attempt(hash: FileHash): Promise<Outcome | null> {
    const offset = this.#partial.size;
    const fetched = await this.#prefetch.take(offset);
    this.#signal.throwIfAborted();
    if (fetched !== null) {
      this.#store(fetched, hash);
      return null;
    }
    return this.#request(offset, this.#prefetch.end(offset), hash);
  }

  async #request(offset: number, end: number, hash: FileHash): Promise<Outcome | null> {
    const stall = new StallWatch();
    try {
      const response = await fetch(this.#url(), {
        // Asked from the first byte on as well: an answer to a range is never compressed. `If-Range`
        // would cost a preflight request; the commit in the address pins the content instead.
        headers: { range: `bytes=${offset}-${end === this.#file.size ? '' : end - 1}` },
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.any([this.#signal, stall.signal]),
      });
      const answer = readAnswer(response, offset, this.#file.size);
      if (answer.act !== 'read') {
        await response.body?.cancel();
        return this.#judge(answer);
      }
      // A server that knows ranges can serve several.
      if (response.status === 206) this.#prefetch.ahead(end);
      let skip = answer.skip;
      for await (const bytes of response.body ?? []) {
        stall.touch(bytes.length);
        const fresh = bytes.subarray(Math.min(skip, bytes.length));
        skip -= bytes.length - fresh.length;
        this.#report.received(bytes.length);
        if (fresh.length > this.#file.size - this.#partial.size) {
          return { reason: this.#failure('download-changed'), after: null, restart: true };
        }
        this.#store(fresh, hash);
      }
      if (this.#partial.size >= end) return null;
      return this.#unreachable('the answer ended early');
    } catch (error) {
      this.#signal.throwIfAborted();
      if (error instanceof Failure || isDiskError(error)) throw error;
      return this.#unreachable(describe(stall.signal.aborted ? stall.signal.reason : error));
    } finally {
      stall.stop();
    }
  }

  #store(bytes: Uint8Array, hash: FileHash): void {
    this.#partial.append(bytes);
    hash.update(bytes);
    this.#report.stored(bytes.length);
  }

  #judge(answer: Exclude<ReturnType<typeof readAnswer>, { act: 'read' }>): Outcome {
    const { id: model, hub } = this.#plan;
    const host = hubHost(hub);
    switch (answer.act) {
      case 'restart':
        return { reason: this.#failure('download-changed'), after: null, restart: true };
      case 'refused':
        throw failure('hub-refused', { model, host });
      case 'missing':
        throw failure('remote-model-incomplete', { model, file: this.#file.path });
      case 'retry':
        return answer.busy
          ? { reason: failure('hub-busy', { host }), after: answer.after, restart: false }
          : this.#unreachable(`HTTP ${answer.status}`);
    }
  }

  /** Begins the file again; only this one, and not for ever. */
  #restart(hash: FileHash, reason: Failure): void {
    this.#report.stored(-this.#partial.size);
    this.#prefetch.drop();
    this.#partial.reset();
    hash.reset();
    this.#restarts += 1;
    if (this.#restarts > maxRestarts) throw reason;
  }

  #unreachable(detail: string): Outcome {
    const reason = failure('hub-unreachable', { host: hubHost(this.#plan.hub), detail });
    return { reason, after: null, restart: false };
  }

  #failure(code: 'download-damaged' | 'download-changed'): Failure {
    return failure(code, { model: this.#plan.id, file: this.#file.path });
  }

  #url(): string {
    return fileUrl(this.#plan.hub, this.#plan.id, this.#plan.revision, this.#file.path);
  }
}
