import * as v from 'valibot';
import { Lock } from '@/lib/base/lock';
import { Topic } from '@/lib/base/topic';
import { failure } from '@/lib/base/failure';
import type { Engine } from '@/lib/engines/engine';
import type { ModelState } from '@/lib/engines/transformers/transformers-engine';
import type { SettingsRepository } from '@/lib/library/settings-repository';
import { collectOrphans, deleteModel, listModels } from '@/lib/models/model-store';
import type { EngineState, ModelInfo, RuntimeSettings } from '@/lib/protocol/engine';
import { runtimeSettingsSchema } from '@/lib/protocol/engine';
import { createGenerator } from './generator';

/** The engine that is always there; it quotes and needs no model. */
export const instantEngine = 'instant';
const defaultRuntime: RuntimeSettings = { device: 'auto', dtype: 'auto', threads: 0 };

/** What a run gets. */
interface Loaded {
  model: string;
  engine: Engine;
}

/** Speeds by model, device settings and thread count, since each changes them. */
const speedsSchema = v.record(v.string(), v.number());

/** Which engine answers: the choice, the models on this device, and the one model in memory. */
export class Engines {
  readonly #settings: SettingsRepository;
  readonly #lock = new Lock();
  readonly #state = new Topic<EngineState>({
    selected: instantEngine,
    models: [],
    loaded: null,
    failure: null,
  });
  #runtime = defaultRuntime;
  #speeds: Record<string, number> = {};
  #current: Loaded | null = null;
  #onLoading: (share: number) => void = () => undefined;
  readonly #ready: Promise<void>;

  constructor(settings: SettingsRepository) {
    this.#settings = settings;
    this.#ready = this.#start();
  }

  /** Resolves when choice and models are known. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  get selected(): string {
    return this.#state.value.selected;
  }

  async *watch(signal: AbortSignal): AsyncGenerator<EngineState> {
    await this.#ready;
    yield* this.#state.watch(signal);
  }

  async runtime(): Promise<RuntimeSettings> {
    await this.#ready;
    return this.#runtime;
  }

  /** @throws Failure `model-missing` */
  async select(engine: string): Promise<void> {
    await this.#ready;
    if (engine !== instantEngine) this.#model(engine);
    await this.#settings.set('engine', engine);
    this.#patch({ selected: engine, failure: null });
  }

  async configure(runtime: RuntimeSettings): Promise<void> {
    await this.#ready;
    await this.#settings.set('runtime', runtime);
    this.#runtime = runtime;
    await this.#lock.run(async () => this.#unload());
  }

  /** Looks again at what is stored; a choice whose model is gone falls back to the instant engine. */
  async refresh(): Promise<void> {
    const models = await listModels();
    const generators = models.filter(({ kind }) => kind === 'generator');
    const lost =
      this.selected !== instantEngine && !generators.some(({ id }) => id === this.selected);
    this.#patch({ models, ...(lost ? { selected: instantEngine } : {}) });
  }

  async delete(model: string): Promise<void> {
    await this.#lock.run(async () => {
      if (this.#current?.model === model) this.#unload();
      await deleteModel(model);
    });
    await this.refresh();
  }

  /**
   * Runs with a model. One run at a time: two would only halve each other's speed.
   * @throws Failure `model-missing` and whatever `run` throws
   */
  use<Result>(
    model: string,
    onLoading: (share: number) => void,
    run: (loaded: Loaded) => Promise<Result>,
  ): Promise<Result> {
    return this.#lock.run(async () => {
      this.#onLoading = onLoading;
      this.#patch({ failure: null });
      return run(this.#engine(this.#model(model)));
    });
  }

  /** How fast the loaded model writes, for the views to show. */
  reportSpeed(model: string, tokensPerSecond: number): void {
    const { loaded } = this.#state.value;
    if (loaded?.model === model) this.#patch({ loaded: { ...loaded, tokensPerSecond } });
  }

  async #start(): Promise<void> {
    await collectOrphans().catch(() => undefined);
    this.#runtime = (await this.#settings.get('runtime', runtimeSettingsSchema)) ?? defaultRuntime;
    this.#speeds = (await this.#settings.get('speeds', speedsSchema)) ?? {};
    const selected = await this.#settings.get('engine', v.string());
    if (selected !== null) this.#patch({ selected });
    await this.refresh();
  }

  #model(id: string): ModelInfo {
    const model = this.#state.value.models.find((candidate) => candidate.id === id);
    if (model === undefined) throw failure('model-missing', { model: id });
    return model;
  }

  #engine(model: ModelInfo): Loaded {
    if (this.#current?.model === model.id) return this.#current;
    this.#unload();
    const key = `${model.id} ${JSON.stringify(this.#runtime)}`;
    const engine = createGenerator({
      model,
      settings: this.#runtime,
      measuredSpeed: this.#speeds[key] ?? null,
      onMeasured: (speed) => this.#learn(key, speed),
      onState: (state) => this.#onModelState(model.id, state),
    });
    this.#current = { model: model.id, engine };
    return this.#current;
  }

  #onModelState(model: string, state: ModelState): void {
    if (state.phase === 'loading') this.#onLoading(state.share);
    else if (state.phase === 'loaded')
      this.#patch({
        loaded: { model, device: state.device, dtype: state.dtype, tokensPerSecond: null },
      });
    else this.#patch({ loaded: null, failure: state.failure });
  }

  #learn(key: string, speed: number): void {
    this.#speeds = { ...this.#speeds, [key]: speed };
    // Only a head start for the next time; nothing depends on it.
    void this.#settings.set('speeds', this.#speeds).catch(() => undefined);
  }

  #unload(): void {
    this.#current?.engine.dispose();
    this.#current = null;
    this.#patch({ loaded: null });
  }

  #patch(patch: Partial<EngineState>): void {
    this.#state.set({ ...this.#state.value, ...patch });
  }
}
