import { failure } from '@/lib/base/failure';
import type { ModelFile, ModelManifest } from '@/lib/models/model-manifest';
import { manifestName } from '@/lib/models/model-manifest';
import { splitPath } from '@/lib/models/model-path';
import { findFile, makeFolder, modelsFolder } from '@/lib/models/opfs';
import { writeFile } from '@/lib/models/write-file';
import { downloadFile } from './download-file';
import type { DownloadProgress } from './download-messages';
import { FileHash } from './file-hash';
import type { PlannedFile, StoredPlan } from './stored-plan';
import { planName, readPlan, removePlan } from './stored-plan';

/** Files downloaded at the same time. More would only share the same line. */
const parallel = 3;

/**
 * Brings all files of a plan onto this device and turns them into a model. Whatever stops it, a later run
 * with the same plan goes on from there. A model that is complete is only read, and stays one, unless a file of it
 * turns out to be damaged. Runs in a worker only.
 * @throws as `downloadFile`
 */
export async function downloadModel(
  plan: StoredPlan,
  onProgress: (progress: DownloadProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const folder = await makeFolder(await modelsFolder(), plan.id.split('/'));
  const progress = new Progress(onProgress);
  const hashes = new Map<PlannedFile, string>();
  if ((await findFile(folder, [manifestName])) !== null) {
    await check(folder, plan, hashes, progress, signal);
    if (hashes.size === plan.files.length) return;
  }
  await writePlan(folder, plan, signal);
  const stop = new AbortController();
  const ended = AbortSignal.any([signal, stop.signal]);
  // Largest first: the others are done while it is on its way.
  const queue = plan.files.filter((file) => !hashes.has(file)).toSorted((a, b) => b.size - a.size);
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const report = progress.of(file.path);
      hashes.set(file, await downloadFile(folder, plan, file, report, ended));
      progress.drop(file.path);
    }
  };
  const workers = Array.from({ length: parallel }, async () => {
    try {
      await work();
    } catch (error) {
      stop.abort(error);
      throw error;
    }
  });
  const results = await Promise.allSettled(workers);
  signal.throwIfAborted();
  // The first fault stopped the others, whose reason it is.
  if (results.some(({ status }) => status === 'rejected')) throw stop.signal.reason;
  await commit(folder, plan, hashes, signal);
}

/** Reads the files of a finished model; those that are as they should be get their hash. */
async function check(
  folder: FileSystemDirectoryHandle,
  plan: StoredPlan,
  hashes: Map<PlannedFile, string>,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  for (const planned of plan.files) {
    const report = progress.of(planned.path);
    report.state('checking');
    const file = await findFile(folder, splitPath(planned.path) ?? []);
    const digest = file === null ? null : await hashFile(file, planned, report.stored, signal);
    if (digest !== null) hashes.set(planned, digest);
    else report.stored(-(file?.size ?? 0));
    progress.drop(planned.path);
  }
}

async function hashFile(
  file: File,
  planned: PlannedFile,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
): Promise<string | null> {
  const hash = await FileHash.create(planned);
  for await (const bytes of file.stream()) {
    signal.throwIfAborted();
    hash.update(bytes);
    onRead(bytes.length);
  }
  return hash.finish();
}

/** The plan goes first, so that what is there is never taken for a left-over. */
async function writePlan(
  folder: FileSystemDirectoryHandle,
  plan: StoredPlan,
  signal: AbortSignal,
): Promise<void> {
  const text = JSON.stringify(plan);
  const stored = await readPlan(folder);
  if (JSON.stringify(stored) !== text) {
    await writeFile(folder, [planName], new Blob([text]), () => {}, signal);
  }
  // Of a model under repair: until all is verified again, it is a download.
  if ((await findFile(folder, [manifestName])) !== null) await folder.removeEntry(manifestName);
}

async function commit(
  folder: FileSystemDirectoryHandle,
  plan: StoredPlan,
  hashes: ReadonlyMap<PlannedFile, string>,
  signal: AbortSignal,
): Promise<void> {
  const files = plan.files.map((file): ModelFile => {
    const sha256 = hashes.get(file);
    if (sha256 === undefined) {
      throw failure('download-failed', { model: plan.id, detail: `no hash of ${file.path}` });
    }
    return { path: file.path, size: file.size, sha256 };
  });
  const { id, kind, architecture, contextLength, sessions, hub, revision, dtype, license } = plan;
  const manifest: ModelManifest = {
    version: 1,
    id,
    kind,
    architecture,
    contextLength,
    sessions,
    addedAt: Date.now(),
    files,
    source: { hub, revision, dtype, license },
  };
  await writeFile(folder, [manifestName], new Blob([JSON.stringify(manifest)]), () => {}, signal);
  await removePlan(folder);
}

type Phase = DownloadProgress['phase'];

/** Sums up the files: while one loads, the model loads; it waits only when all wait. */
class Progress {
  readonly #send: (progress: DownloadProgress) => void;
  readonly #phases = new Map<string, Phase>();
  #phase: Phase = 'verifying';
  #done = 0;
  #received = 0;

  constructor(send: (progress: DownloadProgress) => void) {
    this.#send = send;
  }

  of(path: string) {
    return {
      stored: (bytes: number) => {
        this.#done += bytes;
        this.#tell();
      },
      received: (bytes: number) => {
        this.#received += bytes;
      },
      state: (phase: Phase) => {
        this.#phases.set(path, phase);
        this.#tell();
      },
    };
  }

  drop(path: string): void {
    this.#phases.delete(path);
    this.#tell();
  }

  #tell(): void {
    const phases = new Set(this.#phases.values());
    const order: Phase[] = ['downloading', 'checking', 'verifying', 'waiting'];
    // Between two files, what was said last still holds.
    this.#phase = order.find((candidate) => phases.has(candidate)) ?? this.#phase;
    this.#send({ phase: this.#phase, done: this.#done, received: this.#received });
  }
}
