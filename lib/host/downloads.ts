import * as v from 'valibot';
import { failure, toFailureData } from '@/lib/base/failure';
import { Lock } from '@/lib/base/lock';
import { Topic } from '@/lib/base/topic';
import type { SettingsRepository } from '@/lib/library/settings-repository';
import type { StoredPlan } from '@/lib/models/download/stored-plan';
import { keepPlan, planDownload, planRepair, planSize } from '@/lib/models/download/stored-plan';
import { defaultHub, parseHub } from '@/lib/models/hub/hub-address';
import type { RemoteModel } from '@/lib/models/hub/remote-model';
import { checkRemoteModel } from '@/lib/models/hub/remote-model';
import { idOfAddress } from '@/lib/models/model-path';
import { deleteModel, findManifest, listDownloads, listModels } from '@/lib/models/model-store';
import { freeSpace, measureStorage, spaceReserve } from '@/lib/models/storage-use';
import type { DownloadPlan, ModelsState, ModelStorage } from '@/lib/protocol/download';
import type { Dtype } from '@/lib/protocol/engine';
import { bestDtypes, embedderHardware, fittingFirst, workingDtypes } from './best-dtypes';
import { DownloadJob } from './download-job';
import type { Engines } from './engines';
import { probeMeasuredHardware } from './measured-hardware';

/** What searches by a downloaded model, where its files are exchanged. */
export interface ModelSearch {
  /** Lets go of the files. */
  close(): Promise<void>;
  /** Makes anew what was made of other files. */
  renew(): Promise<void>;
}

/**
 * The downloads of models: owned here, so that they go on with every view closed. After a restart of the
 * browser they are paused: the network is used again only when the reader says so.
 */
export class Downloads {
  readonly #settings: SettingsRepository;
  readonly #engines: Engines;
  readonly #search: ModelSearch;
  /** Starting, ending and removing happen one after the other. */
  readonly #lock = new Lock();
  readonly #jobs = new Map<string, DownloadJob>();
  /** What the hub said of models, for the time between asking and downloading. */
  readonly #checked = new Map<string, RemoteModel>();
  readonly #state = new Topic<ModelsState>({
    hub: defaultHub,
    downloads: [],
    whole: [],
    storage: { used: 0, free: null, persisted: false },
  });
  /** When the files came of the models that were checked and are whole: what came later is not meant. */
  readonly #whole = new Map<string, number>();
  #stored: ModelStorage = { used: 0, free: null, persisted: false };
  readonly #ready: Promise<void>;

  constructor(settings: SettingsRepository, engines: Engines, search: ModelSearch) {
    this.#settings = settings;
    this.#engines = engines;
    this.#search = search;
    this.#ready = this.#start();
    globalThis.addEventListener('online', () => this.#retryUnreachable());
  }

  async *watch(signal: AbortSignal): AsyncGenerator<ModelsState> {
    await this.#ready;
    yield* this.#state.watch(signal);
  }

  /**
   * @param named id or address of a repository
   * @throws Failure `remote-model-*` or `hub-*`
   */
  async plan(named: string): Promise<DownloadPlan> {
    await this.#ready;
    const remote = await checkRemoteModel(this.#state.value.hub, idOfAddress(named));
    this.#checked.set(remote.id, remote);
    const { id, kind, architecture, license, hub, revision, dtypes } = remote;
    const runtime = await this.#engines.runtime();
    const measured = await probeMeasuredHardware(this.#settings, runtime);
    const hardware = kind === 'embedder' ? embedderHardware(measured, runtime) : measured;
    const sizeOf = (dtype: Dtype): number => planSize({ files: [...(dtypes.get(dtype) ?? [])] });
    const best = bestDtypes(hardware, runtime, workingDtypes(id, dtypes.keys()));
    const order = fittingFirst(best, hardware, runtime, sizeOf);
    const choices = order.map((dtype) => ({ dtype, size: sizeOf(dtype) }));
    return {
      model: id,
      kind,
      architecture,
      license,
      hub,
      revision,
      choices,
      free: await this.#freeSpace(),
      installed: (await findManifest(id)) !== null,
    };
  }

  /** @throws Failure `download-no-space`, and as `plan` */
  download(model: string, dtype: Dtype): Promise<void> {
    return this.#change(async () => {
      if (this.#jobs.has(model)) return this.#run(model);
      const remote =
        this.#checked.get(model) ?? (await checkRemoteModel(this.#state.value.hub, model));
      if (!remote.dtypes.has(dtype)) {
        throw failure('remote-model-incomplete', { model, file: `onnx (${dtype})` });
      }
      const plan = planDownload(remote, dtype);
      const free = await this.#freeSpace();
      if (free !== null && free < planSize(plan) + spaceReserve) {
        throw failure('download-no-space', { model });
      }
      this.#checked.delete(model);
      if ((await findManifest(model)) !== null) {
        await this.#search.close();
        await this.#engines.delete(model);
      }
      // Before it is shown: what was begun is there after a crash.
      await keep(plan);
      this.#add(plan, 0);
      this.#run(model);
    });
  }

  pause(model: string): Promise<void> {
    return this.#change(async () => this.#jobs.get(model)?.stop());
  }

  /** Goes on from the hub that is set now: the commit and the hashes stay those that were agreed to. */
  resume(model: string): Promise<void> {
    return this.#change(() => {
      this.#jobs.get(model)?.takeFrom(this.#state.value.hub);
      this.#run(model);
      return Promise.resolve();
    });
  }

  cancel(model: string): Promise<void> {
    return this.#change(async () => {
      const job = this.#jobs.get(model);
      if (job === undefined) return;
      await job.stop();
      // Of a model that was complete nothing may be lost but what has to be fetched again.
      if (!job.repairs || (await findManifest(model)) === null) await deleteModel(model);
      this.#jobs.delete(model);
      // It may have been finished in the meantime.
      await this.#engines.refresh();
      await this.measure();
    });
  }

  /** Does nothing for models that were imported: nobody knows where their files could be had again. */
  repair(model: string): Promise<void> {
    return this.#change(async () => {
      const manifest = await findManifest(model);
      const plan = manifest === null ? null : planRepair(manifest);
      if (plan === null || this.#jobs.has(model)) return;
      this.#whole.delete(model);
      this.#add({ ...plan, hub: this.#state.value.hub }, null);
      this.#run(model);
    });
  }

  /** @throws Failure `hub-bad-address` */
  async chooseHub(address: string): Promise<void> {
    await this.#ready;
    const hub = parseHub(address);
    await this.#settings.set('hub', hub);
    this.#checked.clear();
    this.#state.set({ ...this.#state.value, hub });
  }

  /** Looks again at what is stored, after models came or went by other ways than a download. */
  async measure(): Promise<void> {
    for (const [model, { repairs, state }] of this.#jobs) {
      // A look at the files that failed is to be seen; one that was stopped is over.
      const rests = state.phase === 'paused' || (state.phase === 'failed' && !repairs);
      // Imported under the same id: there is nothing left to download.
      if (rests && (await findManifest(model)) !== null) this.#jobs.delete(model);
    }
    const models = await listModels();
    for (const [model, addedAt] of this.#whole) {
      if (!models.some((other) => other.id === model && other.addedAt === addedAt))
        this.#whole.delete(model);
    }
    this.#stored = await measureStorage();
    this.#publish();
  }

  async #start(): Promise<void> {
    // Left-overs are gone then, and the models known.
    await this.#engines.ready;
    const hub = await this.#settings.get('hub', v.string());
    if (hub !== null) this.#state.set({ ...this.#state.value, hub });
    for (const { plan, done } of await listDownloads()) this.#add(plan, done);
    await this.measure();
  }

  async #change(act: () => Promise<void>): Promise<void> {
    await this.#ready;
    try {
      await this.#lock.run(act);
    } finally {
      this.#publish();
    }
  }

  /** Bytes that no download on its way will take. Null where the browser does not say. */
  async #freeSpace(): Promise<number | null> {
    const free = await freeSpace();
    if (free === null) return null;
    const running = [...this.#jobs.values()].filter(
      ({ repairs, isRunning }) => isRunning && !repairs,
    );
    const claimed = running.reduce((sum, { state }) => sum + state.size - state.done, 0);
    return Math.max(0, free - claimed);
  }

  #add(plan: StoredPlan, done: number | null): void {
    this.#jobs.set(plan.id, new DownloadJob(plan, done, () => this.#publish()));
  }

  #run(model: string): void {
    const job = this.#jobs.get(model);
    if (job !== undefined) void this.#follow(model, job);
  }

  async #follow(model: string, job: DownloadJob): Promise<void> {
    if (await job.run()) {
      this.#jobs.delete(model);
      if (job.repairs) {
        await this.#engines.noteWhole(model);
        this.#whole.set(model, (await findManifest(model))?.addedAt ?? 0);
      }
      await this.#engines.refresh();
      await this.#search.renew();
    } else {
      // One that was stopped while it was verified had counted only what it had read.
      const unfinished = await listDownloads();
      job.arrived(unfinished.find(({ plan }) => plan.id === model)?.done ?? job.state.done);
    }
    await this.measure();
  }

  /** The line is back: downloads that ended for want of it go on, as the reader had asked. */
  #retryUnreachable(): void {
    for (const [model, { state }] of this.#jobs) {
      if (state.phase === 'failed' && state.failure?.code === 'hub-unreachable') this.#run(model);
    }
  }

  #publish(): void {
    const jobs = [...this.#jobs.values()];
    const downloads = jobs.map(({ state }) => state);
    // What is repaired was counted while it was complete.
    const arrived = jobs.reduce((sum, { repairs, state }) => sum + (repairs ? 0 : state.done), 0);
    const storage = { ...this.#stored, used: this.#stored.used + arrived };
    const whole = [...this.#whole.keys()];
    this.#state.set({ ...this.#state.value, downloads, whole, storage });
  }
}

/** @throws Failure `download-no-space` */
async function keep(plan: StoredPlan): Promise<void> {
  try {
    await keepPlan(plan);
  } catch (error) {
    if (toFailureData(error).code !== 'storage-full') throw error;
    throw failure('download-no-space', { model: plan.id });
  }
}
