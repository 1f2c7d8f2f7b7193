import { signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import type { ModelInfo, RuntimeSettings } from '@/lib/protocol/engine';
import type { HostClient } from '@/lib/protocol/host-api';
import { attempt } from './attempt';

/** How far an import is. */
export interface ImportProgress {
  /** Name of the model being copied, once it is known. */
  model: string | null;
  /** Bytes. */
  done: number;
  total: number;
}

/** A file with its path below the folder that was chosen. */
export interface PickedFile {
  path: string;
  file: File;
}

/** Copies model files into the store. @throws Failure `import-*`, `storage-full` */
export type ModelImporter = (
  files: PickedFile[],
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
) => Promise<ModelInfo[]>;

/** Adding and removing models, and how they run. */
export class ModelsModel {
  /** Set while an import is under way. */
  readonly importing = signal<ImportProgress | null>(null);
  /** The models of the last import, for a word of success; empty before. */
  readonly imported = signal<readonly ModelInfo[]>([]);
  readonly runtime = signal<RuntimeSettings | null>(null);
  readonly failure = signal<FailureData | null>(null);
  readonly #host: HostClient;
  readonly #importer: ModelImporter;
  #cancel: AbortController | null = null;

  constructor(host: HostClient, importer: ModelImporter) {
    this.#host = host;
    this.#importer = importer;
  }

  load(): Promise<boolean> {
    return attempt(this.failure, async () => {
      this.runtime.value = await this.#host.request('engine.runtime', {});
    });
  }

  async import(files: PickedFile[]): Promise<void> {
    if (this.importing.peek() || files.length === 0) return;
    const cancel = new AbortController();
    this.#cancel = cancel;
    this.imported.value = [];
    this.importing.value = {
      model: null,
      done: 0,
      total: files.reduce((sum, { file }) => sum + file.size, 0),
    };
    await attempt(this.failure, async () => {
      this.imported.value = await this.#importer(
        files,
        (progress) => (this.importing.value = progress),
        cancel.signal,
      );
      await this.#host.request('models.changed', {});
    });
    this.importing.value = null;
    // What the reader cancelled is no failure.
    if (cancel.signal.aborted) this.failure.value = null;
  }

  cancelImport(): void {
    this.#cancel?.abort();
  }

  /** Takes the last failure off the screen. */
  dismiss(): void {
    this.failure.value = null;
  }

  remove(model: string): Promise<boolean> {
    return attempt(this.failure, () => this.#host.request('models.delete', { model }));
  }

  async configure(change: Partial<RuntimeSettings>): Promise<void> {
    const before = this.runtime.peek();
    if (!before) return;
    const runtime = { ...before, ...change };
    this.runtime.value = runtime;
    const kept = await attempt(this.failure, () =>
      this.#host.request('engine.configure', { runtime }),
    );
    if (!kept) this.runtime.value = before;
  }
}
