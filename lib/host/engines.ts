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
import { languagesOf } from './model-languages';
import { CrashSentinel } from './crash-sentinel';
import { DamageRecord } from './damage-record';
import type { GenerationChoice } from './generation-choice';
import { generationChoice } from './generation-choice';
import { createGenerator } from './generator';
import { IdleTimer } from './idle-timer';
import { probeMeasuredHardware } from './measured-hardware';
import { SpeedRecord } from './speed-record';
import { speedKey } from './advise';

/** The engine that is always there; it quotes and needs no model. */
export const instantEngine = 'instant';
const defaultRuntime: RuntimeSettings = {
  device: 'auto',
  dtype: 'auto',
  threads: 0,
  unloadAfter: 10,
  thinking: false,
};

/** What a run gets. */
interface Loaded {
  model: string;
  engine: Engine;
  /** When its files came: a model of this name that came later is another one. */
  addedAt: number;
}

/** Which engine answers: the choice, the models on this device, and the one model in memory. */
export class Engines {
  readonly #settings: SettingsRepository;
  readonly #lock = new Lock();
  readonly #state = new Topic<EngineState>({
    selected: instantEngine,
    models: [],
    languages: [],
    loaded: null,
    failure: null,
    searchCrash: null,
  });
  #runtime = defaultRuntime;
  /** By `promptSpeedKey`. */
  readonly #promptSpeeds: SpeedRecord;
  /** By `speedKey`. */
  readonly #writingSpeeds: SpeedRecord;
  #current: Loaded | null = null;
  #onLoading: (share: number) => void = () => undefined;
  /** Of the model that took the extension down, too: it runs again only when it is asked for. */
  readonly #sentinel: CrashSentinel;
  readonly #damage: DamageRecord;
  readonly #idle = new IdleTimer(() => void this.#lock.run(async () => this.#unload()));
  readonly #ready: Promise<void>;

  constructor(settings: SettingsRepository) {
    this.#settings = settings;
    this.#promptSpeeds = new SpeedRecord(settings, 'speeds');
    this.#writingSpeeds = new SpeedRecord(settings, 'writing-speeds');
    this.#sentinel = new CrashSentinel(settings);
    this.#damage = new DamageRecord(settings);
    this.#ready = this.#start();
  }

  /** Resolves when choice and models are known. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** The model that was at work when the extension ended without a word, or null. */
  get crashed(): string | null {
    return this.#sentinel.crashed;
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
    // Before it is stored: the next question may be on its way already.
    this.#patch({ selected: engine });
    await this.allowAgain(engine);
    this.#patch({ failure: this.#crashFailure() });
    await this.#settings.set('engine', engine);
  }

  /** The reader wants a model to run although it took the extension down. */
  async allowAgain(engine: string): Promise<void> {
    await this.#ready;
    if (engine !== this.crashed) return;
    await this.#sentinel.forgive();
    this.#patch({ failure: null });
  }

  async configure(runtime: RuntimeSettings): Promise<void> {
    await this.#ready;
    await this.#settings.set('runtime', runtime);
    const keeps = promptSpeedKey('', runtime) === promptSpeedKey('', this.#runtime);
    this.#runtime = runtime;
    this.#idle.start(runtime.unloadAfter);
    if (!keeps) await this.#lock.run(async () => this.#unload());
  }

  /** Looks again at what is stored; a choice whose model is gone falls back to the instant engine. */
  async refresh(): Promise<void> {
    const models = this.#damage.mark(await listModels());
    const generators = models.filter(({ kind }) => kind === 'generator');
    const lost =
      this.selected !== instantEngine && !generators.some(({ id }) => id === this.selected);
    this.#patch({ models, ...(lost ? { selected: instantEngine } : {}) });
  }

  async delete(model: string): Promise<void> {
    await this.#lock.run(async () => {
      if (this.#current?.model === model) this.#unload();
      await this.allowAgain(model);
      await deleteModel(model);
    });
    await this.refresh();
  }

  /**
   * Runs with a model. One run at a time: two would only halve each other's speed.
   * @throws Failure `model-missing`, `model-crashed` and whatever `run` throws
   */
  use<Result>(
    model: string,
    onLoading: (share: number) => void,
    run: (loaded: Loaded & { choice: GenerationChoice }) => Promise<Result>,
  ): Promise<Result> {
    return this.#lock.run(async () => {
      this.#onLoading = onLoading;
      const info = this.#model(model);
      if (model === this.crashed) throw failure('model-crashed', { model });
      this.#patch({ failure: this.#crashFailure() });
      this.#idle.stop();
      try {
        const choice = generationChoice(model, this.#runtime);
        const loaded = { ...this.#engine(info), choice };
        return await this.#sentinel.guard(model, () => run(loaded));
      } finally {
        this.#idle.start(this.#runtime.unloadAfter);
      }
    });
  }

  /** A file of a model was found changed on this device. */
  async noteDamage({ model, file }: { model: string; file: string }): Promise<void> {
    const info = this.#state.value.models.find(({ id }) => id === model);
    if (info !== undefined) await this.#damage.add(info, file);
    this.#patch({ models: this.#damage.mark(this.#state.value.models) });
  }

  /** All files of a model were found to be what they should be. */
  async noteWhole(model: string): Promise<void> {
    await this.#damage.remove(model);
    this.#patch({ models: this.#damage.mark(this.#state.value.models) });
  }

  /** The model the library was to be searched by took the extension down while it was loaded; null once it may again. */
  noteSearchCrash(model: string | null): void {
    this.#patch({ searchCrash: model });
  }

  /** Whether a model that writes is on this device. */
  async hasGenerator(): Promise<boolean> {
    await this.#ready;
    return this.#state.value.models.some(({ kind }) => kind === 'generator');
  }

  /** Runs something while no model is at work. */
  alone<Result>(run: () => Promise<Result>): Promise<Result> {
    return this.#lock.run(run);
  }

  /** Tokens per second that models wrote here, by `speedKey`. */
  get writingSpeeds(): Readonly<Record<string, number>> {
    return this.#writingSpeeds.all;
  }

  /** How fast the loaded model writes, for the views to show and to be known next time. */
  reportSpeed(model: string, tokensPerSecond: number): void {
    const { loaded } = this.#state.value;
    if (loaded?.model !== model) return;
    this.#patch({ loaded: { ...loaded, tokensPerSecond } });
    this.#writingSpeeds.set(speedKey(model, loaded.device, loaded.dtype), tokensPerSecond);
  }

  async #start(): Promise<void> {
    await collectOrphans().catch(() => undefined);
    this.#runtime = (await this.#settings.get('runtime', runtimeSettingsSchema)) ?? defaultRuntime;
    await this.#promptSpeeds.read();
    await this.#writingSpeeds.read();
    const selected = await this.#settings.get('engine', v.string());
    if (selected !== null) this.#patch({ selected });
    await this.#sentinel.read();
    await this.#damage.read();
    this.#patch({ failure: this.#crashFailure() });
    await this.refresh();
  }

  #model(id: string): ModelInfo {
    const model = this.#state.value.models.find((candidate) => candidate.id === id);
    if (model === undefined) throw failure('model-missing', { model: id });
    return model;
  }

  #engine(model: ModelInfo): Loaded {
    const { addedAt } = model;
    if (this.#current?.model === model.id && this.#current.addedAt === addedAt)
      return this.#current;
    this.#unload();
    const key = promptSpeedKey(model.id, this.#runtime);
    const engine = createGenerator({
      model,
      settings: this.#runtime,
      probeHardware: () => probeMeasuredHardware(this.#settings, this.#runtime),
      measuredSpeed: this.#promptSpeeds.all[key] ?? null,
      onMeasured: (speed) => this.#promptSpeeds.set(key, speed),
      onState: (state) => this.#onModelState(model.id, state),
    });
    this.#current = { model: model.id, engine, addedAt };
    return this.#current;
  }

  #onModelState(model: string, state: ModelState): void {
    if (state.phase === 'loading') this.#onLoading(state.share);
    else if (state.phase === 'loaded') {
      void this.#damage.remove(model);
      this.#patch({
        loaded: { model, device: state.device, dtype: state.dtype, tokensPerSecond: null },
        models: this.#damage.mark(this.#state.value.models),
      });
    } else {
      this.#patch({ loaded: null, failure: state.failure });
      if (state.failure?.code === 'model-damaged') void this.noteDamage(state.failure.params);
    }
  }

  #crashFailure(): EngineState['failure'] {
    return this.crashed === null
      ? null
      : { code: 'model-crashed', params: { model: this.crashed } };
  }

  #unload(): void {
    this.#current?.engine.dispose();
    this.#current = null;
    this.#patch({ loaded: null });
  }

  #patch(patch: Partial<EngineState>): void {
    const state = { ...this.#state.value, ...patch };
    this.#state.set({ ...state, languages: languagesOf(state.selected) });
  }
}

/** What a measured speed of reading prompts holds for. */
function promptSpeedKey(model: string, { device, dtype, threads }: RuntimeSettings): string {
  return `${model} ${JSON.stringify({ device, dtype, threads })}`;
}
