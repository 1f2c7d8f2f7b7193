import type { RunningDownload } from '@/lib/models/download/download-client';
import { startDownload } from '@/lib/models/download/download-client';
import type { DownloadProgress } from '@/lib/models/download/download-messages';
import type { StoredPlan } from '@/lib/models/download/stored-plan';
import { planSize } from '@/lib/models/download/stored-plan';
import { TransferSpeed } from '@/lib/models/download/transfer-speed';
import type { Download } from '@/lib/protocol/download';

/** One download, or a look at the files of one that is complete: paused until it is run, and again once it is stopped. */
export class DownloadJob {
  /** The model was complete when this began. */
  readonly repairs: boolean;
  #plan: StoredPlan;
  readonly #onChange: () => void;
  #state: Download;
  #running: RunningDownload | null = null;

  /** @param done bytes that are here already; null where a complete model is to be checked */
  constructor(plan: StoredPlan, done: number | null, onChange: () => void) {
    this.repairs = done === null;
    this.#plan = plan;
    this.#onChange = onChange;
    const { id: model, hub, dtype } = plan;
    this.#state = {
      model,
      hub,
      dtype,
      done: done ?? 0,
      phase: 'paused',
      size: planSize(plan),
      speed: null,
      remaining: null,
      failure: null,
    };
  }

  get state(): Download {
    return this.#state;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** So many bytes of it are here, whether they were verified already or not. */
  arrived(done: number): void {
    this.#patch({ done });
  }

  /** Has the next run fetch from another hub. */
  takeFrom(hub: string): void {
    this.#plan = { ...this.#plan, hub };
    this.#state = { ...this.#state, hub };
  }

  /** Resolves when it ends, in whatever way; true when the model is complete. */
  async run(): Promise<boolean> {
    if (this.#running !== null) return false;
    const speed = new TransferSpeed();
    this.#patch({ phase: this.repairs ? 'checking' : 'downloading', failure: null });
    const running = startDownload(this.#plan, (progress) => this.#onProgress(progress, speed));
    this.#running = running;
    const end = await running.ended;
    this.#running = null;
    const idle = { speed: null, remaining: null };
    if (end.type === 'done') return true;
    if (end.type === 'stopped') this.#patch({ ...idle, phase: 'paused' });
    else this.#patch({ ...idle, phase: 'failed', failure: end.failure });
    return false;
  }

  /** Resolves when its files are closed. */
  async stop(): Promise<void> {
    this.#running?.stop();
    await this.#running?.ended;
    // Of one that had failed: the reader has seen it.
    this.#patch({ phase: 'paused', failure: null });
  }

  #onProgress({ phase, done, received }: DownloadProgress, speed: TransferSpeed): void {
    speed.add(received, performance.now());
    const { value } = speed;
    const known = phase === 'downloading' && value !== null && value > 0;
    this.#patch({
      phase,
      done,
      speed: known ? value : null,
      remaining: known ? (this.#state.size - done) / value : null,
    });
  }

  #patch(patch: Partial<Download>): void {
    this.#state = { ...this.#state, ...patch };
    this.#onChange();
  }
}
