import { signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { describe } from '@/lib/base/failure';

/** Asks for a folder and copies a model into it. False when the reader chose none. */
export type ModelExporter = (
  model: string,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
) => Promise<boolean>;

/** Copying a model out of the browser. */
export class ModelExport {
  /** Set while a model is copied; the share of 0–1. */
  readonly running = signal<{ model: string; share: number } | null>(null);
  /** The model that was copied last, for a word of success. */
  readonly finished = signal<string | null>(null);
  readonly failure = signal<FailureData | null>(null);
  readonly #exporter: ModelExporter;
  #cancel = new AbortController();

  constructor(exporter: ModelExporter) {
    this.#exporter = exporter;
  }

  async start(model: string): Promise<void> {
    if (this.running.peek() !== null) return;
    this.finished.value = null;
    this.failure.value = null;
    this.running.value = { model, share: 0 };
    this.#cancel = new AbortController();
    const cancel = this.#cancel;
    try {
      const copied = await this.#exporter(
        model,
        (done, total) => {
          this.running.value = { model, share: total > 0 ? done / total : 1 };
        },
        cancel.signal,
      );
      if (copied) this.finished.value = model;
    } catch (error) {
      // What the reader cancelled is no failure.
      if (!cancel.signal.aborted)
        this.failure.value = { code: 'export-failed', params: { model, detail: describe(error) } };
    }
    this.running.value = null;
  }

  /** What was copied whole stays in the folder. */
  cancel(): void {
    this.#cancel.abort();
  }

  /** Takes the last failure off the screen. */
  dismiss(): void {
    this.failure.value = null;
  }
}
